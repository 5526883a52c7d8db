import { isTokenError, type TokenSource } from 'evertoken';
import { withToken, type FetchWithToken } from 'evertoken/fetch';
import { ZoomConnectionError, ZoomTimeoutError } from './errors.ts';
import {
  buildRequest,
  type BuiltRequest,
  type Endpoint,
  type PathParameterName,
  type RequestArguments,
} from './request.ts';
import { readAnswer, type ZoomAnswer } from './response.ts';

/** Options of {@link createZoomClient}. */
export interface ZoomClientOptions {
  /** Where tokens come from: a token manager of `evertoken`. A token says which API it is for. */
  readonly tokens: TokenSource;
  /** The longest that a request may take, its token and its body included, ms. Default 30000. */
  readonly timeoutMs?: number;
}

/** Zoom's REST API. */
export interface ZoomClient {
  /**
   * Sends a request and answers the parsed body; undefined where there is none.
   *
   * The endpoint is written as in Zoom's API reference. Its path parameters are taken from the
   * arguments and encoded, all others go into the query:
   * `zoom.request('GET /users/{userId}/meetings', { userId: 'me', page_size: 300 })`.
   *
   * @throws ZoomApiError when Zoom answers an error; ZoomTimeoutError; ZoomConnectionError; TokenError
   * when there is no token; the signal's reason when it aborts; TypeError for arguments that cannot be sent.
   */
  request<E extends Endpoint>(
    endpoint: E,
    ...args: [PathParameterName<E>] extends [never] ? [RequestArguments<E>?] : [RequestArguments<E>]
  ): Promise<unknown>;
}

const DEFAULT_TIMEOUT_MS = 30_000;

/**
 * A client of Zoom's REST API over a token source. A request whose token is refused is sent again with
 * another one; nothing else is sent twice.
 *
 * @throws TypeError for options that are not valid.
 */
export function createZoomClient(options: ZoomClientOptions): ZoomClient {
  const { tokens, timeoutMs: defaultTimeoutMs = DEFAULT_TIMEOUT_MS } = options;
  if (typeof tokens?.getToken !== 'function') throw new TypeError('tokens must be a TokenSource');
  checkTimeout(defaultTimeoutMs);
  const fetchWithToken = withToken(tokens);
  return {
    async request(endpoint, ...[given]) {
      const args: RequestArguments<never> = given ?? {};
      const { signal, timeoutMs = defaultTimeoutMs } = args;
      checkTimeout(timeoutMs);
      const request = buildRequest(endpoint, args);
      return readAnswer(request.name, await send(fetchWithToken, request, { signal, timeoutMs }));
    },
  };
}

function checkTimeout(timeoutMs: unknown): void {
  if (typeof timeoutMs === 'number' && timeoutMs > 0 && timeoutMs <= LONGEST_TIMER_MS) return;
  throw new TypeError(
    `timeoutMs must be a positive number of milliseconds, got ${String(timeoutMs)}`,
  );
}

/** Timers with longer delays go off at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

interface Patience {
  readonly signal: AbortSignal | undefined;
  readonly timeoutMs: number;
}

/** Sends a request and reads its answer to the end, or ends both with the reason of whoever ran out of patience. */
async function send(
  fetchWithToken: FetchWithToken,
  { name, address, init }: BuiltRequest,
  { signal, timeoutMs }: Patience,
): Promise<ZoomAnswer> {
  signal?.throwIfAborted();
  const end = new AbortController();
  const abort = (): void => end.abort(signal?.reason);
  const timer = setTimeout(() => end.abort(new ZoomTimeoutError(name, timeoutMs)), timeoutMs);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    const response = await fetchWithToken(address, { ...init, signal: end.signal });
    const trackingId = response.headers.get('x-zm-trackingid') ?? undefined;
    return { status: response.status, trackingId, text: await response.text() };
  } catch (error) {
    end.signal.throwIfAborted();
    throw isTokenError(error) ? error : new ZoomConnectionError(name, error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}
