/** Counters since the start or the last reset. */
export interface Stats {
  /** Requests to the token endpoint, whatever became of them: refused and faulted ones count too. */
  readonly tokenRequests: number;
  readonly tokensIssued: number;
  readonly tokensRevoked: number;
  /** Requests below `/v2`, whatever became of them. */
  readonly apiRequests: number;
  /** API requests refused for their token: 401 with code 124. */
  readonly apiRejections: number;
  /** Requests answered 429. */
  readonly rateLimited: number;
  readonly faultsInjected: number;
  readonly webhooksSent: number;
  readonly webhooksAccepted: number;
  /** Answers by HTTP status; `0` counts connections left hanging or torn down. */
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

  /** Counts an answer. */
  countResponse(status: number): void {
    this.#byStatus.set(status, (this.#byStatus.get(status) ?? 0) + 1);
  }

  /** Counts an API request under its route. */
  countRoute(route: string): void {
    this.#byRoute.set(route, (this.#byRoute.get(route) ?? 0) + 1);
  }

  /** A copy of the numbers as they stand. */
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

  /** All back to zero. */
  reset(): void {
    this.tokenRequests = this.tokensIssued = this.tokensRevoked = 0;
    this.apiRequests = this.apiRejections = 0;
    this.faultsInjected = this.webhooksSent = this.webhooksAccepted = 0;
    this.#byStatus.clear();
    this.#byRoute.clear();
  }
}
