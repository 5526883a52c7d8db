import { createHmac, randomBytes } from 'node:crypto';
import type { Clock } from '../time/clock.ts';
import { constantTimeEqual } from './fingerprint.ts';

/** Issues and verifies download tokens (`include_fields=download_access_token`, event `recording.completed`). */
export class DownloadTokens {
  readonly #key = randomBytes(32);
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Issues a token that is valid for every download for `lifetimeMs` milliseconds. */
  issueToken(lifetimeMs: number): string {
    const expiresAtMs = String(Math.floor(this.#clock.now() + lifetimeMs));
    return `${Buffer.from(expiresAtMs).toString('base64url')}.${this.#sign(expiresAtMs)}`;
  }

  /** Whether the token is authentic and not expired. */
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
