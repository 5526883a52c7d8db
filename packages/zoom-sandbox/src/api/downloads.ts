import type { IncomingHttpHeaders } from 'node:http';
import { authenticateBearer } from '../auth/authenticate.ts';
import { html, emptyResponse, withHeaders, type HttpResponse } from '../http/response.ts';
import type { RequestTarget } from '../http/request-target.ts';
import type { SandboxContext } from '../server/sandbox-context.ts';

const MAX_FILE_BYTES = 1_048_576;

/**
 * Handles `/rec/...`. `/rec/download/{file}` with a valid token redirects to `/rec/storage/{file}`, which needs none
 * and supports ranges (`Range: bytes=N-`). Without a valid token it sends an HTML page with status 200, as Zoom does.
 */
export function handleDownload(
  context: SandboxContext,
  { path, search }: RequestTarget,
  { authorization, range }: Pick<IncomingHttpHeaders, 'authorization' | 'range'>,
): HttpResponse {
  const query = new URLSearchParams(search);
  const [, , step = '', file = ''] = path.split('/', 4);
  const size = Math.min(Math.max(0, Number(query.get('size')) || 0), MAX_FILE_BYTES);
  if (step === 'storage') return fileResponse(size, range);
  if (step !== 'download' || !isAuthorized(context, authorization))
    return html(200, 'Sign in to Zoom');
  return redirectToStorage(context, file, size);
}

/** Redirects to a file of `size` bytes in the storage, which needs no token. */
export function redirectToStorage(
  { baseUrl }: SandboxContext,
  file: string,
  size: number,
): HttpResponse {
  return withHeaders(emptyResponse(302), [
    'Location',
    `${baseUrl}/rec/storage/${file}?size=${size}`,
  ]);
}

/** Returns the content of a file of `size` bytes. */
export function fileContent(size: number): string {
  return 'zoom-sandbox\n'.repeat(Math.ceil(size / 13)).slice(0, size);
}

function isAuthorized(context: SandboxContext, authorization: string | undefined): boolean {
  const bearer = authenticateBearer(context.tokens, context.settings.tokenModel, authorization, '');
  if (bearer.kind === 'accepted') return true;
  return (
    authorization !== undefined &&
    context.downloadTokens.accepts(authorization.replace(/^Bearer +/i, ''))
  );
}

/** Returns a file of the size announced by the recording, or the range of it from byte N on. */
function fileResponse(size: number, rangeHeader = ''): HttpResponse {
  const bytes = fileContent(size);
  const file = { contentType: 'application/octet-stream', headers: ['Accept-Ranges', 'bytes'] };
  const [, first] = /^bytes=(\d{1,9})-$/.exec(rangeHeader) ?? [];
  if (first === undefined) return { ...file, status: 200, body: bytes };
  const isSatisfiable = Number(first) < size;
  const range = isSatisfiable ? `${first}-${size - 1}` : '*';
  const partial = {
    ...file,
    headers: [...file.headers, 'Content-Range', `bytes ${range}/${size}`],
  };
  return isSatisfiable
    ? { ...partial, status: 206, body: bytes.slice(Number(first)) }
    : { ...partial, status: 416, body: '' };
}
