import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { authenticateBearer } from '../auth/authenticate.ts';
import type { Clock } from '../time/clock.ts';
import { html, noBody, withHeaders, type HttpResponse } from '../http/response.ts';
import type { RequestTarget } from '../http/request-target.ts';
import { constantTimeEqual } from '../auth/fingerprint.ts';
import type { SandboxContext } from '../server/sandbox-context.ts';

const MAX_FILE_BYTES = 1_048_576;

/** Download tokens, as `include_fields=download_access_token` and `recording.completed` hand them out. */
export class DownloadTokens {
  readonly #key = randomBytes(32);
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A token that opens every download for so many milliseconds. */
  issueToken(lifetimeMs: number): string {
    const expiresAtMs = String(Math.floor(this.#clock.now() + lifetimeMs));
    return `${Buffer.from(expiresAtMs).toString('base64url')}.${this.#sign(expiresAtMs)}`;
  }

  /** Whether a token opens downloads now. */
  accepts(token: string): boolean {
    const [time = '', signature = ''] = token.split('.', 2);
    const expiresAtMs = Buffer.from(time, 'base64url').toString();
    return (
      constantTimeEqual(signature, this.#sign(expiresAtMs)) &&
      this.#clock.now() < Number(expiresAtMs)
    );
  }

  #sign(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url');
  }
}

/**
 * `/rec/download/{file}` with a good token redirects to storage, which asks for none. Without one the answer is
 * an HTML page with status 200: the trap of Zoom's downloads. Storage gives parts of a file (`Range: bytes=N-`).
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
  return withHeaders(noBody(302), [
    'Location',
    `${context.baseUrl}/rec/storage/${file}?size=${size}`,
  ]);
}

function isAuthorized(context: SandboxContext, authorization: string | undefined): boolean {
  const bearer = authenticateBearer(context.tokens, context.settings.tokenModel, authorization, '');
  if (bearer.kind === 'accepted') return true;
  return (
    authorization !== undefined &&
    context.downloadTokens.accepts(authorization.replace(/^Bearer +/i, ''))
  );
}

/** As many bytes as the listing promised, or those from some byte on. */
function fileResponse(size: number, range = ''): HttpResponse {
  const bytes = 'zoom-sandbox\n'.repeat(Math.ceil(size / 13)).slice(0, size);
  const file = { contentType: 'application/octet-stream', headers: ['Accept-Ranges', 'bytes'] };
  const [, first] = /^bytes=(\d{1,9})-$/.exec(range) ?? [];
  if (first === undefined) return { ...file, status: 200, body: bytes };
  const isThere = Number(first) < size;
  const said = isThere ? `${first}-${size - 1}` : '*';
  const part = { ...file, headers: [...file.headers, 'Content-Range', `bytes ${said}/${size}`] };
  return isThere
    ? { ...part, status: 206, body: bytes.slice(Number(first)) }
    : { ...part, status: 416, body: '' };
}
