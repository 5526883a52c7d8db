/**
 * A fault to inject: which requests it affects, for how long, and its effect. Without `times`, `forMs` and `share` it
 * affects every matching request until it is removed.
 *
 * @example
 * sandbox.faults.add({ match: 'GET /v2/users', kind: 'status', status: 503, times: 2 });
 */
export type FaultRule = FaultScope & FaultEffect;

/** The requests that a fault affects. */
export interface FaultScope {
  /**
   * A path with an optional method; `*` is a wildcard: `/oauth/token`, `GET /v2/users`, `/rec/download/*`, `DELETE *`.
   * The query is ignored. `WEBHOOK` and an event affects deliveries of webhooks: `WEBHOOK meeting.*`.
   *
   * @default every request except those to `/_sandbox`
   */
  readonly match?: string;
  /**
   * Maximum number of affected requests.
   *
   * @default unlimited
   */
  readonly times?: number;
  /**
   * Duration from now, ms on the sandbox's clock.
   *
   * @default unlimited
   */
  readonly forMs?: number;
  /**
   * Fraction of matching requests to affect, above 0 and up to 1, evenly spread: 0.25 is every fourth.
   *
   * @default 1
   */
  readonly share?: number;
  /**
   * Delay before the effect in real milliseconds, at most 600,000.
   *
   * @default 0
   */
  readonly delayMs?: number;
}

/** The effect of a fault: on a request, or on the delivery of a webhook. */
export type FaultEffect = RequestFault | DeliveryFault;

/** The effect of a fault on a request. */
export type RequestFault =
  /** Responds with this status and body instead of handling the request. */
  | {
      readonly kind: 'status';
      readonly status: number;
      /**
       * A string is sent unchanged, other values as JSON.
       *
       * @default no body
       */
      readonly body?: unknown;
      /** Response headers. `Transfer-Encoding` and `Trailer` are invalid, `Content-Length` is ignored. */
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Handles the request normally after `delayMs`. */
  | { readonly kind: 'delay'; readonly delayMs: number }
  /** Accepts the request and never responds. */
  | { readonly kind: 'hang' }
  /** Resets the connection (TCP RST) without a response. */
  | { readonly kind: 'reset' }
  /** Handles the request, sends the headers and half of the body, then closes the connection. */
  | { readonly kind: 'truncate' }
  /** Responds with an HTML page; the default status is 200. */
  | { readonly kind: 'html'; readonly status?: number }
  /** Responds with an empty body of JSON content type; the default status is 200. */
  | { readonly kind: 'empty'; readonly status?: number }
  /** Responds 200 with an error body; by default code 3000, "Webinar plan is missing." */
  | { readonly kind: 'error-in-200'; readonly code?: number; readonly message?: string }
  /** Rejects the token with 401 and code 124, even if it is valid. */
  | { readonly kind: 'invalid-token'; readonly message?: string };

/** The effect of a fault on the delivery of a webhook. */
export type DeliveryFault =
  /** Delivers after `delayMs`, and thus after later events. */
  | { readonly kind: 'delay'; readonly delayMs: number }
  /** Does not deliver, as if there was no response in time; a retry follows. */
  | { readonly kind: 'hang' }
  /** Does not deliver, as if the connection was reset; a retry follows. */
  | { readonly kind: 'reset' }
  /** Delivers twice, with the same `x-zm-request-id`. */
  | { readonly kind: 'duplicate' }
  /** Delivers with a wrong signature. */
  | { readonly kind: 'invalid-signature' };
