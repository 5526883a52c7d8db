import {
  rateLimitLabels,
  type RateLimitLabel,
  type ZoomEndpoint,
} from '../endpoints/zoom-endpoint.ts';
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
import type { LabelRate, ZoomLimits } from './plans.ts';
import { ProcessBudget } from './process-budget.ts';
import {
  readRateLimitInfo,
  type RateLimitInfo,
  type RateLimitScope,
  type ZoomResponseHead,
} from './rate-limit-info.ts';
import { createRateRule, requestsWithin, type RateRule } from './rate-rule.ts';
import { RedisBudget } from './redis-budget.ts';
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

/** The state of a label. */
interface LabelState {
  readonly label: RateLimitLabel;
  readonly lane: Lane;
  readonly rule: RateRule;
  readonly day: DailyBudget;
}

/** Our daily budget of the labels that share one count. */
interface DailyBudget {
  readonly name: string;
  readonly labels: readonly RateLimitLabel[];
  readonly limit: number | undefined;
}

/** Maximum duration of a block: the longest of Zoom's limits is per day. */
const MAX_BLOCK_MS = 86_400_000;
const PRIORITIES: readonly PacingPriority[] = ['high', 'normal', 'low'];

/** The pacer of an account with limits: enqueues in the label's lane, then counts special limits. */
class AccountPacer implements Pacer {
  readonly #options: ResolvedPacerOptions;
  readonly #counts: PacingCounts;
  readonly #fleetBudget: FleetBudget | undefined;
  readonly #budget: Budget;
  readonly #specialLimits: SpecialLimits;
  readonly #labels: ReadonlyMap<RateLimitLabel, LabelState>;

  constructor(options: ResolvedPacerOptions, limits: ZoomLimits) {
    this.#options = options;
    const { clock } = options;
    const now = (): number => clock.now();
    const special = new DailyCounts(now, MAX_SPECIAL_COUNTS);
    this.#counts = { labels: new DailyCounts(now), special };
    const local = new ProcessBudget(clock, this.#counts);
    this.#fleetBudget = this.#createFleetBudget(local);
    this.#budget = this.#fleetBudget ?? local;
    this.#specialLimits = new SpecialLimits({ budget: this.#budget, counts: special, clock });
    this.#labels = new Map(
      rateLimitLabels.flatMap((label) => {
        const rate = limits.rates[label];
        return rate === undefined ? [] : [[label, this.#createLabelState(label, rate, limits)]];
      }),
    );
  }

  admit(request: PacedRequest): Promise<void> | undefined {
    const { endpoint, signal } = request;
    const state = this.#labels.get(endpoint.label);
    if (state === undefined) return undefined;
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    const issue = validateRequest(request);
    if (issue !== undefined) return Promise.reject(new TypeError(issue));
    return endpoint.limits.length === 0
      ? state.lane.enqueue(request)
      : this.#specialLimits.admit(request, () => state.lane.enqueue(request));
  }

  observe(request: ObservedRequest, response: ZoomResponseHead): RateLimitInfo | undefined {
    if (response.status !== 429) return undefined;
    const info = readRateLimitInfo(response, this.#options.clock.now());
    if (info?.kind === 'special') this.#specialLimits.exhaust(request);
    if (info?.kind === 'label') this.#blockLabels(request.endpoint, info);
    return info;
  }

  block(label: RateLimitLabel, durationMs: number): void {
    this.#block(label, durationMs, this.#labels.get(label)?.rule.per ?? 'second');
  }

  snapshot(): PacingSnapshot {
    const { account } = this.#options;
    const sharing = this.#fleetBudget?.isShared === true ? 'fleet' : 'process';
    const labels = [...this.#labels.values()].map((state) => this.#toLabelBudget(state));
    return { account, sharing, labels };
  }

  close(): void {
    for (const { lane } of this.#labels.values()) lane.close();
  }

  /** Blocks the label of the endpoint table and the one Zoom named, since the table may be out of date. */
  #blockLabels(endpoint: ZoomEndpoint, info: RateLimitInfo & { readonly kind: 'label' }): void {
    const { scope, retryAfterMs } = info;
    const labels = new Set([endpoint.label, info.label ?? endpoint.label]);
    if (scope === 'day') {
      for (const label of labels) {
        for (const shared of this.#labels.get(label)?.day.labels ?? []) labels.add(shared);
      }
    }
    for (const label of labels) {
      const rule = this.#labels.get(label)?.rule;
      if (rule === undefined) continue;
      this.#block(label, retryAfterMs ?? getWindowMs(rule), scope === 'day' ? scope : rule.per);
    }
  }

  #block(label: RateLimitLabel, requestedMs: number, scope: RateLimitScope): void {
    const state = this.#labels.get(label);
    if (state === undefined || !(requestedMs > 0)) return;
    const { account, onEvent } = this.#options;
    const durationMs = Math.min(requestedMs, MAX_BLOCK_MS);
    state.lane.block(durationMs, scope);
    void this.#budget.block(label, durationMs, scope);
    onEvent({ type: 'blocked', account, label, durationMs, scope, source: 'zoom' });
  }

  #createFleetBudget(local: ProcessBudget): FleetBudget | undefined {
    const { redis, account, prefix, clock, redisTimeoutMs: timeoutMs, onEvent } = this.#options;
    if (redis === undefined) return undefined;
    return new FleetBudget({
      shared: new RedisBudget(redis, { prefix, account, counts: this.#counts }),
      local,
      clock,
      timeoutMs,
      onUnavailable: (code) => onEvent({ type: 'redis-unavailable', account, code }),
      onRecovered: () => {
        onEvent({ type: 'redis-recovered', account });
        this.#publishBlocks();
      },
    });
  }

  /** Publishes the blocks that began while Redis was unavailable. */
  #publishBlocks(): void {
    for (const { label, lane } of this.#labels.values()) {
      const { blocked } = lane;
      if (blocked !== undefined) void this.#budget.block(label, blocked.remainingMs, blocked.scope);
    }
  }

  #createLabelState(label: RateLimitLabel, rate: LabelRate, limits: ZoomLimits): LabelState {
    const { account, share, clock, maxWaitMs, maxQueued, onEvent } = this.#options;
    const rule = createRateRule(rate, share);
    const day = getDailyBudget(label, limits, share);
    const lane = new Lane({
      label,
      rule,
      day,
      budget: this.#budget,
      clock,
      maxWaitMs,
      maxQueued: maxQueued ?? clamp(Math.ceil(requestsWithin(rule, maxWaitMs)), 16, 1_000),
      onBlocked: (durationMs, scope) =>
        onEvent({ type: 'blocked', account, label, durationMs, scope, source: 'fleet' }),
    });
    return { label, lane, rule, day };
  }

  #toLabelBudget({ label, lane, rule, day }: LabelState): LabelBudget {
    const used = this.#counts.labels.used(day.name);
    const { limit, labels } = day;
    const left = limit === undefined ? undefined : Math.max(0, limit - used);
    const { queued, admitted, rejected, blocked } = lane;
    return {
      label,
      limit: { requests: rule.requests, per: rule.per },
      day: { labels, used, ...(limit !== undefined && { limit, left: left! }) },
      queued,
      admitted,
      rejected,
      blocked: blocked && {
        until: this.#options.clock.now() + blocked.remainingMs,
        scope: blocked.scope,
      },
    };
  }
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

function getDailyBudget(label: RateLimitLabel, { perDay }: ZoomLimits, share: number): DailyBudget {
  const found = perDay.find(({ labels }) => labels.includes(label));
  if (found === undefined) return { name: label, labels: [label], limit: undefined };
  const { labels, requests } = found;
  return { name: labels.join('+'), labels, limit: Math.floor(requests * share) };
}

function getWindowMs(rule: RateRule): number {
  return rule.per === 'second' ? 1_000 : 60_000;
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
