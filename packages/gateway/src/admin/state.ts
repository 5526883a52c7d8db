import type { Pacer, PacingSnapshot } from '@evertoken/zoom-client/pacing';
import { isTokenError, type ErrorCode, type StoreView, type TokenStatus } from 'evertoken';
import type { Account } from '../accounts/account.ts';
import type { ProviderName } from '../config/schema.ts';
import type { FleetState } from '../fleet/heartbeat.ts';
import type { AccountStats, ErrorRecord, OngoingProblem } from '../observability/account-stats.ts';
import {
  REQUEST_OUTCOMES,
  estimateQuantileMs,
  type AccountMetrics,
  type RequestOutcome,
} from '../observability/request-metrics.ts';
import type { AdminContext } from './admin-context.ts';
import { describeError, type ErrorDescription } from './error-catalog.ts';
import type { AccountFacts } from './gateway-facts.ts';
import type { Problem } from './problem.ts';
import { collectFacts, findProblems } from './problems.ts';
import { evaluateReadiness } from './readiness.ts';
import { countRecent, type RecentRequests } from './recent-requests.ts';
import { toStoreState, type StoreState } from './store-state.ts';
import { findRejection } from './token-rejection.ts';

/** The body of `GET /state`: the state of a gateway. Times are ms since the epoch. Contains no secrets. */
export interface GatewayState {
  readonly gateway: {
    /** Name of this process, as in {@link TokenState.mintedBy}. */
    readonly name: string;
    readonly version: string;
    readonly node: string;
    readonly startedAt: number;
    readonly draining: boolean;
    /** Whether an admin key is configured; without one the actions are disabled. */
    readonly hasAdminKey: boolean;
  };
  /** As the status of `/readyz`. */
  readonly ready: boolean;
  /** Current problems: critical ones first, and among them what a request meets first. */
  readonly problems: readonly Problem[];
  readonly accounts: readonly AccountState[];
  readonly callers: readonly CallerState[];
  /** Undefined without Redis. With neither store, tokens are kept in this process's memory. */
  readonly redis: StoreState | undefined;
  /** Undefined without Postgres. */
  readonly postgres: StoreState | undefined;
  /** The gateways that share the store; undefined without one. */
  readonly fleet: FleetState | undefined;
}

/** The state of an account. */
export interface AccountState {
  readonly name: string;
  readonly provider: ProviderName;
  /** Whether the built-in sandbox is used instead of Zoom. */
  readonly sandbox: boolean;
  /** As in `/readyz`. */
  readonly ready: boolean;
  /** Key of the account's record in the store, a hash. */
  readonly key: string;
  /** Undefined without a live token. */
  readonly token: TokenState | undefined;
  /** The cooldown after a failed mint. */
  readonly cooldown: { readonly code: ErrorCode; readonly until: number } | undefined;
  /** The process that is minting a token. */
  readonly minting: { readonly owner: string } | undefined;
  readonly store: {
    /** Whether tokens are shared through a store. */
    readonly shared: boolean;
    readonly problem: OngoingProblem | undefined;
  };
  readonly tokenEndpoint: {
    readonly mints: number;
    /** Failed mints by code. */
    readonly failures: Readonly<Record<string, number>>;
    /** The last mint of this process. */
    readonly lastMint: { readonly at: number; readonly durationMs: number } | undefined;
    readonly problem: OngoingProblem | undefined;
  };
  /** Responses of the API that rejected a token. */
  readonly rejections: number;
  readonly traffic: AccountTraffic;
  readonly recent: RecentRequests;
  /** Budgets of the rate limits; undefined for an account without a plan. */
  readonly pacing: Omit<PacingSnapshot, 'account'> | undefined;
  /** Errors since the start, one entry per code, most recent first. */
  readonly errors: readonly (ErrorRecord & Partial<ErrorDescription>)[];
}

/** A live token. */
export interface TokenState {
  readonly generation: number;
  readonly issuedAt: number;
  /** The first request after this time triggers a refresh. */
  readonly refreshAt: number;
  readonly expiresAt: number;
  /** Whether the API has accepted the token. */
  readonly confirmed: boolean;
  /** Whether the API has rejected it, and has accepted none since. */
  readonly rejected: boolean;
  /** Name of the process that minted it; undefined if unknown. */
  readonly mintedBy: string | undefined;
  /** Whether this process minted it. */
  readonly mintedHere: boolean;
}

/** Requests for an account since the start. */
export interface AccountTraffic {
  readonly requests: number;
  readonly outcomes: Readonly<Record<RequestOutcome, number>>;
  /** Requests sent to the API, retries included. */
  readonly upstreamRequests: number;
  /** Retries by cause. */
  readonly retries: Readonly<Record<string, number>>;
  /** Error responses of the gateway itself, by code. */
  readonly errorResponses: Readonly<Record<string, number>>;
  /** Error responses of the API, by class. */
  readonly apiErrors: Readonly<Record<string, number>>;
}

/** A caller and its requests since the start. */
export interface CallerState {
  readonly name: string;
  readonly account: string;
  /** Weight in the queue for the account's rate limits. */
  readonly weight: number;
  readonly requests: number;
  readonly outcomes: Readonly<Record<RequestOutcome, number>>;
  /** 95th percentile of the request duration; undefined without requests. */
  readonly p95Ms: number | undefined;
}

/** Reads the state of the gateway. If the store does not respond, only what it alone knows is missing. */
export async function getState(context: AdminContext): Promise<GatewayState> {
  const metrics = new Map(
    Array.from(context.requestMetrics.accounts, (account) => [account.name, account]),
  );
  const results = await Promise.all(
    context.accounts().map((account) => readAccount(account, context, metrics.get(account.name))),
  );
  const accounts = results.map(({ state }) => state);
  const served = context.servedAccounts();
  return {
    gateway: {
      name: context.name,
      version: context.version,
      node: process.versions.node,
      startedAt: context.startedAt,
      draining: context.isDraining(),
      hasAdminKey: context.hasAdminKey(),
    },
    ready: !context.isDraining() && accounts.some(({ name, ready }) => ready && served.has(name)),
    problems: findProblems(
      context,
      results.map(({ facts }) => facts),
    ),
    accounts,
    callers: toCallerStates(context, metrics),
    redis: toStoreState(context, 'redis'),
    postgres: toStoreState(context, 'postgres'),
    fleet: context.fleet(),
  };
}

async function readAccount(
  account: Account,
  context: AdminContext,
  metrics: AccountMetrics | undefined,
): Promise<{ state: AccountState; facts: AccountFacts }> {
  const { name, provider, tokens, pacer } = account;
  const stats = context.getStats(name);
  const [status, view] = await Promise.all([tokens.status(), inspectStore(account)]);
  const now = Date.now();
  const { key, cooldown } = status;
  const facts = collectFacts(account, context, status);
  const state: AccountState = {
    name,
    provider,
    sandbox: facts.isSandbox,
    ready: evaluateReadiness(name, status, findRejection(facts, now)).ready,
    key,
    token: toTokenState(status, view, stats, now),
    cooldown: cooldown && {
      code: cooldown.code,
      until: roundToSecond(now + cooldown.remainingMs),
    },
    minting: view?.lease && { owner: view.lease.owner },
    store: { shared: context.store !== undefined, problem: stats.storeProblem },
    tokenEndpoint: toTokenEndpointState(stats),
    rejections: stats.rejections,
    traffic: toTraffic(metrics),
    recent: countRecent(stats, facts.failures),
    pacing: pacer && toPacingState(pacer),
    errors: stats.errors.map((error) => ({ ...error, ...describeError(error.code, provider) })),
  };
  return { state, facts };
}

/** Returns undefined if the store is unavailable, which the account's store problem reports. */
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
  { lastMint, rejectedGeneration }: AccountStats,
  now: number,
): TokenState | undefined {
  if (token === undefined || token.remainingMs <= 0) return undefined;
  const { generation, lifetimeMs, remainingMs, refreshInMs, confirmed } = token;
  const record = view?.record;
  return {
    generation,
    issuedAt: roundToSecond(now + remainingMs - lifetimeMs),
    refreshAt: roundToSecond(now + refreshInMs),
    expiresAt: roundToSecond(now + remainingMs),
    confirmed,
    rejected: rejectedGeneration === generation,
    mintedBy: record?.generation === generation ? record.mintedBy : undefined,
    mintedHere: lastMint?.generation === generation,
  };
}

function toTokenEndpointState({
  mints,
  mintFailures,
  lastMint,
  mintProblem,
}: AccountStats): AccountState['tokenEndpoint'] {
  return {
    mints,
    failures: Object.fromEntries(mintFailures),
    lastMint: lastMint && { at: lastMint.at, durationMs: Math.round(lastMint.durationMs) },
    problem: mintProblem,
  };
}

/** Omits Zoom's ID of the account. */
function toPacingState(pacer: Pacer): AccountState['pacing'] {
  const { sharing, labels } = pacer.snapshot();
  return { sharing, labels };
}

/** Absolute times are derived from durations on each read; rounding keeps them equal between reads. */
function roundToSecond(ms: number): number {
  return Math.round(ms / 1000) * 1000;
}

function toTraffic(metrics: AccountMetrics | undefined): AccountTraffic {
  const callers = [...(metrics?.callers.values() ?? [])];
  const outcomes = sumOutcomes(callers.map((caller) => caller.outcomes));
  return {
    requests: sum(outcomes),
    outcomes,
    upstreamRequests: metrics?.upstreamRequests ?? 0,
    retries: Object.fromEntries(metrics?.retries ?? []),
    errorResponses: Object.fromEntries(metrics?.errorResponses ?? []),
    apiErrors: Object.fromEntries(metrics?.apiErrors ?? []),
  };
}

/** Lists the configured callers; without any, those that sent requests. */
function toCallerStates(
  context: AdminContext,
  metrics: ReadonlyMap<string, AccountMetrics>,
): CallerState[] {
  const configured = context.callers();
  const anonymous = context.accounts().flatMap(({ name: account }) =>
    Array.from(metrics.get(account)?.callers.keys() ?? [], (name) => ({
      name,
      account,
      weight: 1,
    })),
  );
  const callers = configured.length > 0 ? configured : anonymous;
  return callers.map(({ name, account, weight }) => {
    const caller = metrics.get(account)?.callers.get(name);
    const outcomes = sumOutcomes(caller === undefined ? [] : [caller.outcomes]);
    const p95Ms = caller && estimateQuantileMs(caller.durations.counts, 0.95);
    return { name, account, weight, requests: sum(outcomes), outcomes, p95Ms };
  });
}

function sumOutcomes(all: readonly Float64Array[]): Record<RequestOutcome, number> {
  return Object.fromEntries(
    REQUEST_OUTCOMES.map((outcome, index) => [
      outcome,
      all.reduce((total, counts) => total + counts[index]!, 0),
    ]),
  ) as Record<RequestOutcome, number>;
}

function sum(outcomes: Readonly<Record<RequestOutcome, number>>): number {
  return Object.values(outcomes).reduce((total, count) => total + count, 0);
}
