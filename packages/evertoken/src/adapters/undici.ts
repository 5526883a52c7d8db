import type { AccessToken } from '../access-token.ts';
import { findUnknownOptions, throwIfInvalid } from '../errors.ts';
import type { TokenSource } from '../manager/token-source.ts';
import {
  InterceptedResponse,
  type DispatchContext,
  type DispatchController,
  type DispatchHandler,
  type ResponseSink,
} from './intercepted-response.ts';
import { rejectDotSegments, validateOrigins, validateTokenSource } from './resolve-target.ts';
import { classifyResponse, isReplayable, sendWithToken } from './send-with-token.ts';

/** Options of {@link withToken}. */
export interface UndiciOptions {
  /** Origins that the token is sent to, such as `https://api.zoom.us`. Requests to other origins are not changed. */
  readonly origins: readonly string[];
}

/** An interceptor for undici 7: `dispatcher.compose(interceptor)`. */
export type UndiciInterceptor = <Dispatch extends (request: never, handler: never) => boolean>(
  dispatch: Dispatch,
) => Dispatch;

/** The options of a request that the interceptor uses. */
interface DispatchRequest {
  readonly origin?: string | URL;
  readonly path: string;
  readonly upgrade?: unknown;
  readonly method: string;
  readonly body?: unknown;
  /** By name, as pairs, or as a flat list of alternating names and values. */
  readonly headers?: object | Iterable<readonly [string, unknown]> | readonly unknown[] | null;
}

type Dispatch = (request: DispatchRequest, handler: DispatchHandler) => boolean;

/**
 * Creates an undici interceptor that attaches a live token. In `compose` it comes after `redirect`, and before
 * all others, so that it sees the responses of the API before they turn them into errors. A request whose token
 * is rejected is sent again with another one, unless its body is a stream.
 *
 * These requests are not changed and get no token: requests to other origins, and what follows after a redirect
 * to one; requests with their own `Authorization` header; upgrades; and those of `fetch`, which cannot be told
 * from redirects: use `withToken` of `evertoken/fetch`. A request without an origin goes to that of its `Client`
 * or `Pool`, with the token.
 *
 * @throws TokenError `OPTIONS_INVALID` with all issues. Each request: the same for a dispatcher of undici 6; a
 *   TokenError if there is no token; the errors of undici.
 *
 * @example
 * ```ts
 * const dispatcher = new Agent().compose(withToken(tokens, { origins: ['https://api.zoom.us'] }));
 * const { body } = await request('https://api.zoom.us/v2/users', { dispatcher });
 * ```
 */
export function withToken(source: TokenSource, options: UndiciOptions): UndiciInterceptor {
  const origins = options?.origins ?? [];
  throwIfInvalid([
    ...validateTokenSource(source),
    ...(origins.length === 0 ? ['origins must not be empty'] : validateOrigins(origins)),
    ...findUnknownOptions(options, 'origins'),
  ]);
  const chains = new WeakMap<DispatchHandler, RedirectChain>();
  const intercept = (dispatch: Dispatch): Dispatch => {
    return (request, handler) => {
      rejectOldDispatcher(handler);
      if (hasLeftOrigin(chains, request, handler) || !needsToken(request, origins)) {
        return dispatch(request, handler);
      }
      const controller = new RequestController();
      // Called first, so that the request can be aborted while it waits for a token.
      handler.onRequestStart?.(controller, controller.context);
      void dispatchWithToken(source, dispatch, request, { handler, controller });
      return true;
    };
  };
  return intercept as unknown as UndiciInterceptor;
}

/** Handlers of undici 6 have other methods, so that its requests would never end. */
function rejectOldDispatcher(handler: DispatchHandler): void {
  const isOld = 'onConnect' in handler && !('onRequestStart' in handler);
  throwIfInvalid(isOld ? ['dispatcher must be one of undici 7 or newer'] : []);
}

/** The requests of one handler: an outer `redirect` sends them all with its own. */
interface RedirectChain {
  readonly origin: string | URL | undefined;
  readonly hasLeft: boolean;
}

function hasLeftOrigin(
  chains: WeakMap<DispatchHandler, RedirectChain>,
  { origin }: DispatchRequest,
  handler: DispatchHandler,
): boolean {
  const before = chains.get(handler);
  const hasLeft =
    before !== undefined && (before.hasLeft || String(before.origin) !== String(origin));
  chains.set(handler, { origin, hasLeft });
  return hasLeft;
}

/** A header that `fetch` sends with each request (Fetch Metadata Request Headers, section 2.2). */
const FETCH_HEADER = 'sec-fetch-mode';

function needsToken(
  { origin, headers, upgrade, method }: DispatchRequest,
  origins: readonly string[],
): boolean {
  if (upgrade || method === 'CONNECT') return false;
  if (origin !== undefined && !origins.includes(new URL(origin).origin)) return false;
  return !toPairs(headers).some(([name]) =>
    ['authorization', FETCH_HEADER].includes(String(name).toLowerCase()),
  );
}

async function dispatchWithToken(
  source: TokenSource,
  dispatch: Dispatch,
  request: DispatchRequest,
  sink: ResponseSink<RequestController>,
): Promise<void> {
  const { handler, controller } = sink;
  try {
    rejectDotSegments(request.path);
    const response = await sendWithToken<InterceptedResponse>(source, {
      send: (token) => controller.send(dispatch, withAuthorization(request, token)),
      judge: async (received) =>
        isCrossOriginResponse(received, request)
          ? 'other'
          : classifyResponse(source, received.status, () => received.peek()),
      discard: (received) => received.discard(),
      replayable: isReplayable(request.body),
      signal: controller.signal,
    });
    Object.assign(controller.context, response.context);
    response.deliverTo(sink);
  } catch (error) {
    handler.onResponseError?.(controller, error as Error);
  }
}

/** Controls a request that may be sent several times: the caller is given it in place of undici's own. */
class RequestController implements DispatchController {
  /** Set by the last send. */
  readonly context: DispatchContext = {};
  readonly #abortController = new AbortController();
  #paused = false;
  #response: InterceptedResponse | undefined;

  async send(dispatch: Dispatch, request: DispatchRequest): Promise<InterceptedResponse> {
    this.signal.throwIfAborted();
    this.#response = new InterceptedResponse();
    return this.#response.send((handler) => dispatch(request, handler));
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

/** A redirect that undici followed goes without the token, so its response says nothing about it. */
function isCrossOriginResponse(
  { context }: InterceptedResponse,
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
