import { rateLimitLabels, type RateLimitLabel, type ZoomEndpoint } from '../endpoints/index.ts';
import type { Budget, CountGrant } from './budget.ts';
import { DayCounts } from './day-counts.ts';
import { createFleetBudget, type FleetBudget } from './fleet-budget.ts';
import { Lane } from './lane.ts';
import type { ResolvedPacerOptions } from './options.ts';
import type { LabelBudget, PacedRequest, Pacer, PacingPriority, PacingSnapshot } from './pacer.ts';
import { PacingError } from './pacing-error.ts';
import type { LabelRate, ZoomLimits } from './plans.ts';
import { createProcessBudget } from './process-budget.ts';
import {
  readRateLimitInfo,
  type RateLimitInfo,
  type RateLimitScope,
  type ZoomResponseHead,
} from './rate-limit-info.ts';
import { createRedisBudget } from './redis-budget.ts';
import { requestsWithin, createRateRule, type RateRule } from './rate-rule.ts';
import { getSpecialLimit, type ObservedRequest, type AppliedLimit } from './special-limit.ts';

/** What is kept for a label. */
interface LabelState {
  readonly label: RateLimitLabel;
  readonly lane: Lane;
  readonly rule: RateRule;
  readonly day: DailyBudget;
}

/** The labels that are counted together, and how many requests a day are ours. */
interface DailyBudget {
  readonly name: string;
  readonly labels: readonly RateLimitLabel[];
  readonly limit: number | undefined;
}

/** No limit of Zoom's lasts longer than a day. */
const MAX_BLOCK_MS = 86_400_000;
const PRIORITIES: readonly PacingPriority[] = ['high', 'normal', 'low'];

/** The pacer of an account with limits: it asks the lane of the label, after the count of the host. */
export class AccountPacer implements Pacer {
  readonly #options: ResolvedPacerOptions;
  readonly #counts: DayCounts;
  readonly #fleetBudget: FleetBudget | undefined;
  readonly #budget: Budget;
  readonly #labels: ReadonlyMap<RateLimitLabel, LabelState>;

  constructor(options: ResolvedPacerOptions, limits: ZoomLimits) {
    this.#options = options;
    this.#counts = new DayCounts(() => options.clock.now());
    const own = createProcessBudget(options.clock, this.#counts);
    this.#fleetBudget = this.#createFleetBudget(own);
    this.#budget = this.#fleetBudget ?? own;
    this.#labels = new Map(
      rateLimitLabels.flatMap((label) => {
        const rate = limits.rates[label];
        return rate === undefined ? [] : [[label, this.#createLabelState(label, rate, limits)]];
      }),
    );
  }

  admit(request: PacedRequest): Promise<void> | undefined {
    const { endpoint, signal } = request;
    const pace = this.#labels.get(endpoint.label);
    if (pace === undefined) return undefined;
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    const problem = validateRequest(request);
    if (problem !== undefined) return Promise.reject(new TypeError(problem));
    const subject = getSpecialLimit(request);
    if (subject === undefined) return pace.lane.enqueue(request);
    const counted = this.#budget.count(subject.key, subject.perDay);
    return counted instanceof Promise
      ? counted.then((answer) => this.#enqueueCounted(pace, request, subject, answer))
      : this.#enqueueCounted(pace, request, subject, counted);
  }

  observe(request: ObservedRequest, answer: ZoomResponseHead): RateLimitInfo | undefined {
    if (answer.status !== 429) return undefined;
    const notice = readRateLimitInfo(answer, this.#options.clock.now());
    if (notice?.kind === 'special') this.#exhaustSpecialLimit(request);
    if (notice?.kind === 'label') this.#blockLabels(request.endpoint, notice);
    return notice;
  }

  block(label: RateLimitLabel, forMs: number): void {
    this.#block(label, forMs, this.#labels.get(label)?.rule.per ?? 'second');
  }

  snapshot(): PacingSnapshot {
    const { account } = this.#options;
    const sharing = this.#fleetBudget?.isShared === true ? 'fleet' : 'process';
    return {
      account,
      sharing,
      labels: [...this.#labels.values()].map((pace) => this.#toLabelBudget(pace)),
    };
  }

  close(): void {
    for (const { lane } of this.#labels.values()) lane.close();
  }

  #enqueueCounted(
    { lane, label }: LabelState,
    request: PacedRequest,
    subject: AppliedLimit,
    { isGranted, resetInMs }: CountGrant,
  ): Promise<void> | undefined {
    const limit = subject.perDay;
    if (!isGranted) {
      const code = 'DAILY_LIMIT_EXHAUSTED';
      const error = new PacingError({ code, label, scope: 'host', limit, retryAfterMs: resetInMs });
      return Promise.reject(error);
    }
    return lane.enqueue(request)?.catch(async (error: unknown) => {
      await this.#budget.correct(subject.key, -1, limit);
      throw error;
    });
  }

  /** Zoom says that the day's limit is met, whatever was counted here. */
  #exhaustSpecialLimit(request: ObservedRequest): void {
    const subject = getSpecialLimit(request);
    if (subject === undefined) return;
    void this.#budget.correct(subject.key, subject.perDay, subject.perDay);
  }

  /** Zoom may know the endpoint by another label than we do: then both are parked. */
  #blockLabels(endpoint: ZoomEndpoint, notice: RateLimitInfo & { readonly kind: 'label' }): void {
    const { label, scope, retryAfterMs } = notice;
    const labels = new Set([endpoint.label, label ?? endpoint.label]);
    if (scope === 'day') {
      for (const one of labels) {
        for (const shared of this.#labels.get(one)?.day.labels ?? []) labels.add(shared);
      }
    }
    for (const one of labels) {
      const rule = this.#labels.get(one)?.rule;
      if (rule === undefined) continue;
      this.#block(one, retryAfterMs ?? getWindowMs(rule), scope === 'day' ? scope : rule.per);
    }
  }

  #block(label: RateLimitLabel, parkMs: number, scope: RateLimitScope): void {
    const pace = this.#labels.get(label);
    if (pace === undefined || !(parkMs > 0)) return;
    const { account, onEvent } = this.#options;
    const durationMs = Math.min(parkMs, MAX_BLOCK_MS);
    pace.lane.block(durationMs, scope);
    void this.#budget.block(label, durationMs, scope);
    onEvent({ type: 'blocked', account, label, durationMs, scope, source: 'zoom' });
  }

  #createFleetBudget(local: ReturnType<typeof createProcessBudget>): FleetBudget | undefined {
    const { redis, account, prefix, clock, redisTimeoutMs: timeoutMs, onEvent } = this.#options;
    if (redis === undefined) return undefined;
    return createFleetBudget({
      shared: createRedisBudget(redis, { prefix, account, counts: this.#counts }),
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

  /** What was parked while Redis was away, the others do not know yet. */
  #publishBlocks(): void {
    for (const { label, lane } of this.#labels.values()) {
      const { blocked } = lane;
      if (blocked !== undefined) void this.#budget.block(label, blocked.forMs, blocked.scope);
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
    const used = this.#counts.used(day.name);
    const { limit, labels } = day;
    const { queued, admitted, rejected, blocked } = lane;
    return {
      label,
      limit: { requests: rule.requests, per: rule.per },
      day:
        limit === undefined
          ? { labels, used }
          : { labels, used, limit, left: Math.max(0, limit - used) },
      queued,
      admitted,
      rejected,
      blocked: blocked && {
        until: this.#options.clock.now() + blocked.forMs,
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

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
