import { download, type DownloadFile, type DownloadOptions } from './download/download.ts';
import { ZoomTimeoutError } from './errors/index.ts';
import { loadEndpoint } from './endpoints/load-endpoint.ts';
import { resolveClientOptions, type ZoomClientOptions } from './options.ts';
import type { ItemOf, ListEndpointArgument } from './pagination/list-endpoint.ts';
import type { ListOptions } from './pagination/page-reader.ts';
import { paginate, type PaginationDeps, type ZoomPages } from './pagination/paginate.ts';
import { isRangeCut } from './pagination/windows.ts';
import {
  buildRequest,
  type AnyArguments,
  type ArgumentsOf,
  type Endpoint,
  type EndpointArgument,
  type RequestArguments,
  type ResultOf,
} from './request.ts';
import type { ResponseDetails } from './response.ts';
import { sendWithRetry } from './send.ts';
import { toTokenError, type TokenProgress } from './token-progress.ts';
import { assertTimeout, withRequestTimeout } from './timeout.ts';

/** A client of Zoom's REST API. */
export interface ZoomClient {
  /**
   * Sends a request and returns the parsed JSON body; undefined if there is none. Redirects are not followed.
   *
   * The endpoint is written as in Zoom's API reference. Its path parameters are taken from the arguments
   * and encoded; all other arguments become query parameters.
   *
   * ```ts
   * const page = await zoom.request('GET /users/{userId}/meetings', { userId: 'me', page_size: 300 });
   * ```
   *
   * @throws ZoomApiError for an error response: a {@link ZoomScopeError} for a missing scope, a
   * {@link ZoomRateLimitError} for a rate limit; ZoomTimeoutError; ZoomConnectionError; TokenError if no
   * token is available; the signal's reason if it aborts; TypeError for invalid arguments
   */
  request<E extends string>(
    endpoint: EndpointArgument<E>,
    ...args: ArgumentsOf<E>
  ): Promise<ResultOf<E>>;
  /**
   * As {@link ZoomClient.request}, with the status, the tracking id and the rate limit of the response.
   *
   * ```ts
   * const { result, trackingId } = await zoom.requestWithResponse('GET /users/{userId}', { userId: 'me' });
   * ```
   *
   * @throws what {@link ZoomClient.request} throws
   */
  requestWithResponse<E extends string>(
    endpoint: EndpointArgument<E>,
    ...args: ArgumentsOf<E>
  ): Promise<ResponseDetails<ResultOf<E>>>;
  /**
   * Iterates over the items of a list. Pages are requested as the iteration needs them. A date range that is longer than
   * Zoom serves at once is requested in windows, the latest first.
   *
   * ```ts
   * for await (const user of zoom.paginate('GET /users')) console.log(user.email);
   * ```
   *
   * `pages()` of the returned object yields whole pages, each with a `resume` token that continues after it.
   *
   * @throws TypeError at once for invalid arguments. During iteration: what {@link ZoomClient.request}
   * throws, and ZoomListError
   */
  paginate<E extends string>(
    endpoint: ListEndpointArgument<E>,
    ...args: ListArgumentsOf<E>
  ): ZoomPages<ItemOf<E>>;
  /**
   * Downloads a file of a recording. Interrupted downloads resume from the last byte, and the length that the storage
   * reports is verified. One that differs from the listing's is a notice. The token is sent to Zoom only, not to the storage that Zoom redirects to.
   *
   * ```ts
   * await pipeline(zoom.download(file), createWriteStream(path));
   * ```
   *
   * @param file an entry of `recording_files`, or its `download_url`
   * @throws TypeError at once for invalid arguments. During iteration: ZoomDownloadError,
   * ZoomConnectionError, ZoomTimeoutError, TokenError, the signal's reason
   */
  download(
    file: DownloadFile,
    options?: DownloadOptions,
  ): AsyncGenerator<Uint8Array, void, undefined>;
}

/** The arguments of `paginate`; optional if the endpoint requires none. */
export type ListArgumentsOf<E extends string> =
  Record<never, never> extends RequestArguments<E>
    ? [args?: RequestArguments<E> & ListOptions]
    : [args: RequestArguments<E> & ListOptions];

/**
 * Creates a client of Zoom's REST API over a token source. Requests wait for a rate-limit slot, are sent with
 * a valid token, and are retried when that is safe and useful.
 *
 * ```ts
 * const tokens = createTokenManager({ provider: zoom(credentials) });
 * const client = createZoomClient({ tokens, plan: 'pro' });
 * ```
 *
 * @throws TypeError for invalid options; the message lists all issues
 */
export function createZoomClient(options: ZoomClientOptions): ZoomClient {
  const { deps, notify, retry, timeoutMs: defaultTimeoutMs } = resolveClientOptions(options);
  const { clock } = deps;

  const send = async (name: string, args: AnyArguments = {}): Promise<ResponseDetails<unknown>> => {
    const { signal, timeoutMs = defaultTimeoutMs } = args;
    assertTimeout(timeoutMs);
    const built = buildRequest(name, args);
    const deadline = clock.monotonic() + timeoutMs;
    const timeout = { signal, timeoutMs };
    const progress: TokenProgress = { token: undefined, isWaiting: false };
    const attempt = await withRequestTimeout(built.name, timeout, clock, (combined) =>
      sendWithRetry(deps, { request: built, progress, deadline, signal: combined }, retry),
    ).catch(async (error: unknown) => {
      const isTokenLate = error instanceof ZoomTimeoutError && progress.isWaiting;
      throw isTokenLate ? await toTokenError(deps.tokens, error) : error;
    });
    if (attempt.kind === 'failed') throw attempt.error;
    return attempt.response;
  };
  const requestPage = async (name: string, args: AnyArguments): Promise<unknown> =>
    (await send(name, args)).result;
  const requestWithResponse = async (
    name: string,
    args: AnyArguments = {},
  ): Promise<ResponseDetails<unknown>> => {
    const details = await send(name, args);
    const cut = describeCut(args, details.result);
    if (cut !== undefined) notify('RANGE_CUT', buildRequest(name, args).name, cut);
    return details;
  };
  const request = async (name: string, args?: AnyArguments): Promise<unknown> =>
    (await requestWithResponse(name, args)).result;
  const findList: PaginationDeps['findList'] = async (endpoint) => {
    const [method = '', path = ''] = endpoint.split(' ');
    return (await loadEndpoint(method, path)).list;
  };

  return {
    request: request as ZoomClient['request'],
    requestWithResponse: requestWithResponse as ZoomClient['requestWithResponse'],
    paginate: (endpoint: Endpoint, args: AnyArguments & ListOptions = {}) =>
      paginate({ request: requestPage, findList, clock }, endpoint, args),
    download: (file, downloadOptions) =>
      download(
        { clientDeps: deps, notify, retry, hosts: deps.hosts, timeoutMs: defaultTimeoutMs },
        file,
        downloadOptions,
      ),
  };
}

/** What Zoom responded with in place of the requested date range; undefined if it left nothing out. */
function describeCut({ from, to }: AnyArguments, result: unknown): string | undefined {
  if (typeof from !== 'string' || typeof result !== 'object' || result === null) return undefined;
  const answered: unknown = Reflect.get(result, 'from');
  const range = { from, to: typeof to === 'string' ? to : undefined };
  const isCut = typeof answered === 'string' && isRangeCut(range, answered);
  return isCut ? `from ${answered} instead of ${from}` : undefined;
}
