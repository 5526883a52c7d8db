import { isAllowedHost } from 'evertoken/zoom';
import { ZoomDownloadError } from '../errors/index.ts';
import { buildRequest } from '../request.ts';
import { sendOnce, type ClientDeps } from '../send.ts';
import { classifyFileResponse } from './file-response.ts';

/** A request for a file. */
export interface FileRequest {
  /** Hosts that may receive a token, besides the API's own. */
  readonly hosts: readonly string[];
  readonly url: URL;
  /** The request in messages: without the query, which may contain a token. */
  readonly name: string;
  /** A token for this file, used instead of the token source. */
  readonly token: string | undefined;
  /** The first byte to send. */
  readonly offset: number;
  readonly signal: AbortSignal;
  /** Timeout of the request, ms. */
  readonly timeoutMs: number;
}

/** Maximum number of redirects followed. */
const MAX_REDIRECTS = 5;

/**
 * Requests a file and follows Zoom's redirects to its storage. The token is sent to allowed hosts only. If
 * Zoom denies access with a rejected token, the request is repeated with a new one.
 *
 * @throws ZoomDownloadError; TokenError; what `fetch` throws
 */
export async function requestFile(deps: ClientDeps, request: FileRequest): Promise<Response> {
  const { token: fileToken, url, hosts, offset, signal } = request;
  const { tokens, fetch: send } = deps;
  if (fileToken !== undefined) {
    const isListed = isAllowedHost(url, hosts);
    const apiUrl = isListed ? undefined : (await tokens.getToken({ signal })).apiUrl;
    return followRedirects(send, request, `Bearer ${fileToken}`, apiUrl);
  }
  const token = await tokens.getToken({ signal });
  const response = await followRedirects(send, request, token.authorization(), token.apiUrl);
  if (classifyFileResponse(response, offset).kind !== 'denied') return response;
  await verifyToken(deps, request);
  const next = await tokens.getToken({ signal });
  if (next.generation === token.generation) return response;
  await response.body?.cancel();
  return followRedirects(send, request, next.authorization(), next.apiUrl);
}

/**
 * Sends an API request, so that a rejected token is replaced. A sign-in page alone does not tell a rejected
 * token from a missing permission; any other response of the API says nothing about the token.
 */
async function verifyToken(deps: ClientDeps, { signal, timeoutMs }: FileRequest): Promise<void> {
  const request = buildRequest('GET /users/{userId}', { userId: 'me' });
  const deadline = deps.clock.monotonic() + timeoutMs;
  const progress = { token: undefined, isWaiting: false };
  await sendOnce(deps, { request, progress, deadline, signal }).catch(() => {});
  signal.throwIfAborted();
}

async function followRedirects(
  send: typeof fetch,
  { hosts, url: start, name, offset, signal }: FileRequest,
  authorization: string,
  apiUrl: string | undefined,
): Promise<Response> {
  if (!isAllowedHost(start, hosts, apiUrl)) {
    throw new ZoomDownloadError(name, 'DOWNLOAD_HOST_NOT_ALLOWED', start.hostname);
  }
  let url = start;
  let sendsToken = true;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const headers = {
      // Content-Length then is the length of the file and not of its compressed form.
      'accept-encoding': 'identity',
      ...(offset > 0 && { range: `bytes=${offset}-` }),
      ...(sendsToken && { authorization }),
    };
    const response = await send(url, { redirect: 'manual', headers, signal });
    const location = getRedirect(response);
    if (location === undefined) return response;
    await response.body?.cancel();
    url = resolveRedirect(location, url, name);
    // After a redirect to another host the token is not sent again, even if a later one leads back.
    sendsToken &&= isAllowedHost(url, hosts, apiUrl);
  }
  throw new ZoomDownloadError(name, 'DOWNLOAD_REDIRECT_INVALID', 'too many');
}

function getRedirect({ status, headers }: Response): string | undefined {
  return [301, 302, 303, 307, 308].includes(status) ? (headers.get('location') ?? '') : undefined;
}

/** Whether a URL contains a user name or password. `fetch` would quote them in its error. */
export function hasCredentials({ username, password }: URL): boolean {
  return username !== '' || password !== '';
}

/** Resolves a redirect. @throws ZoomDownloadError if it is invalid or leads from https to another protocol */
function resolveRedirect(location: string, from: URL, name: string): URL {
  const url = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  if (location === '' || url === undefined) {
    throw new ZoomDownloadError(name, 'DOWNLOAD_REDIRECT_INVALID', 'no valid Location');
  }
  if (hasCredentials(url)) {
    throw new ZoomDownloadError(name, 'DOWNLOAD_REDIRECT_INVALID', 'with credentials');
  }
  if (url.protocol !== 'https:' && url.protocol !== from.protocol) {
    throw new ZoomDownloadError(name, 'DOWNLOAD_REDIRECT_INVALID', `to ${url.protocol}`);
  }
  return url;
}
