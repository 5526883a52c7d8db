import { download, type DownloadFile, type DownloadOptions } from './download/download.ts';
import { findEndpoint } from './endpoints/index.ts';
import { resolveClientOptions, type ZoomClientOptions } from './options.ts';
import type { AnyListEndpoint, ItemOf } from './pagination/list-endpoint.ts';
import { paginate, type ListOptions, type ZoomPages } from './pagination/paginate.ts';
import { assertTimeout, withRequestTimeout } from './timeout.ts';
import {
  buildRequest,
  type AnyArguments,
  type AnyEndpoint,
  type ArgumentsOf,
  type RequestArguments,
  type ResultOf,
} from './request.ts';
import { sendWithRetry } from './send-repeatedly.ts';

/** Zoom's REST API. */
export interface ZoomClient {
  /**
   * Sends a request and answers the parsed body; undefined where there is none. Redirects are not followed.
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
  /**
   * The bytes of a recording: `await pipeline(zoom.download(file), createWriteStream(path))`, where `file` is
   * an entry of `recording_files`. What breaks off is gone on with where it broke off, and the length is
   * checked at the end. The token goes to Zoom, and not to where Zoom stores its files.
   *
   * @throws TypeError at once for arguments that are not valid. Where it is read: ZoomDownloadError,
   *   ZoomConnectionError, ZoomTimeoutError, TokenError, the signal's reason.
   */
  download(
    file: DownloadFile,
    options?: DownloadOptions,
  ): AsyncGenerator<Uint8Array, void, undefined>;
}

/** The arguments of a list. They may be left out where none is required. */
export type ListArgumentsOf<E extends string> =
  Record<never, never> extends RequestArguments<E>
    ? [args?: RequestArguments<E> & ListOptions]
    : [args: RequestArguments<E> & ListOptions];

/**
 * A client of Zoom's REST API over a token source. A request waits for its turn, goes out with a live token,
 * and is sent again where that is harmless and may help.
 *
 * @throws TypeError for options that are not valid, naming all mistakes.
 */
export function createZoomClient(options: ZoomClientOptions): ZoomClient {
  const { deps, retry, hosts, timeoutMs: defaultTimeoutMs } = resolveClientOptions(options);
  const { clock } = deps;

  const request = async (name: string, args: AnyArguments): Promise<unknown> => {
    const { signal, timeoutMs = defaultTimeoutMs } = args;
    assertTimeout(timeoutMs);
    const built = buildRequest(name, args);
    const endpoint = findEndpoint(built.method, built.path);
    const deadline = clock.monotonic() + timeoutMs;
    const reading = await withRequestTimeout(built.name, { signal, timeoutMs }, clock, (end) =>
      sendWithRetry(deps, { request: built, endpoint, deadline, signal: end }, retry),
    );
    if (reading.kind === 'failed') throw reading.error;
    return reading.value;
  };

  return {
    request: <E extends AnyEndpoint>(endpoint: E, ...[args]: ArgumentsOf<E>) =>
      request(endpoint, args ?? {}) as Promise<ResultOf<E>>,
    paginate: <E extends AnyListEndpoint>(endpoint: E, ...[args]: ListArgumentsOf<E>) =>
      paginate<ItemOf<E>>({ request, clock }, endpoint, args ?? {}),
    download: (file, given) =>
      download({ client: deps, retry, hosts, timeoutMs: defaultTimeoutMs }, file, given),
  };
}
