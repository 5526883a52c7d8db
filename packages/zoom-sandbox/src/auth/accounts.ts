import { findUnknownNames } from '../config/unknown-names.ts';
import type { AccountData } from '../data/account-data.ts';
import { fingerprint } from './fingerprint.ts';

/** The plan of an account. It decides the rate limits and which endpoints are "only available for paid accounts". */
export type Plan = 'free' | 'pro' | 'business';

/** A Zoom account with its plan and its data. */
export interface Account {
  readonly id: string;
  /** `undefined`: the setting `plan` applies. */
  readonly plan: Plan | undefined;
  readonly data: AccountData;
}

/** A Server-to-Server OAuth app of one account. */
export interface App {
  readonly clientId: string;
  /** Identifies the app in its tokens without revealing the client id. */
  readonly fingerprint: string;
  readonly account: Account;
  clientSecret: string;
  /** A deactivated app gets no new tokens, and its existing tokens are rejected. */
  disabled: boolean;
  /** Every scope set the app has had, oldest first. Tokens refer to an index of this list. */
  readonly scopeSets: ScopeSet[];
  /** The number (`tid`) of the newest token. */
  latestTid: number;
  /** Tokens up to this number are revoked. */
  revokedThroughTid: number;
  /** Individually revoked tokens: `tid` → expiry, ms since the epoch. Expired entries are pruned. */
  readonly revokedTids: Map<number, number>;
}

/** The scopes of an app, valid from a point in time. */
export interface ScopeSet {
  readonly scopes: ReadonlySet<string>;
  /** The same scopes, separated by spaces. */
  readonly text: string;
  readonly sinceMs: number;
}

/** Changes to an app while the sandbox runs. Absent fields keep their value. */
export interface AppChange {
  readonly scopes?: readonly string[];
  readonly clientSecret?: string;
  readonly disabled?: boolean;
}

/** The accounts by id and the apps by client id. */
export class Directory {
  readonly accounts: ReadonlyMap<string, Account>;
  readonly apps: ReadonlyMap<string, App>;

  constructor(accounts: readonly Account[], apps: readonly App[]) {
    this.accounts = new Map(accounts.map((account) => [account.id, account]));
    this.apps = new Map(apps.map((app) => [app.clientId, app]));
  }

  /** Revokes every token of every app. */
  revokeAllTokens(): void {
    for (const app of this.apps.values()) {
      app.revokedThroughTid = app.latestTid;
      app.revokedTids.clear();
    }
  }
}

/**
 * Creates an app. Its scope history starts with half of its scopes, so that the setting `scopeLagMs` can reproduce the
 * delay of Zoom's fresh apps.
 */
export function createApp(
  account: Account,
  clientId: string,
  clientSecret: string,
  scopes: readonly string[],
  nowMs: number,
): App {
  return {
    clientId,
    fingerprint: fingerprint(clientId),
    account,
    clientSecret,
    disabled: false,
    scopeSets: [
      createScopeSet(scopes.slice(0, Math.ceil(scopes.length / 2)), -Infinity),
      createScopeSet(scopes, nowMs),
    ],
    latestTid: 0,
    revokedThroughTid: 0,
    revokedTids: new Map(),
  };
}

/** Validates an untrusted app change. Returns the issues; an empty list if it is valid. */
export function validateAppChange(change: Readonly<Record<string, unknown>>): string[] {
  const { scopes, clientSecret, disabled } = change;
  const issues = findUnknownNames(change, ['scopes', 'clientSecret', 'disabled']);
  if (
    scopes !== undefined &&
    !(Array.isArray(scopes) && scopes.every((scope) => typeof scope === 'string'))
  ) {
    issues.push('scopes: expected a list of strings');
  }
  if (clientSecret !== undefined && (typeof clientSecret !== 'string' || clientSecret === '')) {
    issues.push('clientSecret: expected a string');
  }
  if (disabled !== undefined && typeof disabled !== 'boolean')
    issues.push('disabled: expected true or false');
  return issues;
}

/** Applies a validated change to an app. */
export function updateApp(app: App, change: AppChange, nowMs: number): void {
  if (change.clientSecret !== undefined) app.clientSecret = change.clientSecret;
  if (change.disabled !== undefined) app.disabled = change.disabled;
  if (change.scopes !== undefined) {
    app.scopeSets.push(createScopeSet(change.scopes, nowMs));
  }
}

/**
 * Returns the index of the scope set for tokens minted now.
 *
 * @param lagMs Delay until a scope change takes effect, ms.
 */
export function getEffectiveScopeSet(app: App, nowMs: number, lagMs: number): number {
  // Also if the clock was set back since.
  if (lagMs === 0) return app.scopeSets.length - 1;
  const index = app.scopeSets.findLastIndex(({ sinceMs }) => sinceMs + lagMs <= nowMs);
  return Math.max(0, index);
}

function createScopeSet(scopes: readonly string[], sinceMs: number): ScopeSet {
  return { scopes: new Set(scopes), text: [...new Set(scopes)].join(' '), sinceMs };
}
