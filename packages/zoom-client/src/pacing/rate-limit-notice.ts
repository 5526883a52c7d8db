import type { RateLimitLabel } from '../endpoints/index.ts';

/**
 * What a limit counts by. `second` and `minute`: the account's requests of a label; `day`: the same until
 * 00:00 UTC; `host`: those for one host or meeting until 00:00 UTC.
 */
export type RateLimitScope = 'second' | 'minute' | 'day' | 'host';

/** What is looked at of an answer. */
export interface ZoomAnswerHead {
  readonly status: number;
  /** A header by its name in small letters. `(name) => response.headers.get(name)` will do. */
  readonly header: (name: string) => string | null | undefined;
  /** The body or the beginning of it, if it is at hand: two kinds of 429 are told apart by their words only. */
  readonly body?: string | undefined;
}

/** What a 429 said. */
export type RateLimitNotice =
  /** The account's limit of a label was met. */
  | {
      readonly kind: 'label';
      readonly scope: 'second' | 'minute' | 'day';
      /** As Zoom named it; undefined when it did not. */
      readonly label: RateLimitLabel | undefined;
      /** Requests per `scope`, as Zoom named it. */
      readonly limit: number | undefined;
      /** As Zoom named it, or until 00:00 UTC for a day's limit; undefined when Zoom did not say. */
      readonly retryAfterMs: number | undefined;
    }
  /** A day's limit of one host, meeting, registrant or kind of request was met; others may go on. */
  | { readonly kind: 'special'; readonly scope: 'host'; readonly retryAfterMs: number }
  /** Something else works on the same resource just now. The limits have nothing to do with it. */
  | { readonly kind: 'busy' };
