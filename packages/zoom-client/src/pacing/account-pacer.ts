import type { ZoomEndpoint } from '../endpoints/zoom-endpoint.ts';
import type { Budget, PacingCounts } from './budget.ts';
import { DailyCounts, MAX_SPECIAL_COUNTS } from './daily-counts.ts';
import { FleetBudget } from './fleet-budget.ts';
import { Lane } from './lane.ts';
import { resolvePacerOptions, type PacerOptions, type ResolvedPacerOptions } from './options.ts';
import type {
  LabelBudget,
  ObservedRequest,
  PacedRequest,
  Pacer,
  PacingPriority,
  PacingSnapshot,
} from './pacer.ts';
import type { PacingLabel, ZoomLimits } from './plans.ts';
import { createPools, type DailyBudget, type LimitedProduct, type Pool } from './pools.ts';
import { ProcessBudget } from './process-budget.ts';
import {
  readRateLimitInfo,
  type RateLimitInfo,
  type RateLimitScope,
  type ZoomResponseHead,
} from './rate-limit-info.ts';
import { requestsWithin, type RateRule } from './rate-rule.ts';
import { createSharedBudget } from './shared-budget.ts';
import { SpecialLimits } from './special-limits.ts';

/**
 * Creates the pacer of a Zoom account. With the plan `unlimited` it admits every request, counts nothing
 * and blocks nothing.
 *
 * ```ts
 * const pacer = createPacer({ account: 'billing', plan: 'pro', redis });
 * ```
 *
 * @throws TypeError for invalid options; the message lists all issues
 */
export function createPacer(options: PacerOptions): Pacer {
  const resolved = resolvePacerOptions(options);
  const { account, clock, limits } = resolved;
  if (limits !== undefined) return new AccountPacer(resolved, limits);
  return {
    admit: () => undefined,
    observe: (_request, response) => readRateLimitInfo(response, clock.now()),
    block() {},
    snapshot: () => ({ account, sharing: 'none', labels: [] }),
    close() {},
  };
}

/** The queues of a pool. */
interface PoolState extends Pool {
  readonly lane: Lane;
  /** The queue of requests whose label is not documented: at the same rate, but not counted toward the day. */
  readonly uncounted: Lane;
}

/** Maximum duration of a block: the longest of Zoom's limits is per day. */
const MAX_BLOCK_MS = 86_400_000;
const PRIORITIES: readonly PacingPriority[] = ['high', 'normal', 'low'];

/** The pacer of an account with limits: enqueues in the lane of the endpoint's pool, then counts special limits. */
class AccountPacer implements Pacer {
  readonly #options: ResolvedPacerOptions;
  readonly #counts: PacingCounts;
  readonly #fleetBudget: FleetBudget | undefined;
  readonly #budget: Budget;
  readonly #specialLimits: SpecialLimits;
  readonly #limits: ZoomLimits;
  readonly #pools: readonly PoolState[];

  constructor(options: ResolvedPacerOptions, limits: ZoomLimits) {
    this.#options = options;
    this.#limits = limits;
    const { clock, share } = options;
    const now = (): number => clock.now();
    const special = new DailyCounts(now, MAX_SPECIAL_COUNTS);
    this.#counts = { labels: new DailyCounts(now), special };
    const local = new ProcessBudget(clock, this.#counts);
    this.#fleetBudget = this.#createFleetBudget(local);
    this.#budget = this.#fleetBudget ?? local;
    this.#specialLimits = new SpecialLimits({ budget: this.#budget, counts: special, clock });
    this.#pools = createPools(limits, share).map((pool) => this.#createPoolState(pool));
  }

  admit(request: PacedRequest): Promise<void> | undefined {
    const { endpoint, signal } = request;
    const pool = this.#getPool(this.#getProduct(endpoint), endpoint.label);
    if (pool === undefined) return undefined;
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    const issue = validateRequest(request);
    if (issue !== undefined) return Promise.reject(new TypeError(issue));
    const lane = endpoint.isLabelKnown || pool.label === 'all' ? pool.lane : pool.uncounted;
    return endpoint.limits.length === 0
      ? lane.enqueue(request)
      : this.#specialLimits.admit(request, () => lane.enqueue(request));
  }

  observe(request: ObservedRequest, response: ZoomResponseHead): RateLimitInfo | undefined {
    if (response.status !== 429) return undefined;
    const info = readRateLimitInfo(response, this.#options.clock.now());
    if (info?.kind === 'special') this.#specialLimits.exhaust(request);
    if (info?.kind === 'label') this.#blockLabels(request.endpoint, info);
    return info;
  }

  block(label: PacingLabel, durationMs: number): void {
    const pool = this.#getPool(undefined, label);
    if (pool !== undefined) this.#block(pool, durationMs, pool.rule.per);
  }

  snapshot(): PacingSnapshot {
    const { account } = this.#options;
    const sharing = this.#fleetBudget?.isShared === true ? 'fleet' : 'process';
    const labels = this.#pools.filter(isInUse).map((pool) => this.#toLabelBudget(pool));
    return { account, sharing, labels };
  }

  close(): void {
    for (const { lane, uncounted } of this.#pools) {
      lane.close();
      uncounted.close();
    }
  }

  /** Blocks the label of the endpoint table and the one Zoom named, since the table may be out of date. */
  #blockLabels(endpoint: ZoomEndpoint, info: RateLimitInfo & { readonly kind: 'label' }): void {
    const { scope, retryAfterMs } = info;
    const product = this.#getProduct(endpoint);
    const labels = new Set<PacingLabel>([endpoint.label, info.label ?? endpoint.label]);
    if (scope === 'day') {
      for (const label of labels) {
        for (const shared of this.#getPool(product, label)?.day.labels ?? []) labels.add(shared);
      }
    }
    const pools = new Set(Array.from(labels, (label) => this.#getPool(product, label)));
    for (const pool of pools) {
      if (pool === undefined) continue;
      const { rule } = pool;
      this.#block(pool, retryAfterMs ?? getWindowMs(rule), scope === 'day' ? scope : rule.per);
    }
  }

  /** The product whose limits apply to an endpoint. */
  #getProduct({ product }: ZoomEndpoint): LimitedProduct {
    return product === 'phone' && this.#limits.phone !== undefined ? product : undefined;
  }

  #getPool(product: LimitedProduct, label: PacingLabel): PoolState | undefined {
    const pools = this.#pools;
    return (
      pools.find((pool) => pool.product === product && pool.label === label) ??
      pools.find((pool) => pool.product === product && pool.label === 'all')
    );
  }

  #block(pool: PoolState, requestedMs: number, scope: RateLimitScope): void {
    if (!(requestedMs > 0)) return;
    const { account, onEvent } = this.#options;
    const { name, label, lane, uncounted } = pool;
    const durationMs = Math.min(requestedMs, MAX_BLOCK_MS);
    lane.block(durationMs, scope);
    uncounted.block(durationMs, scope);
    void this.#budget.block(name, durationMs, scope);
    onEvent({ type: 'blocked', account, label, durationMs, scope, source: 'zoom' });
  }

  #createFleetBudget(local: ProcessBudget): FleetBudget | undefined {
    const { account, clock, storeTimeoutMs: timeoutMs, onEvent } = this.#options;
    const shared = createSharedBudget(this.#options, this.#counts);
    if (shared === undefined) return undefined;
    return new FleetBudget({
      shared,
      local,
      clock,
      timeoutMs,
      onUnavailable: (code) => onEvent({ type: `${shared.store}-unavailable`, account, code }),
      onRecovered: () => {
        onEvent({ type: `${shared.store}-recovered`, account });
        this.#publishBlocks();
      },
    });
  }

  /** Publishes the blocks that began while the store was unavailable. */
  #publishBlocks(): void {
    for (const { name, lane } of this.#pools) {
      const { blocked } = lane;
      if (blocked !== undefined) void this.#budget.block(name, blocked.remainingMs, blocked.scope);
    }
  }

  #createPoolState(pool: Pool): PoolState {
    const uncounted = { name: `uncounted-${pool.name}`, labels: [pool.label], limit: undefined };
    return {
      ...pool,
      lane: this.#createLane(pool, pool.day),
      uncounted: this.#createLane(pool, uncounted),
    };
  }

  #createLane({ name, label, rule }: Pool, day: DailyBudget): Lane {
    const { account, clock, maxWaitMs, maxQueued, onEvent } = this.#options;
    return new Lane({
      label,
      pool: name,
      rule,
      day,
      budget: this.#budget,
      clock,
      maxWaitMs,
      maxQueued: maxQueued ?? clamp(Math.ceil(requestsWithin(rule, maxWaitMs)), 16, 1_000),
      onBlocked: (durationMs, scope) =>
        onEvent({ type: 'blocked', account, label, durationMs, scope, source: 'fleet' }),
    });
  }

  #toLabelBudget({ name, label, lane, uncounted, rule, day }: PoolState): LabelBudget {
    const used = this.#counts.labels.used(day.name);
    const { limit, labels } = day;
    const left = limit === undefined ? undefined : Math.max(0, limit - used);
    const { blocked } = lane;
    return {
      label,
      pool: name,
      limit: { requests: rule.requests, per: rule.per },
      day: { labels, used, ...(limit !== undefined && { limit, left: left! }) },
      queued: lane.queued + uncounted.queued,
      admitted: lane.admitted + uncounted.admitted,
      rejected: lane.rejected + uncounted.rejected,
      blocked: blocked && {
        until: this.#options.clock.now() + blocked.remainingMs,
        scope: blocked.scope,
      },
    };
  }
}

/** Whether a pool is shown: those of a product are once it is used. */
function isInUse({ product, lane, uncounted }: PoolState): boolean {
  const lanes = [lane, uncounted];
  return (
    product === undefined ||
    lanes.some(
      ({ queued, admitted, rejected, blocked }) => queued + admitted + rejected > 0 || blocked,
    )
  );
}

function validateRequest({
  weight = 1,
  priority = 'normal',
  maxWaitMs = 0,
}: PacedRequest): string | undefined {
  if (!(weight > 0 && weight < Infinity)) return 'weight must be a number above 0';
  if (!PRIORITIES.includes(priority)) return 'priority must be high, normal or low';
  return maxWaitMs >= 0 ? undefined : 'maxWaitMs must not be below 0';
}

function getWindowMs(rule: RateRule): number {
  return rule.per === 'second' ? 1_000 : 60_000;
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
