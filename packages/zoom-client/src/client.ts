import { isTokenError, systemClock, type Clock, type TokenSource } from 'evertoken';
import { withToken } from 'evertoken/fetch';
import { endpointOf } from './endpoints/index.ts';
import { ZoomConnectionError } from './errors/index.ts';
import {
  paginate,
  type AnyListEndpoint,
  type ItemOf,
  type ListOptions,
  type ZoomPages,
} from './pages/paginate.ts';
import { checkTimeout, withPatience } from './patience.ts';
import {
  buildRequest,
  type AnyArguments,
  type AnyEndpoint,
  type ArgumentsOf,
  type BuiltRequest,
  type RequestArguments,
  type ResultOf,
} from './request.ts';
import { readAnswer, type ZoomAnswer } from './response.ts';

/** Options of {@link createZoomClient}. */
export interface ZoomClientOptions {
  /** Where tokens come from: a token manager of `evertoken`. A token says which API it is for. */
  readonly tokens: TokenSource;
  /** The longest that a request may take, its token, its waits, its repeats and its body included, ms. Default 30000. */
  readonly timeoutMs?: number | undefined;
  /** Sends the requests, for proxies and tests. Default: the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
  /** For tests. Default: the machine's. */
  readonly clock?: Clock | undefined;
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
   * @throws ZoomApiError when Zoom answers an error, as {@link ZoomScopeError} or {@link ZoomRateLimitError}
   * where it is one; ZoomTimeoutError; ZoomConnectionError; TokenError when there is no token; the signal's
   * reason when it aborts; TypeError for arguments that cannot be sent.
   */
  request<E extends AnyEndpoint>(endpoint: E, ...args: ArgumentsOf<E>): Promise<ResultOf<E>>;
  /**
   * A list, page by page as it is gone through:
   * `for await (const user of zoom.paginate('GET /users')) …`.
   *
   * `pages()` of what it returns gives whole pages, each with a `resume` to go on behind it.
   *
   * @throws what {@link ZoomClient.request} throws, and ZoomListError, where it is gone through.
   */
  paginate<E extends AnyListEndpoint>(
    endpoint: E,
    ...args: ListArgumentsOf<E>
  ): ZoomPages<ItemOf<E>>;
}

/** The arguments of a list. They may be left out where none is required. */
export type ListArgumentsOf<E extends string> =
  object extends RequestArguments<E>
    ? [args?: RequestArguments<E> & ListOptions]
    : [args: RequestArguments<E> & ListOptions];

const DEFAULT_TIMEOUT_MS = 30_000;

/**
 * A client of Zoom's REST API over a token source. A request whose token is refused is sent again with
 * another one.
 *
 * @throws TypeError for options that are not valid.
 */
export function createZoomClient(options: ZoomClientOptions): ZoomClient {
  const { tokens, timeoutMs: defaultTimeoutMs = DEFAULT_TIMEOUT_MS } = options;
  const { fetch: send = fetch, clock = systemClock } = options;
  if (typeof tokens?.getToken !== 'function') throw new TypeError('tokens must be a TokenSource');
  checkTimeout(defaultTimeoutMs);
  const fetchWithToken = withToken(tokens, { fetch: send });

  const attempt = async (
    { name, address, init }: BuiltRequest,
    signal: AbortSignal,
  ): Promise<ZoomAnswer> => {
    try {
      const response = await fetchWithToken(address, { ...init, signal });
      const { status, headers } = response;
      return { status, headers, text: await response.text() };
    } catch (error) {
      throw isTokenError(error) ? error : new ZoomConnectionError(name, error);
    }
  };

  const request = async (endpoint: string, args: AnyArguments): Promise<unknown> => {
    const { signal, timeoutMs = defaultTimeoutMs } = args;
    checkTimeout(timeoutMs);
    const built = buildRequest(endpoint, args);
    const { name, method, path } = built;
    const answer = await withPatience(name, { signal, timeoutMs }, clock, (end) =>
      attempt(built, end),
    );
    const answered = {
      name,
      endpoint: endpointOf(method, path),
      notice: undefined,
      now: clock.now(),
    };
    const reading = readAnswer(answered, answer);
    if (reading.kind === 'failed') throw reading.error;
    return reading.value;
  };

  return {
    request: <E extends AnyEndpoint>(endpoint: E, ...[args]: ArgumentsOf<E>) =>
      request(endpoint, (args ?? {}) as AnyArguments) as Promise<ResultOf<E>>,
    paginate: <E extends AnyListEndpoint>(endpoint: E, ...[args]: ListArgumentsOf<E>) =>
      paginate<ItemOf<E>>({ request, clock }, endpoint, (args ?? {}) as AnyArguments & ListOptions),
  };
}
