import type { AccountData } from '../data/account-data.ts';
import { fingerprint } from './fingerprint.ts';
import type { Plan } from '../config/settings.ts';

/** A Zoom account: a company with a plan. */
export interface Account {
  readonly id: string;
  /** Absent: the sandbox's own setting decides. */
  readonly plan: Plan | undefined;
  readonly data: AccountData;
}

/** A Server-to-Server app of one account. */
export interface App {
  readonly clientId: string;
  /** Tells apps apart in tokens. */
  readonly fingerprint: string;
  readonly account: Account;
  clientSecret: string;
  /** A deactivated app gets no tokens, and those it has stop working. */
  disabled: boolean;
  /** Every scope set the app ever had, oldest first; tokens point into this. */
  readonly scopeSets: ScopeSet[];
  /** The number of the newest token. */
  latestTid: number;
  /** Tokens up to this number are revoked. */
  revokedThroughTid: number;
  /** Single tokens that were revoked, with the moment they would have ended anyway. */
  readonly revokedTids: Map<number, number>;
}

/** The scopes an app had from a moment on. */
export interface ScopeSet {
  readonly scopes: ReadonlySet<string>;
  /** The same, parted by blanks. */
  readonly text: string;
  readonly sinceMs: number;
}

/** What can be changed about an app while the sandbox runs. */
export interface AppChange {
  readonly scopes?: readonly string[];
  readonly clientSecret?: string;
  readonly disabled?: boolean;
}

/** Accounts by id and apps by client id. */
export class Directory {
  readonly accounts: ReadonlyMap<string, Account>;
  readonly apps: ReadonlyMap<string, App>;

  constructor(accounts: readonly Account[], apps: readonly App[]) {
    this.accounts = new Map(accounts.map((account) => [account.id, account]));
    this.apps = new Map(apps.map((app) => [app.clientId, app]));
  }

  /** Ends every token of every app; answers how many were minted so far. */
  revokeAllTokens(): void {
    for (const app of this.apps.values()) {
      app.revokedThroughTid = app.latestTid;
      app.revokedTids.clear();
    }
  }
}

/** A new app. Its scope history starts with half its scopes, for the lag Zoom shows on fresh apps. */
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

/** Every mistake in a change to an app that may come from anywhere. */
export function validateAppChange(change: Readonly<Record<string, unknown>>): string[] {
  const { scopes, clientSecret, disabled } = change;
  const mistakes: string[] = [];
  if (
    scopes !== undefined &&
    !(Array.isArray(scopes) && scopes.every((scope) => typeof scope === 'string'))
  ) {
    mistakes.push('scopes: expected a list of strings');
  }
  if (clientSecret !== undefined && (typeof clientSecret !== 'string' || clientSecret === '')) {
    mistakes.push('clientSecret: expected a string');
  }
  if (disabled !== undefined && typeof disabled !== 'boolean')
    mistakes.push('disabled: expected true or false');
  return mistakes;
}

/** Applies a change to an app. */
export function updateApp(app: App, change: AppChange, nowMs: number): void {
  if (change.clientSecret !== undefined) app.clientSecret = change.clientSecret;
  if (change.disabled !== undefined) app.disabled = change.disabled;
  if (change.scopes !== undefined) {
    app.scopeSets.push(createScopeSet(change.scopes, nowMs));
  }
}

/** The number of the scope set that tokens minted now get, given how long a change takes to arrive. */
export function getEffectiveScopeSet(app: App, nowMs: number, lagMs: number): number {
  const index = app.scopeSets.findLastIndex(({ sinceMs }) => sinceMs + lagMs <= nowMs);
  return Math.max(0, index);
}

function createScopeSet(scopes: readonly string[], sinceMs: number): ScopeSet {
  return { scopes: new Set(scopes), text: [...new Set(scopes)].join(' '), sinceMs };
}
