import type { AccessToken } from '../access-token.ts';
import { throwIfInvalid } from '../errors.ts';
import type { TokenSource } from '../manager/token-source.ts';
import { validateOrigins, validateTokenSource } from './resolve-target.ts';
import type { DispatchContext, DispatchController, DispatchHandler } from './dispatch-handler.ts';
import { BufferedResponse, type ResponseSink } from './buffered-response.ts';
import { classifyResponse } from './classify-response.ts';
import { isReplayable, sendWithToken } from './send-with-token.ts';

/** Options of {@link withToken}. */
export interface UndiciOptions {
  /** Origins that the token is sent to, such as `https://api.zoom.us`. Requests to others pass as they are. */
  readonly origins: readonly string[];
}

/** An interceptor for undici 7: `dispatcher.compose(interceptor)`. */
export type UndiciInterceptor = <Dispatch extends (request: never, handler: never) => boolean>(
  dispatch: Dispatch,
) => Dispatch;

/** What the interceptor uses of a request. */
interface DispatchRequest {
  readonly origin?: string | URL;
  readonly upgrade?: unknown;
  readonly method: string;
  readonly body?: unknown;
  /** By name, as pairs, or names and values by turns. */
  readonly headers?: object | Iterable<readonly [string, unknown]> | readonly unknown[] | null;
}

type Dispatch = (request: DispatchRequest, handler: DispatchHandler) => boolean;

/**
 * An undici interceptor that attaches a live token, for `dispatcher.compose`. Put it first there: it has
 * to see the answers of the API before others turn them into errors or follow their redirects. A
 * request whose token is refused is sent again with another one if its body is not a stream.
 *
 * These pass as they are, without a token: requests to an origin that is not named, as after a redirect
 * to elsewhere; those with an `Authorization` header of their own; and upgrades. A request that names no
 * origin goes where its `Client` or `Pool` leads, with the token.
 *
 * Undici's `fetch` makes a stream of every body: use `withToken` of `evertoken/fetch` for that.
 *
 * @throws TokenError `OPTIONS_INVALID` at once. Each request: a TokenError when there is no token; what
 *   undici throws.
 */
export function withToken(source: TokenSource, options: UndiciOptions): UndiciInterceptor {
  const origins = options?.origins ?? [];
  throwIfInvalid([
    ...validateTokenSource(source),
    ...(origins.length === 0 ? ['origins must name one at least'] : validateOrigins(origins)),
  ]);
  const intercept = (dispatch: Dispatch): Dispatch => {
    return (request, handler) => {
      if (!needsToken(request, origins)) return dispatch(request, handler);
      const call = new RequestController();
      // At once, so that it can be aborted while a token is waited for.
      handler.onRequestStart?.(call, call.context);
      void dispatchWithToken(source, dispatch, request, { handler, controller: call });
      return true;
    };
  };
  return intercept as unknown as UndiciInterceptor;
}

function needsToken(
  { origin, headers, upgrade, method }: DispatchRequest,
  origins: readonly string[],
) {
  if (upgrade || method === 'CONNECT') return false;
  if (origin !== undefined && !origins.includes(new URL(origin).origin)) return false;
  return !toPairs(headers).some(([name]) => String(name).toLowerCase() === 'authorization');
}

async function dispatchWithToken(
  source: TokenSource,
  dispatch: Dispatch,
  request: DispatchRequest,
  { handler, controller: call }: ResponseSink<RequestController>,
): Promise<void> {
  try {
    const answer = await sendWithToken<BufferedResponse>(source, {
      send: (token) => call.send(dispatch, withAuthorization(request, token)),
      judge: async (held) =>
        isCrossOriginResponse(held, request)
          ? 'other'
          : classifyResponse(source, held.status, () => held.peek()),
      discard: async (held) => held.discard(),
      replayable: isReplayable(request.body),
      signal: call.signal,
    });
    Object.assign(call.context, answer.context);
    answer.deliver({ handler, controller: call });
  } catch (error) {
    handler.onResponseError?.(call, error as Error);
  }
}

/** What the caller has in hand of a request that may be sent more than once. */
class RequestController implements DispatchController {
  /** Filled by the last send. */
  readonly context: DispatchContext = {};
  readonly #abortController = new AbortController();
  #paused = false;
  #response: BufferedResponse | undefined;

  send(dispatch: Dispatch, request: DispatchRequest): Promise<BufferedResponse> {
    this.signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      const answer = new BufferedResponse({ onHead: resolve, onError: reject });
      this.#response = answer;
      dispatch(request, answer);
    });
  }

  get signal(): AbortSignal {
    return this.#abortController.signal;
  }

  get aborted(): boolean {
    return this.signal.aborted;
  }

  get reason(): Error | null {
    return this.aborted ? (this.signal.reason as Error) : null;
  }

  get paused(): boolean {
    return this.#paused;
  }

  get rawHeaders(): unknown {
    return this.#response?.controller?.rawHeaders;
  }

  get rawTrailers(): unknown {
    return this.#response?.controller?.rawTrailers;
  }

  abort(reason: Error): void {
    this.#abortController.abort(reason);
    this.#response?.abort(reason);
  }

  pause(): void {
    this.#paused = true;
    this.#response?.controller?.pause();
  }

  resume(): void {
    this.#paused = false;
    this.#response?.resume();
  }
}

/** A redirect that was followed went without the token, so what came back says nothing about it. */
function isCrossOriginResponse(
  { context }: BufferedResponse,
  { origin }: DispatchRequest,
): boolean {
  const last = context?.history?.at(-1);
  return last !== undefined && origin !== undefined && last.origin !== new URL(origin).origin;
}

function withAuthorization(request: DispatchRequest, token: AccessToken): DispatchRequest {
  const pairs = [...toPairs(request.headers), ['authorization', token.authorization()] as const];
  return { ...request, headers: pairs.flatMap(([name, value]) => [name, value]) };
}

function toPairs(headers: DispatchRequest['headers']): (readonly [unknown, unknown])[] {
  if (headers === null || headers === undefined) return [];
  if (Array.isArray(headers)) return fromFlatHeaders(headers);
  if (Symbol.iterator in headers) return [...headers] as (readonly [unknown, unknown])[];
  return Object.entries(headers);
}

function fromFlatHeaders(list: readonly unknown[]): (readonly [unknown, unknown])[] {
  return list.flatMap((name, index) => (index % 2 === 0 ? [[name, list[index + 1]] as const] : []));
}
