import { randomBytes } from 'node:crypto';
import { getRefreshWindows } from '../../packages/evertoken/src/manager/refresh-decision.ts';

/** Why the API of the vendor rejects a token. */
export type RejectionReason = 'unknown' | 'revoked' | 'expired' | 'propagating';

/** Whether the fleet needed the token that it requested. */
export type MintKind =
  /** There is no token, the newest one is dead, or it has lived long enough to be refreshed. */
  | 'due'
  /** The newest token is alive and young. */
  | 'early'
  /** Another request for the same token is in flight. */
  | 'concurrent';

/** A token of the vendor. Moments are ms of the vendor's clock. */
export interface VendorToken {
  readonly value: string;
  /** When the token request arrived. */
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** When each of the vendor's servers begins to accept the token. */
  readonly acceptedFrom: readonly number[];
  /** When the vendor revoked the token. */
  revokedAt: number;
  /** When a process was first told that this token is rejected. */
  toldAt: number;
}

/** How long a rejection may take until its process acts on it, and until the others know of it, ms. */
const REACTION_MS = 100;
const ANNOUNCEMENT_MS = 500;
/** A request may arrive this much earlier than the age of its token says, ms: jitter of the machine. */
const JITTER_MS = 400;

/** What the vendor knows about its tokens: it alone can tell what the fleet could have known. */
export class VendorTokens {
  readonly #tokens: VendorToken[] = [];
  #newest: VendorToken | undefined;

  /** @param lags how long after its issue each of the vendor's servers accepts a token, ms */
  issue(issuedAt: number, lifetimeMs: number, lags: readonly number[], now: number): VendorToken {
    const token = {
      value: randomBytes(24).toString('base64url'),
      issuedAt,
      expiresAt: issuedAt + lifetimeMs,
      acceptedFrom: lags.map((lag) => now + lag),
      revokedAt: Infinity,
      toldAt: Infinity,
    };
    this.#tokens.push(token);
    if (token.issuedAt >= (this.#newest?.issuedAt ?? 0)) this.#newest = token;
    return token;
  }

  revokeAll(now: number): void {
    for (const token of this.#tokens) token.revokedAt = Math.min(token.revokedAt, now);
  }

  find(value: string): VendorToken | undefined {
    return this.#tokens.find((token) => token.value === value);
  }

  /** Whether a token is needed at this moment, as far as a fleet can know that refreshes before the end. */
  isDue(now: number): boolean {
    const newest = this.#newest;
    if (newest === undefined || isDead(newest, now)) return true;
    const lifetimeMs = newest.expiresAt - newest.issuedAt;
    const refreshAfterMs = lifetimeMs - getRefreshWindows(lifetimeMs).softMs;
    return now - newest.issuedAt >= refreshAfterMs - JITTER_MS;
  }

  /** Whether a token other than `except` is accepted by all servers. */
  hasAccepted(now: number, except: VendorToken): boolean {
    return this.#tokens.some(
      (token) =>
        token !== except &&
        !isDead(token, now) &&
        token.acceptedFrom.every((moment) => moment <= now),
    );
  }
}

/** @returns undefined if this server of the vendor accepts the token */
export function findRejection(
  token: VendorToken | undefined,
  server: number,
  now: number,
): RejectionReason | undefined {
  if (token === undefined) return 'unknown';
  if (token.revokedAt <= now) return 'revoked';
  if (token.expiresAt <= now) return 'expired';
  return token.acceptedFrom[server]! > now ? 'propagating' : undefined;
}

/**
 * Returns who could know that a token is rejected when a request got it: its process, another
 * process of the fleet, or only the vendor.
 *
 * @param rejectedSince since when the process of the request knows it; undefined if it does not
 */
export function findWhoKnows(
  { toldAt }: VendorToken,
  {
    handedOutAt,
    rejectedSince = Infinity,
  }: { readonly handedOutAt: number; readonly rejectedSince?: number },
): 'itself' | 'another' | 'vendor' {
  if (rejectedSince + REACTION_MS < handedOutAt) return 'itself';
  return toldAt + ANNOUNCEMENT_MS < handedOutAt ? 'another' : 'vendor';
}

function isDead(token: VendorToken, now: number): boolean {
  return token.revokedAt <= now || token.expiresAt <= now;
}
