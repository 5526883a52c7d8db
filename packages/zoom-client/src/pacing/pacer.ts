import type { ZoomEndpoint } from '../endpoints/zoom-endpoint.ts';
import type { PacingLabel } from './plans.ts';
import type { RateLimitInfo, RateLimitScope, ZoomResponseHead } from './rate-limit-info.ts';

/**
 * The priority of a queued request. It never takes from other callers: `high` precedes the same caller's
 * other requests, `low` follows the requests of all callers.
 */
export type PacingPriority = 'high' | 'normal' | 'low';

/** A request to be admitted by a {@link Pacer}. */
export interface PacedRequest {
  /** The result of `findEndpoint`. Its label selects the budget. */
  readonly endpoint: ZoomEndpoint;
  /** Path below `/v2`, encoded as it is sent. It names the host or meeting that a special limit counts. */
  readonly path: string;
  /**
   * The caller, for fair queueing: queued callers are served in proportion to their weights.
   *
   * @default one caller for all requests
   */
  readonly caller?: string | undefined;
  /**
   * The caller's weight in the queue, relative to other callers. Above 0.
   *
   * @default 1
   */
  readonly weight?: number | undefined;
  /** @default 'normal' */
  readonly priority?: PacingPriority | undefined;
  /**
   * Maximum time in the queue, ms.
   *
   * @default the pacer's `maxWaitMs`, which is also the maximum
   */
  readonly maxWaitMs?: number | undefined;
  /** Removes the request from the queue; the signal's reason is thrown. */
  readonly signal?: AbortSignal | undefined;
}

/** The fields of a request that its limits depend on. */
export type ObservedRequest = Pick<PacedRequest, 'endpoint' | 'path'>;

/**
 * Keeps the requests to one Zoom account within the rate limits of its plan, together with all other
 * processes that share the Redis or Postgres.
 *
 * ```ts
 * const queued = pacer.admit({ endpoint, path, caller, signal });
 * if (queued !== undefined) await queued; // rejects with a PacingError that has retryAfterMs
 * const response = await send();
 * pacer.observe({ endpoint, path }, response);
 * ```
 */
export interface Pacer {
  /**
   * Acquires a slot for one request. Each retry needs its own.
   *
   * @returns undefined if the request may be sent at once, else a promise that resolves when it may. The
   * promise rejects with a {@link PacingError}, with the signal's reason, or with a TypeError for an invalid
   * weight, priority or `maxWaitMs`. Nothing is thrown synchronously.
   */
  admit(request: PacedRequest): Promise<void> | undefined;
  /**
   * Records a response. A 429 blocks what it is about in every process: a label until its `Retry-After` or
   * for one window of its limit, a host or meeting until 00:00 UTC.
   *
   * @returns the limit that a 429 reported; undefined for any other status
   */
  observe(request: ObservedRequest, response: ZoomResponseHead): RateLimitInfo | undefined;
  /**
   * Blocks a label in every process. A shorter block does not shorten a longer one.
   *
   * @param durationMs at most one day
   */
  block(label: PacingLabel, durationMs: number): void;
  /** The state of the budgets, from memory. */
  snapshot(): PacingSnapshot;
  /** Rejects all queued and all further requests. The client of Redis or Postgres stays open. */
  close(): void;
}

/** The state of an account's budgets, as known to this process. */
export interface PacingSnapshot {
  readonly account: string;
  /** `fleet`: shared through Redis or Postgres. `process`: without one, or it is unavailable. `none`: unlimited. */
  readonly sharing: 'fleet' | 'process' | 'none';
  /** One entry for each label with a limit. */
  readonly labels: readonly LabelBudget[];
}

/** The budget of a label. */
export interface LabelBudget {
  readonly label: PacingLabel;
  /** The label, or `phone/` and the label for the budget of Zoom Phone, which is listed once it is used. */
  readonly pool: string;
  /** The rate after applying our share. */
  readonly limit: { readonly requests: number; readonly per: 'second' | 'minute' };
  /**
   * Requests since 00:00 UTC of all processes that share the budget, as of the last update. `labels` share
   * this count. Without a daily limit, `limit` and `left` are missing.
   */
  readonly day: {
    readonly labels: readonly PacingLabel[];
    readonly used: number;
    readonly limit?: number;
    readonly left?: number;
  };
  /** Requests queued in this process. */
  readonly queued: number;
  /** Requests admitted by this process since it started. */
  readonly admitted: number;
  /** Requests rejected by this process since it started. */
  readonly rejected: number;
  /** The end of the current block, ms since the epoch, and its scope; undefined if not blocked. */
  readonly blocked?: { readonly until: number; readonly scope: RateLimitScope } | undefined;
}

/** An event of a pacer. No event contains a path, a token or the id of a host. */
export type PacingEvent =
  /** The store does not respond; each process enforces the limits alone. `code`: why, such as `READONLY` or `TIMEOUT`. */
  | {
      readonly type: 'redis-unavailable' | 'postgres-unavailable';
      readonly account: string;
      readonly code: string;
    }
  | { readonly type: 'redis-recovered' | 'postgres-recovered'; readonly account: string }
  /** A label is blocked. `source`: a 429 in this process, or another process of the fleet. */
  | {
      readonly type: 'blocked';
      readonly account: string;
      readonly label: PacingLabel;
      readonly durationMs: number;
      readonly scope: RateLimitScope;
      readonly source: 'zoom' | 'fleet';
    };
