import { randomBytes } from 'node:crypto';
import type { Clock } from '../time/clock.ts';
import type { Counters } from '../control/stats.ts';
import type { Faults } from '../faults/faults.ts';
import { DAY_MS } from '../time/date-time.ts';
import {
  MAX_SUBSCRIPTIONS,
  matchesEvent,
  toPublicView,
  validateWebhook,
  type Subscription,
  type WebhookOptions,
  type WebhookSubscription,
} from './subscription.ts';
import {
  decideDelivery,
  toAttempt,
  toDeliveryView,
  type PendingDelivery,
  type WebhookDelivery,
} from './webhook-delivery.ts';
import { postWithFault } from './post-with-fault.ts';
import {
  createRequestId,
  postWebhook,
  serializeEvent,
  validateChallengeResponse,
  type WebhookOutcome,
} from './webhook-request.ts';

const MAX_DELIVERIES = 1_000;
/** How often the URLs are validated, and after how many failures in a row a subscription is disabled. */
const VALIDATION_INTERVAL_MS = 3 * DAY_MS;
const MAX_FAILED_VALIDATIONS = 6;

/** What {@link Webhooks} needs of its sandbox. */
export interface WebhooksDeps {
  readonly clock: Clock;
  readonly counters: Counters;
  readonly faults: Faults;
  /** Timeout of a request in real milliseconds. */
  readonly timeoutMs: () => number;
  /** Returns the client id of the app that subscribed to the events of an account, or of every account. */
  readonly clientIdOf: (accountId: string | undefined) => string;
}

/** Webhook subscriptions and their deliveries. */
export class Webhooks {
  readonly #deps: WebhooksDeps;
  readonly #abort = new AbortController();
  #subscriptions: Subscription[] = [];
  #deliveries: PendingDelivery[] = [];
  #nextId = 1;
  #inFlight = 0;
  #idleWaiters: (() => void)[] = [];

  constructor(deps: WebhooksDeps) {
    this.#deps = deps;
  }

  /**
   * Subscribes a URL to events, after it passed the challenge `endpoint.url_validation` (unless `validate` is false).
   * The challenge is repeated every 72 hours of the virtual clock; after six failures in a row the subscription is
   * disabled.
   *
   * @throws {TypeError} for invalid options, or beyond 20 subscriptions
   * @throws {Error} if the URL fails the challenge or does not respond within `webhookTimeoutMs`
   *
   * @example
   * await sandbox.webhooks.subscribe({ url, secretToken: 'secret', events: ['meeting.*'] });
   */
  async subscribe(options: WebhookOptions): Promise<WebhookSubscription> {
    const issues = validateWebhook(options);
    if (issues.length === 0) issues.push(...this.#findExcess());
    if (issues.length > 0) throw new TypeError(`Invalid webhook: ${issues.join('; ')}.`);
    if (options.validate === false) return this.add(options);
    return this.#whileInFlight(async () => {
      const issue = await this.#challenge(options);
      if (issue !== undefined)
        throw new Error(`URL validation failed for ${options.url}: ${issue}.`);
      // Others may have subscribed in the meantime.
      const excess = this.#findExcess();
      if (excess.length > 0) throw new TypeError(`Invalid webhook: ${excess.join('; ')}.`);
      return this.add(options);
    });
  }

  /** Subscribes a URL without validating it first. */
  add(options: WebhookOptions): WebhookSubscription {
    const subscription: Subscription = {
      id: this.#nextId++,
      url: options.url,
      events: options.events ?? ['*'],
      failedValidations: 0,
      disabled: false,
      options,
      cancelValidation: () => undefined,
    };
    this.#subscriptions.push(subscription);
    if (options.validate !== false) this.#scheduleValidation(subscription);
    return toPublicView(subscription);
  }

  /** Removes a subscription. Its pending deliveries continue. */
  unsubscribe(id: number): void {
    this.#subscriptions.find((subscription) => subscription.id === id)?.cancelValidation();
    this.#subscriptions = this.#subscriptions.filter((subscription) => subscription.id !== id);
  }

  /** Returns the subscriptions, including disabled ones. */
  subscriptions(): WebhookSubscription[] {
    return this.#subscriptions.map(toPublicView);
  }

  /** Returns the last 1,000 deliveries, oldest first. */
  deliveries(): readonly WebhookDelivery[] {
    return this.#deliveries.map(toDeliveryView);
  }

  /**
   * Delivers an event to every matching subscription.
   *
   * @param extra Fields of the event beside `payload`, e.g. `download_token`.
   * @returns the deliveries that were started
   */
  fire(
    account: { readonly id: string },
    event: string,
    payload: Readonly<Record<string, unknown>>,
    extra: Readonly<Record<string, unknown>> = {},
  ): readonly WebhookDelivery[] {
    const matching = this.#subscriptions.filter((each) => matchesEvent(each, account.id, event));
    if (matching.length === 0) return [];
    const body = serializeEvent({
      event,
      payload: { account_id: account.id, ...payload },
      event_ts: this.#deps.clock.now(),
      ...extra,
    });
    return matching.map((subscription) => this.#deliver(subscription, event, body));
  }

  /**
   * Resolves once no attempt and no validation is in flight and all results are recorded. What waits for its time on
   * the clock does not count.
   */
  whenIdle(): Promise<void> {
    if (this.#inFlight === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idleWaiters.push(resolve));
  }

  /** Removes all subscriptions and deliveries; scheduled retries are dropped. */
  reset(): void {
    for (const { id } of this.#subscriptions) this.unsubscribe(id);
    for (const delivery of this.#deliveries) complete(delivery, 'dropped');
    this.#deliveries = [];
  }

  /** Aborts all requests in flight. */
  abortAll(): void {
    this.#abort.abort();
  }

  #findExcess(): string[] {
    return this.#subscriptions.length < MAX_SUBSCRIPTIONS
      ? []
      : [`at most ${MAX_SUBSCRIPTIONS} subscriptions are supported`];
  }

  #deliver(subscription: Subscription, event: string, body: string): WebhookDelivery {
    const delivery: PendingDelivery = {
      id: this.#nextId++,
      subscriptionId: subscription.id,
      event,
      body,
      requestId: createRequestId(),
      state: 'pending',
      attempts: [],
    };
    this.#deliveries.push(delivery);
    if (this.#deliveries.length > MAX_DELIVERIES) this.#deliveries.shift();
    this.#attempt(subscription, delivery);
    return toDeliveryView(delivery);
  }

  #attempt(subscription: Subscription, delivery: PendingDelivery): void {
    // The delivery may have been dropped by a reset, the subscription disabled.
    if (subscription.disabled) complete(delivery, 'dropped');
    if (delivery.state !== 'pending') return;
    delete delivery.retryAtMs;
    this.#deps.counters.webhooksSent++;
    void this.#whileInFlight(async () => {
      const fault = this.#deps.faults.matchDelivery(delivery.event);
      if (fault !== undefined) this.#deps.counters.faultsInjected++;
      const outcome = await postWithFault(
        fault,
        subscription.options,
        (options) => this.#post(options, delivery.body, delivery.requestId),
        this.#abort.signal,
      );
      this.#record(subscription, delivery, outcome);
    });
  }

  #record(subscription: Subscription, delivery: PendingDelivery, outcome: WebhookOutcome): void {
    const { clock, counters } = this.#deps;
    delivery.attempts.push(toAttempt(clock.now(), outcome));
    const decision = decideDelivery(outcome, delivery.attempts.length);
    if (decision.kind === 'accepted') counters.webhooksAccepted++;
    if (decision.kind !== 'retry') return complete(delivery, decision.kind);
    if (this.#abort.signal.aborted) return complete(delivery, 'dropped');
    delivery.retryAtMs = clock.now() + decision.delayMs;
    clock.schedule(delivery.retryAtMs, () => this.#attempt(subscription, delivery));
  }

  #scheduleValidation(subscription: Subscription): void {
    const atMs = this.#deps.clock.now() + VALIDATION_INTERVAL_MS;
    subscription.cancelValidation = this.#deps.clock.schedule(atMs, () => {
      void this.#whileInFlight(() => this.#validateAgain(subscription));
    });
  }

  async #validateAgain(subscription: Subscription): Promise<void> {
    const issue = await this.#challenge(subscription.options);
    subscription.failedValidations = issue === undefined ? 0 : subscription.failedValidations + 1;
    subscription.disabled = subscription.failedValidations >= MAX_FAILED_VALIDATIONS;
    if (!subscription.disabled && this.#subscriptions.includes(subscription))
      this.#scheduleValidation(subscription);
  }

  /** Sends the challenge. Returns the issue, or `undefined` if the URL passed it. */
  async #challenge(options: WebhookOptions): Promise<string | undefined> {
    const plainToken = randomBytes(16).toString('base64url');
    const body = serializeEvent({
      event: 'endpoint.url_validation',
      payload: { plainToken },
      event_ts: this.#deps.clock.now(),
    });
    const outcome = await this.#post(options, body, createRequestId());
    return validateChallengeResponse(outcome, plainToken, options.secretToken);
  }

  #post(options: WebhookOptions, body: string, requestId: string): Promise<WebhookOutcome> {
    const { clock, clientIdOf, timeoutMs } = this.#deps;
    const sender = { clientId: clientIdOf(options.accountId), requestId };
    const signal = AbortSignal.any([this.#abort.signal, AbortSignal.timeout(timeoutMs())]);
    return postWebhook(options, body, clock.now(), sender, signal);
  }

  /** Runs `work`, which counts as in flight until it has recorded its result. */
  async #whileInFlight<T>(work: () => Promise<T>): Promise<T> {
    this.#inFlight++;
    try {
      return await work();
    } finally {
      this.#inFlight--;
      if (this.#inFlight === 0) for (const resolve of this.#idleWaiters.splice(0)) resolve();
    }
  }
}

function complete(delivery: PendingDelivery, state: 'accepted' | 'dropped'): void {
  if (delivery.state === 'pending') delivery.state = state;
}
