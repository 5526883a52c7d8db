import type { Pacer, PacingSnapshot } from '@evertoken/zoom-client/pacing';
import { isTokenError, type ErrorCode, type StoreView, type TokenStatus } from 'evertoken';
import type { Account } from '../accounts/account.ts';
import { OUTCOMES, type AccountCounts, type Outcome } from '../traffic/call-counts.ts';
import { quantileMs } from '../traffic/durations.ts';
import type { AccountWatch, SeenError } from './account-watch.ts';
import { factsOf } from './facts.ts';
import { meaningOf, type Area } from './meanings.ts';
import { judgeReadiness } from './readiness.ts';
import { troublesOf, type AccountFacts, type Trouble } from './troubles.ts';
import type { Watched } from './watched.ts';

/** The state of a gateway, for whoever looks. All times are ms since the epoch; nothing in it is secret. */
export interface GatewayState {
  readonly gateway: {
    /** As in `mintedBy`. */
    readonly name: string;
    readonly version: string;
    readonly node: string;
    readonly startedAt: number;
    readonly draining: boolean;
    /** Whether an admin key is configured: without one nothing can be changed. */
    readonly changeable: boolean;
  };
  readonly ready: boolean;
  /** What is wrong now, what fails first; empty on a good day. */
  readonly troubles: readonly Trouble[];
  readonly accounts: readonly AccountState[];
  readonly callers: readonly CallerState[];
  /** Undefined: there is no Redis, and tokens are in this process's memory alone. */
  readonly redis: { readonly connected: boolean } | undefined;
}

/** The state of an account. */
export interface AccountState {
  readonly name: string;
  /** As `/readyz` says: it has a live token, or nothing is known to stand in the way of getting one. */
  readonly ready: boolean;
  /** The name of its line of tokens in Redis: a hash. */
  readonly key: string;
  readonly token: TokenLife | undefined;
  /** Why no token is asked for now. */
  readonly pause: { readonly code: ErrorCode; readonly until: number } | undefined;
  /** Who is minting, if anybody is. */
  readonly minting: { readonly owner: string } | undefined;
  readonly store: {
    /** False: this process's memory alone. */
    readonly shared: boolean;
    /** Why the last call of the store failed. */
    readonly failing: { readonly code: ErrorCode; readonly since: number } | undefined;
  };
  readonly tokenEndpoint: {
    readonly mints: number;
    readonly failures: Readonly<Record<string, number>>;
    /** The last mint of this gateway. */
    readonly lastMint: { readonly at: number; readonly tookMs: number } | undefined;
    readonly failing: { readonly code: ErrorCode; readonly since: number } | undefined;
  };
  readonly rejections: number;
  readonly traffic: AccountTraffic;
  /** What happened to its calls in the last five minutes. */
  readonly recent: AccountFacts['recent'];
  /** Where the budgets of the rate limits stand; undefined when the account is not paced. */
  readonly pacing: Omit<PacingSnapshot, 'account'> | undefined;
  /** The latest first, once for each code. */
  readonly errors: readonly (SeenError & {
    readonly area: Area | undefined;
    readonly words: string | undefined;
    readonly docs: string | undefined;
  })[];
}

/** The life of a token. */
export interface TokenLife {
  readonly generation: number;
  readonly issuedAt: number;
  /** From then on it is replaced with the next request. */
  readonly refreshAt: number;
  readonly expiresAt: number;
  /** Whether the API is known to have accepted it. */
  readonly confirmed: boolean;
  /** The gateway that minted it, by its name in the store; undefined when that is not known. */
  readonly mintedBy: string | undefined;
  /** Whether that was this one. */
  readonly mintedHere: boolean;
}

/** What passed for an account since the start. */
export interface AccountTraffic {
  readonly requests: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly sends: number;
  readonly retries: Readonly<Record<string, number>>;
  readonly failures: Readonly<Record<string, number>>;
  readonly apiErrors: Readonly<Record<string, number>>;
}

/** A caller, and what it did since the start. */
export interface CallerState {
  readonly name: string;
  readonly account: string;
  /** Its weight in the queue for the account's rate limits. */
  readonly share: number;
  readonly requests: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly p95Ms: number | undefined;
}

/** Takes the state of a gateway. Redis is asked who minted; if it does not answer, the rest is told. */
export async function stateOf(watched: Watched): Promise<GatewayState> {
  const counts = new Map(Array.from(watched.calls.accounts, (account) => [account.name, account]));
  const looks = await Promise.all(
    watched
      .accounts()
      .map((account) =>
        lookAt(account, watched.watchOf(account.name), counts.get(account.name), watched.redis),
      ),
  );
  const accounts = looks.map(({ state }) => state);
  return {
    gateway: {
      name: watched.name,
      version: watched.version,
      node: process.versions.node,
      startedAt: watched.startedAt,
      draining: watched.draining(),
      changeable: watched.changeable(),
    },
    ready: !watched.draining() && accounts.every((account) => account.ready),
    troubles: looks.flatMap(({ troubles }) => troubles),
    accounts,
    callers: callersOf(watched, counts),
    redis: watched.redis && { connected: watched.redis.isReady },
  };
}

async function lookAt(
  account: Account,
  watch: AccountWatch,
  counts: AccountCounts | undefined,
  redis: Watched['redis'],
): Promise<{ state: AccountState; troubles: readonly Trouble[] }> {
  const { name, tokens, pacer } = account;
  const [status, view] = await Promise.all([tokens.status(), viewOf(account)]);
  const now = Date.now();
  const { key, pause } = status;
  const facts = factsOf(account, watch, status);
  const state: AccountState = {
    name,
    ready: judgeReadiness(name, status).ready,
    key,
    token: tokenLife(status, view, watch, now),
    pause: pause && { code: pause.code, until: toSecond(now + pause.forMs) },
    minting: view?.lease && { owner: view.lease.owner },
    store: { shared: redis !== undefined, failing: watch.storeFailing },
    tokenEndpoint: {
      mints: watch.mints,
      failures: Object.fromEntries(watch.mintFailures),
      lastMint: watch.lastMint && {
        at: watch.lastMint.at,
        tookMs: Math.round(watch.lastMint.tookMs),
      },
      failing: watch.mintFailing,
    },
    rejections: watch.rejections,
    traffic: trafficOf(counts),
    recent: facts.recent,
    pacing: pacer && pacingOf(pacer),
    errors: watch.errors.map((error) => {
      const { area, words, docs } = meaningOf(error.code) ?? {};
      return { ...error, area, words, docs };
    }),
  };
  return { state, troubles: troublesOf(facts) };
}

/** By Zoom's own id of the account it is known in Redis alone. */
function pacingOf(pacer: Pacer): AccountState['pacing'] {
  const { sharing, labels } = pacer.snapshot();
  return { sharing, labels };
}

/** What the store says; undefined when it is away, which is told as its failing. */
async function viewOf({ tokens }: Account): Promise<StoreView | undefined> {
  try {
    return await tokens.inspect();
  } catch (error) {
    if (isTokenError(error)) return undefined;
    throw error;
  }
}

function tokenLife(
  { token }: TokenStatus,
  view: StoreView | undefined,
  { lastMint }: AccountWatch,
  now: number,
): TokenLife | undefined {
  if (token === undefined || token.remainingMs <= 0) return undefined;
  const { generation, lifetimeMs, remainingMs, refreshInMs, confirmed } = token;
  const stored = view?.record;
  return {
    generation,
    issuedAt: toSecond(now + remainingMs - lifetimeMs),
    refreshAt: toSecond(now + refreshInMs),
    expiresAt: toSecond(now + remainingMs),
    confirmed,
    mintedBy: stored?.generation === generation ? stored.mintedBy : undefined,
    mintedHere: lastMint?.generation === generation,
  };
}

/** It is counted anew each time, from durations: to the second it stays the same. */
function toSecond(ms: number): number {
  return Math.round(ms / 1000) * 1000;
}

function trafficOf(counts: AccountCounts | undefined): AccountTraffic {
  const outcomes = outcomesOf(
    counts === undefined ? [] : Array.from(counts.callers.values(), (caller) => caller.outcomes),
  );
  return {
    requests: sum(outcomes),
    outcomes,
    sends: counts?.sends ?? 0,
    retries: Object.fromEntries(counts?.retries ?? []),
    failures: Object.fromEntries(counts?.failures ?? []),
    apiErrors: Object.fromEntries(counts?.apiErrors ?? []),
  };
}

function callersOf(watched: Watched, counts: ReadonlyMap<string, AccountCounts>): CallerState[] {
  const configured = watched.callers();
  const open = watched.accounts().flatMap(({ name: account }) =>
    Array.from(counts.get(account)?.callers.keys() ?? [], (name) => ({
      name,
      account,
      share: 1,
    })),
  );
  return (configured.length > 0 ? configured : open).map(({ name, account, share }) => {
    const caller = counts.get(account)?.callers.get(name);
    const outcomes = outcomesOf(caller === undefined ? [] : [caller.outcomes]);
    const p95Ms = caller && quantileMs(caller.durations.counts, 0.95);
    return { name, account, share, requests: sum(outcomes), outcomes, p95Ms };
  });
}

function outcomesOf(all: readonly Float64Array[]): Record<Outcome, number> {
  return Object.fromEntries(
    OUTCOMES.map((outcome, at) => [outcome, all.reduce((total, one) => total + one[at]!, 0)]),
  ) as Record<Outcome, number>;
}

function sum(outcomes: Readonly<Record<Outcome, number>>): number {
  return Object.values(outcomes).reduce((total, count) => total + count, 0);
}
