import { rateLimitLabels, type RateLimitLabel, type ZoomEndpoint } from '../endpoints/index.ts';
import type { Budget, CountAnswer } from './budget.ts';
import { DayCounts } from './day-counts.ts';
import { createFleetBudget, type FleetBudget } from './fleet-budget.ts';
import { Lane } from './lane.ts';
import type { ResolvedOptions } from './options.ts';
import type { LabelBudget, PacedRequest, Pacer, PacingPriority, PacingSnapshot } from './pacer.ts';
import { PacingError } from './pacing-error.ts';
import type { LabelRate, ZoomLimits } from './plans.ts';
import { createProcessBudget } from './process-budget.ts';
import {
  readRateLimitNotice,
  type RateLimitNotice,
  type RateLimitScope,
  type ZoomAnswerHead,
} from './rate-limit-notice.ts';
import { createRedisBudget } from './redis-budget.ts';
import { requestsWithin, slotRule, type SlotRule } from './slot-rule.ts';
import { subjectOf, type ObservedRequest, type Subject } from './subject.ts';

/** What is kept for a label. */
interface LabelPace {
  readonly label: RateLimitLabel;
  readonly lane: Lane;
  readonly rule: SlotRule;
  readonly day: SharedDay;
}

/** The labels that are counted together, and how many requests a day are ours. */
interface SharedDay {
  readonly name: string;
  readonly labels: readonly RateLimitLabel[];
  readonly limit: number | undefined;
}

/** No limit of Zoom's lasts longer than a day. */
const LONGEST_PARK_MS = 86_400_000;
const PRIORITIES: readonly PacingPriority[] = ['high', 'normal', 'low'];

/** The pacer of an account with limits: it asks the lane of the label, after the count of the host. */
export class AccountPacer implements Pacer {
  readonly #options: ResolvedOptions;
  readonly #counts: DayCounts;
  readonly #fleet: FleetBudget | undefined;
  readonly #budget: Budget;
  readonly #paces: ReadonlyMap<RateLimitLabel, LabelPace>;

  constructor(options: ResolvedOptions, limits: ZoomLimits) {
    this.#options = options;
    this.#counts = new DayCounts(() => options.clock.now());
    const own = createProcessBudget(options.clock, this.#counts);
    this.#fleet = this.#createFleet(own);
    this.#budget = this.#fleet ?? own;
    this.#paces = new Map(
      rateLimitLabels.flatMap((label) => {
        const rate = limits.rates[label];
        return rate === undefined ? [] : [[label, this.#createPace(label, rate, limits)]];
      }),
    );
  }

  admit(request: PacedRequest): Promise<void> | undefined {
    const { endpoint, signal } = request;
    const pace = this.#paces.get(endpoint.label);
    if (pace === undefined) return undefined;
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    const problem = problemOf(request);
    if (problem !== undefined) return Promise.reject(new TypeError(problem));
    const subject = subjectOf(request);
    if (subject === undefined) return pace.lane.enter(request);
    const counted = this.#budget.count(subject.name, subject.perDay);
    return counted instanceof Promise
      ? counted.then((answer) => this.#enterCounted(pace, request, subject, answer))
      : this.#enterCounted(pace, request, subject, counted);
  }

  observe(request: ObservedRequest, answer: ZoomAnswerHead): RateLimitNotice | undefined {
    if (answer.status !== 429) return undefined;
    const notice = readRateLimitNotice(answer, this.#options.clock.now());
    if (notice?.kind === 'special') this.#spendToday(request);
    if (notice?.kind === 'label') this.#parkAll(request.endpoint, notice);
    return notice;
  }

  park(label: RateLimitLabel, forMs: number): void {
    this.#park(label, forMs, this.#paces.get(label)?.rule.per ?? 'second');
  }

  snapshot(): PacingSnapshot {
    const { account } = this.#options;
    const sharing = this.#fleet?.isShared === true ? 'fleet' : 'process';
    return { account, sharing, labels: [...this.#paces.values()].map((pace) => this.#view(pace)) };
  }

  close(): void {
    for (const { lane } of this.#paces.values()) lane.close();
  }

  #enterCounted(
    { lane, label }: LabelPace,
    request: PacedRequest,
    subject: Subject,
    { isGranted, resetInMs }: CountAnswer,
  ): Promise<void> | undefined {
    const limit = subject.perDay;
    if (!isGranted) {
      const code = 'PACING_DAY_SPENT';
      const error = new PacingError({ code, label, scope: 'host', limit, retryAfterMs: resetInMs });
      return Promise.reject(error);
    }
    return lane.enter(request)?.catch(async (error: unknown) => {
      await this.#budget.correct(subject.name, -1, limit);
      throw error;
    });
  }

  /** Zoom says that the day's limit is met, whatever was counted here. */
  #spendToday(request: ObservedRequest): void {
    const subject = subjectOf(request);
    if (subject === undefined) return;
    void this.#budget.correct(subject.name, subject.perDay, subject.perDay);
  }

  /** Zoom may know the endpoint by another label than we do: then both are parked. */
  #parkAll(endpoint: ZoomEndpoint, notice: RateLimitNotice & { readonly kind: 'label' }): void {
    const { label, scope, retryAfterMs } = notice;
    const labels = new Set([endpoint.label, label ?? endpoint.label]);
    if (scope === 'day') {
      for (const one of labels) {
        for (const shared of this.#paces.get(one)?.day.labels ?? []) labels.add(shared);
      }
    }
    for (const one of labels) {
      const rule = this.#paces.get(one)?.rule;
      if (rule === undefined) continue;
      this.#park(one, retryAfterMs ?? windowMs(rule), scope === 'day' ? scope : rule.per);
    }
  }

  #park(label: RateLimitLabel, parkMs: number, scope: RateLimitScope): void {
    const pace = this.#paces.get(label);
    if (pace === undefined || !(parkMs > 0)) return;
    const { account, onEvent } = this.#options;
    const forMs = Math.min(parkMs, LONGEST_PARK_MS);
    pace.lane.park(forMs, scope);
    void this.#budget.park(label, forMs, scope);
    onEvent({ type: 'parked', account, label, forMs, scope, from: 'zoom' });
  }

  #createFleet(own: ReturnType<typeof createProcessBudget>): FleetBudget | undefined {
    const { redis, account, prefix, clock, redisTimeoutMs: timeoutMs, onEvent } = this.#options;
    if (redis === undefined) return undefined;
    return createFleetBudget({
      shared: createRedisBudget(redis, { prefix, account, counts: this.#counts }),
      own,
      clock,
      timeoutMs,
      onAway: (code) => onEvent({ type: 'redis-away', account, code }),
      onBack: () => {
        onEvent({ type: 'redis-back', account });
        this.#tellParks();
      },
    });
  }

  /** What was parked while Redis was away, the others do not know yet. */
  #tellParks(): void {
    for (const { label, lane } of this.#paces.values()) {
      const { parked } = lane;
      if (parked !== undefined) void this.#budget.park(label, parked.forMs, parked.scope);
    }
  }

  #createPace(label: RateLimitLabel, rate: LabelRate, limits: ZoomLimits): LabelPace {
    const { account, share, clock, maxWaitMs, maxQueued, onEvent } = this.#options;
    const rule = slotRule(rate, share);
    const day = dayOf(label, limits, share);
    const lane = new Lane({
      label,
      rule,
      day,
      budget: this.#budget,
      clock,
      maxWaitMs,
      maxQueued: maxQueued ?? clamp(Math.ceil(requestsWithin(rule, maxWaitMs)), 16, 1_000),
      onParked: (forMs, scope) =>
        onEvent({ type: 'parked', account, label, forMs, scope, from: 'fleet' }),
    });
    return { label, lane, rule, day };
  }

  #view({ label, lane, rule, day }: LabelPace): LabelBudget {
    const used = this.#counts.used(day.name);
    const { limit, labels } = day;
    const { queued, admitted, refused, parked } = lane;
    return {
      label,
      limit: { requests: rule.requests, per: rule.per },
      day:
        limit === undefined
          ? { labels, used }
          : { labels, used, limit, left: Math.max(0, limit - used) },
      queued,
      admitted,
      refused,
      parked: parked && {
        until: this.#options.clock.now() + parked.forMs,
        scope: parked.scope,
      },
    };
  }
}

function problemOf({
  weight = 1,
  priority = 'normal',
  maxWaitMs = 0,
}: PacedRequest): string | undefined {
  if (!(weight > 0 && weight < Infinity)) return 'weight must be a number above 0';
  if (!PRIORITIES.includes(priority)) return 'priority must be high, normal or low';
  return maxWaitMs >= 0 ? undefined : 'maxWaitMs must not be below 0';
}

function dayOf(label: RateLimitLabel, { perDay }: ZoomLimits, share: number): SharedDay {
  const found = perDay.find(({ labels }) => labels.includes(label));
  if (found === undefined) return { name: label, labels: [label], limit: undefined };
  const { labels, requests } = found;
  return { name: labels.join('+'), labels, limit: Math.floor(requests * share) };
}

function windowMs(rule: SlotRule): number {
  return rule.per === 'second' ? 1_000 : 60_000;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
