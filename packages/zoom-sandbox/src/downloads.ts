import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { decideBearer } from './bearer.ts';
import type { Clock } from './clock.ts';
import { html, noBody, withHeaders, type Reply } from './http/reply.ts';
import type { Target } from './http/target.ts';
import { sameText } from './fingerprint.ts';
import type { World } from './world.ts';

const MAX_FILE_BYTES = 1_048_576;

/** Download tokens, as `include_fields=download_access_token` and `recording.completed` hand them out. */
export class Downloads {
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
    return sameText(signature, this.#sign(expiresAtMs)) && this.#clock.now() < Number(expiresAtMs);
  }

  #sign(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url');
  }
}

/**
 * `/rec/download/{file}` with a good token redirects to storage, which asks for none. Without one the answer is
 * an HTML page with status 200: the trap of Zoom's downloads. Storage gives parts of a file (`Range: bytes=N-`).
 */
export function answerDownload(
  world: World,
  { path, search }: Target,
  { authorization, range }: Pick<IncomingHttpHeaders, 'authorization' | 'range'>,
): Reply {
  const query = new URLSearchParams(search);
  const [, , step = '', file = ''] = path.split('/', 4);
  const size = Math.min(Math.max(0, Number(query.get('size')) || 0), MAX_FILE_BYTES);
  if (step === 'storage') return storedFile(size, range);
  if (step !== 'download' || !mayDownload(world, authorization))
    return html(200, 'Sign in to Zoom');
  return withHeaders(noBody(302), [
    'Location',
    `${world.baseUrl}/rec/storage/${file}?size=${size}`,
  ]);
}

function mayDownload(world: World, authorization: string | undefined): boolean {
  const bearer = decideBearer(world.tokens, world.settings.tokenModel, authorization, '');
  if (bearer.kind === 'accepted') return true;
  return (
    authorization !== undefined && world.downloads.accepts(authorization.replace(/^Bearer +/i, ''))
  );
}

/** As many bytes as the listing promised, or those from some byte on. */
function storedFile(size: number, range = ''): Reply {
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
