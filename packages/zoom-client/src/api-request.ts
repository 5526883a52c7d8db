import type { TokenSource } from 'evertoken';
import { isAllowedHost } from 'evertoken/zoom';
import { loadServer } from './endpoints/load-endpoint.ts';
import { resolveServerUrl } from './endpoints/server-url.ts';
import type { BuiltRequest } from './request.ts';

/** What requests are sent with. */
export interface ApiRequestDeps {
  readonly tokens: TokenSource;
  readonly fetch: typeof fetch;
  /** Hosts that may receive a token, besides the API's own. */
  readonly hosts: readonly string[];
}

let loadingFetch: Promise<typeof import('evertoken/fetch')> | undefined;

/** The adapter loads Node's `fetch`, which takes milliseconds. */
export function loadFetch(): Promise<typeof import('evertoken/fetch')> {
  return (loadingFetch ??= import('evertoken/fetch'));
}

/** Maximum number of redirects of an upload. */
const MAX_REDIRECTS = 3;

/**
 * Sends a request with a token to the server of its endpoint.
 *
 * Redirects are not followed: they would turn a POST into a GET, or lead to another host. The file API is an exception: it
 * redirects an upload to another host of Zoom, which expects the same request with the token.
 *
 * @throws TokenError; what `fetch` throws
 */
export async function fetchFromApi(
  { tokens, fetch: send, hosts }: ApiRequestDeps,
  { method, path, target, init }: BuiltRequest,
  signal: AbortSignal,
): Promise<Response> {
  const { withToken } = await loadFetch();
  const request: RequestInit = { ...init, redirect: 'manual', signal };
  const server = await loadServer(method, path);
  const { apiUrl } = server === 'api' ? {} : await tokens.getToken({ signal });
  if (apiUrl === undefined) return withToken(tokens, { fetch: send })(target, request);
  const start = new URL(resolveServerUrl(server, apiUrl, hosts) + target);
  for (let url = start, redirects = 0; ; redirects += 1) {
    const response = await withToken(tokens, { fetch: send, origins: [url.origin] })(
      url.href,
      request,
    );
    const next = server === 'files' ? getRedirect(response, url) : undefined;
    if (next === undefined || redirects === MAX_REDIRECTS || !isAllowedHost(next, hosts, apiUrl)) {
      return response;
    }
    await response.body?.cancel();
    url = next;
  }
}

/** Where a response redirects the same request to; undefined if it does not. */
function getRedirect({ status, headers }: Response, url: URL): URL | undefined {
  const location = headers.get('location');
  const isSameMethod = [301, 302, 307, 308].includes(status);
  return isSameMethod && location !== null && URL.canParse(location, url.href)
    ? new URL(location, url)
    : undefined;
}
