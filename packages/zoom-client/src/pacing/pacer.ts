import type { RateLimitLabel, ZoomEndpoint } from '../endpoints/index.ts';
import type { RateLimitInfo, RateLimitScope, ZoomResponseHead } from './rate-limit-info.ts';

/**
 * Whose turn comes first while requests wait. It never takes from another caller: `high` goes before the
 * same caller's other requests, `low` after everybody's.
 */
export type PacingPriority = 'high' | 'normal' | 'low';

/** A request that asks to be sent. */
export interface PacedRequest {
  /** From `endpointOf`. Its label says which budget pays. */
  readonly endpoint: ZoomEndpoint;
  /** Path below `/v2`, encoded as it is sent: it names the host or meeting that a special limit counts. */
  readonly path: string;
  /** Who asks. Those who wait are served in turn. Default: one caller for all. */
  readonly caller?: string | undefined;
  /** The caller's share of what is served while requests wait, relative to the others'. Default 1. */
  readonly weight?: number | undefined;
  /** Default `normal`. */
  readonly priority?: PacingPriority | undefined;
  /** The longest to wait, ms. Default and maximum: the pacer's `maxWaitMs`. */
  readonly maxWaitMs?: number | undefined;
  /** Gives up waiting; its reason is thrown. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Keeps the requests to one Zoom account within the limits of its plan, together with all other processes
 * that share the Redis.
 *
 * ```ts
 * const wait = pacer.admit({ endpoint, path, caller, signal });
 * if (wait !== undefined) await wait; // a PacingError says when to come back
 * const answer = await send();
 * pacer.observe({ endpoint, path }, answer);
 * ```
 */
export interface Pacer {
  /**
   * Asks for leave to send one request. Every try that is sent needs its own.
   *
   * @returns undefined when it may go at once; else a promise that resolves when it may. It rejects with
   * a {@link PacingError}, with the signal's reason, or with a TypeError for a weight, priority or wait that
   * is none. Nothing is thrown synchronously.
   */
  admit(request: PacedRequest): Promise<void> | undefined;
  /**
   * Takes note of Zoom's answer. A 429 parks what it is about, for every process: the label until the
   * time Zoom names or for one window of its limit; a host or meeting until 00:00 UTC.
   *
   * @returns what a 429 said; undefined for every other status
   */
  observe(
    request: Pick<PacedRequest, 'endpoint' | 'path'>,
    answer: ZoomResponseHead,
  ): RateLimitInfo | undefined;
  /** Lets no request of this label go for so long, ms, a day at most, in any process. A shorter park ends none. */
  block(label: RateLimitLabel, forMs: number): void;
  /** Where the budgets stand, from memory: it asks nobody. */
  snapshot(): PacingSnapshot;
  /** Refuses whoever waits, and everyone who comes later. The Redis client stays open. */
  close(): void;
}

/** Where the budgets of an account stand, as this process knows. */
export interface PacingSnapshot {
  readonly account: string;
  /** `fleet`: shared through Redis. `process`: there is no Redis, or it is away. `none`: the plan is unlimited. */
  readonly sharing: 'fleet' | 'process' | 'none';
  /** One for every label that has a limit. */
  readonly labels: readonly LabelBudget[];
}

/** The budget of a label. */
export interface LabelBudget {
  readonly label: RateLimitLabel;
  /** What is let through, our share taken already. */
  readonly limit: { readonly requests: number; readonly per: 'second' | 'minute' };
  /**
   * What was taken since 00:00 UTC by all who share the budget, as last heard. `labels` are those that are
   * counted together; without `limit` there is none a day.
   */
  readonly day: {
    readonly labels: readonly RateLimitLabel[];
    readonly used: number;
    readonly limit?: number;
    readonly left?: number;
  };
  /** Requests that wait in this process. */
  readonly queued: number;
  /** Requests that this process has let go, and has refused, since it started. */
  readonly admitted: number;
  readonly rejected: number;
  /** Until when nothing is let through, ms since the epoch, and why; undefined while requests may go. */
  readonly blocked?: { readonly until: number; readonly scope: RateLimitScope } | undefined;
}

/** What a pacer tells about itself. No event carries a path, a token or the name of a host. */
export type PacingEvent =
  /** Redis does not answer (`code`: its client's word for that). Each process keeps the limits by itself. */
  | { readonly type: 'redis-unavailable'; readonly account: string; readonly code: string }
  | { readonly type: 'redis-recovered'; readonly account: string }
  /** Nothing of this label goes for `forMs`. `from`: whether this process saw the reason or heard of it. */
  | {
      readonly type: 'blocked';
      readonly account: string;
      readonly label: RateLimitLabel;
      readonly durationMs: number;
      readonly scope: RateLimitScope;
      readonly source: 'zoom' | 'fleet';
    };
