import { randomBytes } from 'node:crypto';
import type { Account } from '../auth/accounts.ts';
import type { Clock } from '../time/clock.ts';
import type { Counters } from '../control/stats.ts';
import {
  matchesEvent,
  toPublicView,
  validateWebhook,
  type Subscription,
  type WebhookOptions,
  type WebhookPolicy,
  type WebhookSubscription,
} from './subscription.ts';
import {
  validateChallengeResponse,
  postWebhook,
  signWebhook,
  type WebhookOutcome,
} from './webhook-request.ts';
import { MINUTE_MS } from '../time/date-time.ts';

/** The delivery of one event to one subscription. */
export interface WebhookDelivery {
  readonly id: number;
  readonly subscriptionId: number;
  readonly event: string;
  readonly state: 'pending' | 'accepted' | 'dropped';
  readonly attempts: readonly WebhookAttempt[];
  /** Time of the next attempt on the sandbox's clock, ms since the epoch. */
  readonly retryAtMs?: number;
}

/** One attempt of a delivery: the response status, or the error if there was no response. */
export interface WebhookAttempt {
  readonly atMs: number;
  readonly status?: number;
  readonly error?: string;
}

interface Delivery extends WebhookDelivery {
  state: WebhookDelivery['state'];
  attempts: WebhookAttempt[];
  retryAtMs?: number;
}

/** Delay after each failed attempt. https://developers.zoom.us/blog/webhook-delays/ */
const RETRY_DELAYS_MS = [5 * MINUTE_MS, 20 * MINUTE_MS, 60 * MINUTE_MS];
const MAX_SUBSCRIPTIONS = 10;
const MAX_DELIVERIES = 1_000;

/** Webhook subscriptions and their deliveries. */
export class Webhooks {
  readonly #clock: Clock;
  readonly #counters: Counters;
  readonly #policy: () => WebhookPolicy;
  readonly #abort = new AbortController();
  #subscriptions: Subscription[] = [];
  #deliveries: Delivery[] = [];
  #nextId = 1;
  #inFlight = 0;
  #idleWaiters: (() => void)[] = [];

  constructor(clock: Clock, counters: Counters, policy: () => WebhookPolicy) {
    this.#clock = clock;
    this.#counters = counters;
    this.#policy = policy;
  }

  /**
   * Subscribes a URL to events, after it passed the challenge `endpoint.url_validation` (unless `validate` is false).
   *
   * @throws {TypeError} for invalid options, or beyond 10 subscriptions
   * @throws {Error} if the URL fails the challenge or does not respond within `webhookTimeoutMs`
   *
   * @example
   * await sandbox.webhooks.subscribe({ url, secretToken: 'secret', events: ['meeting.*'] });
   */
  async subscribe(options: WebhookOptions): Promise<WebhookSubscription> {
    const issues = validateWebhook(options);
    if (this.#subscriptions.length >= MAX_SUBSCRIPTIONS) {
      issues.push(`at most ${MAX_SUBSCRIPTIONS} subscriptions are supported`);
    }
    if (issues.length > 0) throw new TypeError(`Invalid webhook: ${issues.join('; ')}.`);
    if (options.validate !== false) await this.#challenge(options);
    return this.add(options);
  }

  /** Subscribes a URL without validation. */
  add(options: WebhookOptions): WebhookSubscription {
    const events = options.events ?? ['*'];
    const subscription = { id: this.#nextId++, url: options.url, events, options };
    this.#subscriptions.push(subscription);
    return toPublicView(subscription);
  }

  /** Removes a subscription. Its pending deliveries continue. */
  unsubscribe(id: number): void {
    this.#subscriptions = this.#subscriptions.filter((subscription) => subscription.id !== id);
  }

  /** Returns the active subscriptions. */
  subscriptions(): WebhookSubscription[] {
    return this.#subscriptions.map(toPublicView);
  }

  /** Returns the last 1,000 deliveries, oldest first. */
  deliveries(): readonly WebhookDelivery[] {
    return this.#deliveries.map((delivery) => ({ ...delivery, attempts: [...delivery.attempts] }));
  }

  /**
   * Delivers an event to every matching subscription.
   *
   * @param extra Fields of the event beside `payload`, e.g. `download_token`.
   */
  fire(
    account: Account,
    event: string,
    payload: Readonly<Record<string, unknown>>,
    extra: Readonly<Record<string, unknown>> = {},
  ): void {
    if (this.#subscriptions.length === 0) return;
    const body = JSON.stringify({
      event,
      event_ts: this.#clock.now(),
      payload: { account_id: account.id, ...payload },
      ...extra,
    });
    for (const subscription of this.#subscriptions) {
      if (matchesEvent(subscription, account.id, event)) this.#deliver(subscription, event, body);
    }
  }

  /** Resolves once no attempt is in flight. Deliveries that wait for a retry do not count. */
  whenIdle(): Promise<void> {
    if (this.#inFlight === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idleWaiters.push(resolve));
  }

  /** Removes all subscriptions and deliveries; scheduled retries are dropped. */
  reset(): void {
    this.#subscriptions = [];
    for (const delivery of this.#deliveries) this.#complete(delivery, 'dropped');
    this.#deliveries = [];
  }

  /** Aborts all attempts in flight. */
  abortAll(): void {
    this.#abort.abort();
  }

  #deliver(subscription: Subscription, event: string, body: string): void {
    const id = this.#nextId++;
    const delivery: Delivery = {
      id,
      subscriptionId: subscription.id,
      event,
      state: 'pending',
      attempts: [],
    };
    this.#deliveries.push(delivery);
    if (this.#deliveries.length > MAX_DELIVERIES) this.#deliveries.shift();
    void this.#attempt(subscription.options, delivery, body);
  }

  async #attempt(options: WebhookOptions, delivery: Delivery, body: string): Promise<void> {
    // A reset may have dropped the delivery in the meantime.
    if (delivery.state !== 'pending') return;
    delete delivery.retryAtMs;
    this.#counters.webhooksSent++;
    const outcome = await this.#post(options, body);
    delivery.attempts.push({ atMs: this.#clock.now(), ...toAttemptResult(outcome) });
    const decision = decideDelivery(
      outcome,
      delivery.attempts.length,
      this.#policy().webhookRetryOn,
    );
    if (decision.kind !== 'retry') {
      if (decision.kind === 'accepted') this.#counters.webhooksAccepted++;
      this.#complete(delivery, decision.kind);
      return;
    }
    delivery.retryAtMs = this.#clock.now() + decision.delayMs;
    this.#clock.schedule(delivery.retryAtMs, () => void this.#attempt(options, delivery, body));
  }

  #complete(delivery: Delivery, state: 'accepted' | 'dropped'): void {
    if (delivery.state === 'pending') delivery.state = state;
  }

  async #challenge(options: WebhookOptions): Promise<void> {
    const plainToken = randomBytes(16).toString('base64url');
    const body = JSON.stringify({
      event: 'endpoint.url_validation',
      event_ts: this.#clock.now(),
      payload: { plainToken },
    });
    const outcome = await this.#post(options, body);
    const issue = validateChallengeResponse(outcome, plainToken, options.secretToken);
    if (issue !== undefined) throw new Error(`URL validation failed for ${options.url}: ${issue}.`);
  }

  /** Posts a signed event. Never rejects. */
  async #post(options: WebhookOptions, body: string): Promise<WebhookOutcome> {
    this.#inFlight++;
    const timestamp = String(Math.floor(this.#clock.now() / 1000));
    const outcome = await postWebhook(
      options.url,
      {
        'content-type': 'application/json; charset=utf-8',
        'x-zm-request-timestamp': timestamp,
        'x-zm-signature': signWebhook(options.secretToken, timestamp, body),
      },
      body,
      AbortSignal.any([this.#abort.signal, AbortSignal.timeout(this.#policy().webhookTimeoutMs)]),
    );
    this.#inFlight--;
    if (this.#inFlight === 0) for (const resolve of this.#idleWaiters.splice(0)) resolve();
    return outcome;
  }
}

/** The next step of a delivery after an attempt. */
type DeliveryDecision =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'retry'; readonly delayMs: number };

/** Accepts a delivery with status 200 or 204; otherwise retries it up to three times. */
function decideDelivery(
  outcome: WebhookOutcome,
  attempts: number,
  retryOn: WebhookPolicy['webhookRetryOn'],
): DeliveryDecision {
  const status = outcome.kind === 'response' ? outcome.status : 0;
  if (status === 200 || status === 204) return { kind: 'accepted' };
  const mayRetry = retryOn === 'any-failure' || status === 0 || status >= 500;
  const delayMs = RETRY_DELAYS_MS[attempts - 1];
  return mayRetry && delayMs !== undefined ? { kind: 'retry', delayMs } : { kind: 'dropped' };
}

function toAttemptResult(outcome: WebhookOutcome): Pick<WebhookAttempt, 'status' | 'error'> {
  return outcome.kind === 'response' ? { status: outcome.status } : { error: outcome.error };
}
