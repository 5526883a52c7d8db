import { hash, randomBytes, randomUUID } from 'node:crypto';
import type { App } from './accounts.ts';
import type { Clock } from '../time/clock.ts';
import { fingerprint, constantTimeEqual } from './fingerprint.ts';
import type { SandboxSettings, TokenModel } from '../config/settings.ts';

/** The claims of a sandbox token: those of Zoom's tokens, plus `scp`, the index of the app's scope set. */
interface TokenClaims {
  readonly ver: number;
  readonly auid: string;
  readonly code: string;
  readonly iss: string;
  readonly gno: number;
  readonly type: number;
  readonly tid: number;
  readonly aud: string;
  readonly uid: string;
  readonly nbf: number;
  readonly exp: number;
  readonly iat: number;
  readonly aid: string;
  readonly jti: string;
  readonly scp: number;
}

/** A token that this sandbox signed. It may be expired or revoked. */
export interface IssuedToken {
  readonly app: App;
  /** The sequence number of the token within its app. */
  readonly tid: number;
  readonly validFromMs: number;
  readonly expiresAtMs: number;
  /** The scopes at the time of minting; later scope changes do not affect the token. */
  readonly scopes: ReadonlySet<string>;
  readonly fingerprint: string;
}

/** The state of a token. Only an `active` token is accepted by the API. */
export type TokenState =
  'active' | 'not-yet-valid' | 'expired' | 'revoked' | 'superseded' | 'disabled';

const HEADER = encodeJson({ alg: 'HS512', v: '2.0', kid: 'sandbox' });
/** Maximum size of the cache of verified tokens. A full cache is cleared; verification is then only slower. */
const MAX_VERIFIED_TOKENS = 10_000;

/**
 * Mints, verifies and revokes access tokens. Tokens are self-contained: minting stores nothing, and apps store only
 * revocations.
 */
export class TokenRegistry {
  readonly #secret = randomBytes(64).toString('base64url');
  readonly #clock: Clock;
  readonly #findApp: (clientId: string) => App | undefined;
  readonly #verified = new Map<string, IssuedToken>();

  constructor(clock: Clock, findApp: (clientId: string) => App | undefined) {
    this.#clock = clock;
    this.#findApp = findApp;
  }

  /** Mints a token for the app with the scope set of index `scopeSet`. */
  mint(app: App, settings: SandboxSettings, scopeSet: number): string {
    const issuedAtMs = this.#clock.now();
    const claims: TokenClaims = {
      ver: 9,
      auid: app.fingerprint,
      code: randomUUID(),
      iss: `zm:cid:${app.clientId}`,
      gno: 0,
      type: 3,
      tid: ++app.latestTid,
      aud: 'https://oauth.zoom.us',
      uid: app.account.data.ownerId,
      nbf: (issuedAtMs + settings.tokenLagMs) / 1000,
      exp: (issuedAtMs + settings.tokenLifetimeSeconds * 1000) / 1000,
      iat: issuedAtMs / 1000,
      aid: app.account.id,
      jti: randomUUID(),
      scp: scopeSet,
    };
    const content = `${HEADER}.${encodeJson(claims)}`;
    return `${content}.${this.#sign(content)}`;
  }

  /** Returns the token, or `undefined` if this sandbox did not sign it. */
  find(text: string): IssuedToken | undefined {
    return this.#verified.get(text) ?? this.#verify(text);
  }

  /** Returns the current state of the token. */
  judge(token: IssuedToken, model: TokenModel): TokenState {
    const now = this.#clock.now();
    const { app, tid } = token;
    if (now >= token.expiresAtMs) return 'expired';
    if (app.disabled) return 'disabled';
    if (tid <= app.revokedThroughTid || app.revokedTids.has(tid)) return 'revoked';
    if (tid <= app.latestTid - maxActiveTokens(model)) return 'superseded';
    return now < token.validFromMs ? 'not-yet-valid' : 'active';
  }

  /** Revokes one token. */
  revoke({ app, tid, expiresAtMs }: IssuedToken): void {
    const now = this.#clock.now();
    for (const [old, endsAtMs] of app.revokedTids) {
      if (endsAtMs <= now) app.revokedTids.delete(old);
    }
    app.revokedTids.set(tid, expiresAtMs);
  }

  /** Clears the cache of verified tokens, which refers to apps that a reset replaces. */
  clearCache(): void {
    this.#verified.clear();
  }

  #verify(text: string): IssuedToken | undefined {
    const [header, payload, signature] = text.split('.', 3);
    if (header !== HEADER || payload === undefined || signature === undefined) return undefined;
    if (!constantTimeEqual(signature, this.#sign(`${header}.${payload}`))) return undefined;
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as TokenClaims;
    const app = this.#findApp(claims.iss.slice('zm:cid:'.length));
    if (app === undefined) return undefined;
    const token: IssuedToken = {
      app,
      tid: claims.tid,
      validFromMs: claims.nbf * 1000,
      expiresAtMs: claims.exp * 1000,
      scopes: app.scopeSets[claims.scp]?.scopes ?? new Set(),
      fingerprint: fingerprint(text),
    };
    if (this.#verified.size >= MAX_VERIFIED_TOKENS) this.#verified.clear();
    this.#verified.set(text, token);
    return token;
  }

  /**
   * Signs with SHA-512 over content and secret, as long as an HS512 signature, which clients cannot verify anyway. One
   * hash costs less than half of an HMAC. The secret comes last to prevent length-extension attacks.
   */
  #sign(content: string): string {
    return hash('sha512', content + this.#secret, 'base64url');
  }
}

function maxActiveTokens(model: TokenModel): number {
  if (model === 'independent') return Infinity;
  return model === 'single' ? 1 : Number(model.slice('capped:'.length));
}

function encodeJson(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
