import type { Pacer, PacingSnapshot } from '@evertoken/zoom-client/pacing';
import { isTokenError, type ErrorCode, type StoreView, type TokenStatus } from 'evertoken';
import type { Account } from '../accounts/account.ts';
import {
  REQUEST_OUTCOMES,
  type AccountMetrics,
  type RequestOutcome,
} from '../observability/request-metrics.ts';
import { estimateQuantileMs } from '../observability/histogram.ts';
import type { AccountStats, ErrorRecord } from '../observability/account-stats.ts';
import { collectProblemInputs } from './problem-inputs.ts';
import { describeError, type Component } from './error-catalog.ts';
import { evaluateReadiness } from './readiness.ts';
import { findProblems, type ProblemInputs, type Problem } from './problems.ts';
import type { AdminContext } from './admin-context.ts';

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
    readonly hasAdminKey: boolean;
  };
  readonly ready: boolean;
  /** What is wrong now, what fails first; empty on a good day. */
  readonly problems: readonly Problem[];
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
  readonly token: TokenState | undefined;
  /** Why no token is asked for now. */
  readonly cooldown: { readonly code: ErrorCode; readonly until: number } | undefined;
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
  readonly recent: ProblemInputs['recent'];
  /** Where the budgets of the rate limits stand; undefined when the account is not paced. */
  readonly pacing: Omit<PacingSnapshot, 'account'> | undefined;
  /** The latest first, once for each code. */
  readonly errors: readonly (ErrorRecord & {
    readonly area: Component | undefined;
    readonly words: string | undefined;
    readonly docs: string | undefined;
  })[];
}

/** The life of a token. */
export interface TokenState {
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
  readonly outcomes: Readonly<Record<RequestOutcome, number>>;
  readonly upstreamRequests: number;
  readonly retries: Readonly<Record<string, number>>;
  readonly errorResponses: Readonly<Record<string, number>>;
  readonly apiErrors: Readonly<Record<string, number>>;
}

/** A caller, and what it did since the start. */
export interface CallerState {
  readonly name: string;
  readonly account: string;
  /** Its weight in the queue for the account's rate limits. */
  readonly weight: number;
  readonly requests: number;
  readonly outcomes: Readonly<Record<RequestOutcome, number>>;
  readonly p95Ms: number | undefined;
}

/** Takes the state of a gateway. Redis is asked who minted; if it does not answer, the rest is told. */
export async function getState(context: AdminContext): Promise<GatewayState> {
  const metrics = new Map(
    Array.from(context.requestMetrics.accounts, (account) => [account.name, account]),
  );
  const results = await Promise.all(
    context
      .accounts()
      .map((account) =>
        readAccountState(
          account,
          context.getStats(account.name),
          metrics.get(account.name),
          context.redis,
        ),
      ),
  );
  const accounts = results.map(({ state }) => state);
  return {
    gateway: {
      name: context.name,
      version: context.version,
      node: process.versions.node,
      startedAt: context.startedAt,
      draining: context.isDraining(),
      hasAdminKey: context.hasAdminKey(),
    },
    ready: !context.isDraining() && accounts.every((account) => account.ready),
    problems: results.flatMap(({ troubles }) => troubles),
    accounts,
    callers: toCallerStates(context, metrics),
    redis: context.redis && { connected: context.redis.isReady },
  };
}

async function readAccountState(
  account: Account,
  stats: AccountStats,
  metrics: AccountMetrics | undefined,
  redis: AdminContext['redis'],
): Promise<{ state: AccountState; troubles: readonly Problem[] }> {
  const { name, tokens, pacer } = account;
  const [status, view] = await Promise.all([tokens.status(), inspectStore(account)]);
  const now = Date.now();
  const { key, cooldown } = status;
  const facts = collectProblemInputs(account, stats, status);
  const state: AccountState = {
    name,
    ready: evaluateReadiness(name, status).ready,
    key,
    token: toTokenState(status, view, stats, now),
    cooldown: cooldown && { code: cooldown.code, until: roundToSecond(now + cooldown.forMs) },
    minting: view?.lease && { owner: view.lease.owner },
    store: { shared: redis !== undefined, failing: stats.storeProblem },
    tokenEndpoint: {
      mints: stats.mints,
      failures: Object.fromEntries(stats.mintFailures),
      lastMint: stats.lastMint && {
        at: stats.lastMint.at,
        tookMs: Math.round(stats.lastMint.durationMs),
      },
      failing: stats.mintProblem,
    },
    rejections: stats.rejections,
    traffic: toTraffic(metrics),
    recent: facts.recent,
    pacing: pacer && toPacingState(pacer),
    errors: stats.errors.map((error) => {
      const { component, message, docs } = describeError(error.code) ?? {};
      return { ...error, area: component, words: message, docs };
    }),
  };
  return { state, troubles: findProblems(facts) };
}

/** By Zoom's own id of the account it is known in Redis alone. */
function toPacingState(pacer: Pacer): AccountState['pacing'] {
  const { sharing, labels } = pacer.snapshot();
  return { sharing, labels };
}

/** What the store says; undefined when it is away, which is told as its failing. */
async function inspectStore({ tokens }: Account): Promise<StoreView | undefined> {
  try {
    return await tokens.inspect();
  } catch (error) {
    if (isTokenError(error)) return undefined;
    throw error;
  }
}

function toTokenState(
  { token }: TokenStatus,
  view: StoreView | undefined,
  { lastMint }: AccountStats,
  now: number,
): TokenState | undefined {
  if (token === undefined || token.remainingMs <= 0) return undefined;
  const { generation, lifetimeMs, remainingMs, refreshInMs, confirmed } = token;
  const stored = view?.record;
  return {
    generation,
    issuedAt: roundToSecond(now + remainingMs - lifetimeMs),
    refreshAt: roundToSecond(now + refreshInMs),
    expiresAt: roundToSecond(now + remainingMs),
    confirmed,
    mintedBy: stored?.generation === generation ? stored.mintedBy : undefined,
    mintedHere: lastMint?.generation === generation,
  };
}

/** It is counted anew each time, from durations: to the second it stays the same. */
function roundToSecond(ms: number): number {
  return Math.round(ms / 1000) * 1000;
}

function toTraffic(metrics: AccountMetrics | undefined): AccountTraffic {
  const outcomes = sumOutcomes(
    metrics === undefined ? [] : Array.from(metrics.callers.values(), (caller) => caller.outcomes),
  );
  return {
    requests: sum(outcomes),
    outcomes,
    upstreamRequests: metrics?.upstreamRequests ?? 0,
    retries: Object.fromEntries(metrics?.retries ?? []),
    errorResponses: Object.fromEntries(metrics?.errorResponses ?? []),
    apiErrors: Object.fromEntries(metrics?.apiErrors ?? []),
  };
}

function toCallerStates(
  context: AdminContext,
  metrics: ReadonlyMap<string, AccountMetrics>,
): CallerState[] {
  const configured = context.callers();
  const open = context.accounts().flatMap(({ name: account }) =>
    Array.from(metrics.get(account)?.callers.keys() ?? [], (name) => ({
      name,
      account,
      weight: 1,
    })),
  );
  return (configured.length > 0 ? configured : open).map(({ name, account, weight }) => {
    const caller = metrics.get(account)?.callers.get(name);
    const outcomes = sumOutcomes(caller === undefined ? [] : [caller.outcomes]);
    const p95Ms = caller && estimateQuantileMs(caller.durations.counts, 0.95);
    return { name, account, weight, requests: sum(outcomes), outcomes, p95Ms };
  });
}

function sumOutcomes(all: readonly Float64Array[]): Record<RequestOutcome, number> {
  return Object.fromEntries(
    REQUEST_OUTCOMES.map((outcome, at) => [
      outcome,
      all.reduce((total, one) => total + one[at]!, 0),
    ]),
  ) as Record<RequestOutcome, number>;
}

function sum(outcomes: Readonly<Record<RequestOutcome, number>>): number {
  return Object.values(outcomes).reduce((total, count) => total + count, 0);
}
