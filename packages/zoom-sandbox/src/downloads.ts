import { createHmac, randomBytes } from 'node:crypto';
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
 * an HTML page with status 200: the trap of Zoom's downloads.
 */
export function answerDownload(
  world: World,
  { path, search }: Target,
  authorization: string | undefined,
): Reply {
  const query = new URLSearchParams(search);
  const [, , step = '', file = ''] = path.split('/', 4);
  const size = Math.min(Math.max(0, Number(query.get('size')) || 0), MAX_FILE_BYTES);
  if (step === 'storage') return storedFile(size);
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

/** As many bytes as the listing promised. */
function storedFile(size: number): Reply {
  return {
    status: 200,
    body: 'zoom-sandbox\n'.repeat(Math.ceil(size / 13)).slice(0, size),
    contentType: 'application/octet-stream',
    headers: [],
  };
}
