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
  { authorization = '', range }: Pick<IncomingHttpHeaders, 'authorization' | 'range'>,
): HttpResponse {
  const [, , step = '', file = ''] = path.split('/', 4);
  const size = decodeSize(file);
  if (step === 'storage' && size !== undefined) return fileResponse(size, range);
  // Unlike the API, downloads take tokens in the URL.
  const token = new URLSearchParams(search).get('access_token') ?? '';
  const isAuthorized = [authorization.replace(/^Bearer +/i, ''), token].some((text) =>
    acceptsToken(context, text),
  );
  if (step !== 'download' || size === undefined || !isAuthorized)
    return html(200, 'Sign in to Zoom');
  return redirectToStorage(context, file);
}

/** Returns the URL of a file of `size` bytes. Like Zoom's, it has no query. */
export function downloadUrl(baseUrl: string, id: string, size: number): string {
  return `${baseUrl}/rec/download/${encodeFile(id, size)}`;
}

/** Redirects to a file of the storage, which needs no token. */
function redirectToStorage({ baseUrl }: SandboxContext, file: string): HttpResponse {
  return withHeaders(emptyResponse(302), ['Location', `${baseUrl}/rec/storage/${file}`]);
}

/** Redirects to a new file of `size` bytes in the storage. */
export function redirectToFile(context: SandboxContext, id: string, size: number): HttpResponse {
  return redirectToStorage(context, encodeFile(id, size));
}

/** A name of a file that contains its size, so that no file has to be stored. */
function encodeFile(id: string, size: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(size);
  return `${id.replaceAll('-', '')}.${bytes.toString('base64url')}`;
}

function decodeSize(file: string): number | undefined {
  const bytes = Buffer.from(/^[\w-]+\.([\w-]{6})$/.exec(file)?.[1] ?? '', 'base64url');
  return bytes.length === 4 ? Math.min(bytes.readUInt32BE(), MAX_FILE_BYTES) : undefined;
}

/** Returns the content of a file of `size` bytes. */
export function fileContent(size: number): string {
  return 'zoom-sandbox\n'.repeat(Math.ceil(size / 13)).slice(0, size);
}

function acceptsToken({ tokens, settings, downloadTokens }: SandboxContext, text: string): boolean {
  if (text === '') return false;
  const bearer = authenticateBearer(tokens, settings.tokenModel, `Bearer ${text}`, '');
  return bearer.kind === 'accepted' || downloadTokens.accepts(text);
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
