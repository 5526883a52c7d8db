import { findEndpoint } from '../endpoints/index.ts';
import { ZoomDownloadError } from '../errors/index.ts';
import { sendOnce, type ClientDeps } from '../send.ts';
import { buildRequest } from '../request.ts';
import { classifyFileResponse } from './file-response.ts';
import { isTokenAllowed } from './allowed-hosts.ts';

/** How a file is asked for. */
export interface FileRequest {
  /** Where a token may go beside the API. */
  readonly hosts: readonly string[];
  readonly url: URL;
  /** For messages: without the query, which may hold a token. */
  readonly name: string;
  /** A token for this file, in place of the app's. */
  readonly token: string | undefined;
  /** The first byte that is wanted. */
  readonly offset: number;
  readonly signal: AbortSignal;
  /** The longest to wait for Zoom, ms. */
  readonly timeoutMs: number;
}

/** More redirects than this lead nowhere. */
const MAX_REDIRECTS = 5;

/**
 * Asks for a file, and follows Zoom's redirects to where it is stored. The token goes to Zoom and nobody else.
 *
 * @throws ZoomDownloadError; TokenError; what `fetch` throws
 */
export async function requestFile(connection: ClientDeps, request: FileRequest): Promise<Response> {
  const { token: given, url, hosts, offset, signal } = request;
  const { tokens, fetch: send } = connection;
  if (given !== undefined) {
    const isNamed = isTokenAllowed(url, undefined, hosts);
    const apiUrl = isNamed ? undefined : (await tokens.getToken({ signal })).apiUrl;
    return followRedirects(send, request, `Bearer ${given}`, apiUrl);
  }
  const token = await tokens.getToken({ signal });
  const response = await followRedirects(send, request, token.authorization(), token.apiUrl);
  if (classifyFileResponse(response, offset).kind !== 'denied') return response;
  await verifyToken(connection, request);
  const next = await tokens.getToken({ signal });
  if (next.generation === token.generation) return response;
  await response.body?.cancel();
  return followRedirects(send, request, next.authorization(), next.apiUrl);
}

/**
 * Has the API judge the token: a page that asks to sign in may mean that it is dead, or that the app may not
 * have this file. Whatever else the API answers says nothing about the token.
 */
async function verifyToken(
  connection: ClientDeps,
  { signal, timeoutMs }: FileRequest,
): Promise<void> {
  const request = buildRequest('GET /users/{userId}', { userId: 'me' });
  const endpoint = findEndpoint(request.method, request.path);
  const deadline = connection.clock.monotonic() + timeoutMs;
  await sendOnce(connection, { request, endpoint, deadline, signal }).catch(() => {});
  signal.throwIfAborted();
}

async function followRedirects(
  send: typeof fetch,
  { hosts, url: start, name, offset, signal }: FileRequest,
  authorization: string,
  apiUrl: string | undefined,
): Promise<Response> {
  if (!isTokenAllowed(start, apiUrl, hosts)) {
    throw new ZoomDownloadError(name, 'DOWNLOAD_HOST_NOT_ALLOWED', start.hostname);
  }
  let url = start;
  let hasToken = true;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const response = await send(url, {
      redirect: 'manual',
      headers: {
        // The length is that of the file, not of what a compression makes of it.
        'accept-encoding': 'identity',
        ...(offset > 0 && { range: `bytes=${offset}-` }),
        ...(hasToken && { authorization }),
      },
      signal,
    });
    const target = getRedirect(response);
    if (target === undefined) return response;
    await response.body?.cancel();
    url = resolveRedirect(target, url, name);
    // Who has once been sent elsewhere does not come back with the token.
    hasToken &&= isTokenAllowed(url, apiUrl, hosts);
  }
  throw new ZoomDownloadError(name, 'DOWNLOAD_REDIRECT_INVALID', 'too many');
}

function getRedirect({ status, headers }: Response): string | undefined {
  return [301, 302, 303, 307, 308].includes(status) ? (headers.get('location') ?? '') : undefined;
}

/** Whether an address has a user's name or password in it; `fetch` would quote them in its error. */
export function hasCredentials({ username, password }: URL): boolean {
  return username !== '' || password !== '';
}

/** Where a redirect leads; never from https to less. */
function resolveRedirect(location: string, from: URL, name: string): URL {
  const url = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  if (location === '' || url === undefined) {
    throw new ZoomDownloadError(name, 'DOWNLOAD_REDIRECT_INVALID', 'no address');
  }
  if (hasCredentials(url)) {
    throw new ZoomDownloadError(name, 'DOWNLOAD_REDIRECT_INVALID', 'with credentials');
  }
  if (url.protocol !== 'https:' && url.protocol !== from.protocol) {
    throw new ZoomDownloadError(name, 'DOWNLOAD_REDIRECT_INVALID', `to ${url.protocol}`);
  }
  return url;
}
