/** Counters since the start or the last reset. */
export interface Stats {
  /** Requests to the token endpoint, including denied requests and those with a fault. */
  readonly tokenRequests: number;
  readonly tokensIssued: number;
  readonly tokensRevoked: number;
  /** Requests below `/v2`, including denied requests and those with a fault. */
  readonly apiRequests: number;
  /** API requests whose token was rejected: 401 with code 124. */
  readonly apiRejections: number;
  /** Responses with status 429. */
  readonly rateLimited: number;
  readonly faultsInjected: number;
  readonly webhooksSent: number;
  readonly webhooksAccepted: number;
  /** Responses by HTTP status; `0` counts requests without a response (faults `hang` and `reset`). */
  readonly byStatus: Readonly<Record<string, number>>;
  /** API requests by route, e.g. `GET /users/{userId}`. */
  readonly byRoute: Readonly<Record<string, number>>;
}

/** The mutable counters behind {@link Stats}. */
export class Counters {
  tokenRequests = 0;
  tokensIssued = 0;
  tokensRevoked = 0;
  apiRequests = 0;
  apiRejections = 0;
  faultsInjected = 0;
  webhooksSent = 0;
  webhooksAccepted = 0;
  readonly #byStatus = new Map<number, number>();
  readonly #byRoute = new Map<string, number>();

  /** Counts a response. */
  countResponse(status: number): void {
    this.#byStatus.set(status, (this.#byStatus.get(status) ?? 0) + 1);
  }

  /** Counts an API request under its route. */
  countRoute(route: string): void {
    this.#byRoute.set(route, (this.#byRoute.get(route) ?? 0) + 1);
  }

  /** Returns a copy of the current counters. */
  snapshot(): Stats {
    return {
      tokenRequests: this.tokenRequests,
      tokensIssued: this.tokensIssued,
      tokensRevoked: this.tokensRevoked,
      apiRequests: this.apiRequests,
      apiRejections: this.apiRejections,
      rateLimited: this.#byStatus.get(429) ?? 0,
      faultsInjected: this.faultsInjected,
      webhooksSent: this.webhooksSent,
      webhooksAccepted: this.webhooksAccepted,
      byStatus: Object.fromEntries(this.#byStatus),
      byRoute: Object.fromEntries(this.#byRoute),
    };
  }

  /** Resets all counters to zero. */
  reset(): void {
    this.tokenRequests = this.tokensIssued = this.tokensRevoked = 0;
    this.apiRequests = this.apiRejections = 0;
    this.faultsInjected = this.webhooksSent = this.webhooksAccepted = 0;
    this.#byStatus.clear();
    this.#byRoute.clear();
  }
}
