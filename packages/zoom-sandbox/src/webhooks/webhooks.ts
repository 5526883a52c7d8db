import { randomBytes } from 'node:crypto';
import type { Account } from '../auth/accounts.ts';
import type { Clock } from '../time/clock.ts';
import type { Counters } from '../control/stats.ts';
import {
  validateChallengeResponse,
  postWebhook,
  signWebhook,
  type WebhookOutcome,
} from './webhook-request.ts';

/** Somebody who wants to hear of events. */
export interface WebhookOptions {
  /** Where events are posted: http or https, and without credentials, for whoever looks at the state sees it. */
  readonly url: string;
  /** What the receiver checks signatures with. */
  readonly secretToken: string;
  /** Which events; `*` stands for anything. Default: all. */
  readonly events?: readonly string[];
  /** Only events of this account. Default: of every account. */
  readonly accountId?: string;
  /** Whether the URL must first pass Zoom's challenge. Default true. */
  readonly validate?: boolean;
}

/** A subscription in force; it does not show the secret token. */
export interface WebhookSubscription {
  readonly id: number;
  readonly url: string;
  readonly events: readonly string[];
}

/** One event on its way to one subscriber. */
export interface WebhookDelivery {
  readonly id: number;
  readonly subscriptionId: number;
  readonly event: string;
  readonly state: 'pending' | 'accepted' | 'dropped';
  readonly attempts: readonly WebhookAttempt[];
  /** When it is tried again, in milliseconds on the sandbox's clock. */
  readonly retryAtMs?: number;
}

/** One try: the status that came back, or why none did. */
export interface WebhookAttempt {
  readonly atMs: number;
  readonly status?: number;
  readonly error?: string;
}

/** What decides about deliveries; part of the sandbox's settings. */
export interface WebhookPolicy {
  /** Real milliseconds a receiver has to answer. Default 3000. */
  readonly webhookTimeoutMs: number;
  /**
   * After what a delivery is tried again: anything but 200 and 204, or only server errors and silence. Zoom's
   * pages disagree. Default `any-failure`.
   */
  readonly webhookRetryOn: 'any-failure' | 'server-errors';
}

interface Subscription extends WebhookSubscription {
  readonly options: WebhookOptions;
}

interface Delivery extends WebhookDelivery {
  state: WebhookDelivery['state'];
  attempts: WebhookAttempt[];
  retryAtMs?: number;
}

const MINUTE_MS = 60_000;
/** Each counts from the attempt before. https://developers.zoom.us/blog/webhook-delays/ */
const RETRY_DELAYS_MS = [5 * MINUTE_MS, 20 * MINUTE_MS, 60 * MINUTE_MS];
const MAX_SUBSCRIPTIONS = 10;
const MAX_DELIVERIES = 1_000;

/** Event subscriptions and their deliveries. */
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
   * Subscribes an URL. Unless told otherwise it is challenged first (`endpoint.url_validation`), and rejected with
   * an `Error` when it does not answer as it must within three seconds. Rejects with a `TypeError` for bad options.
   */
  async subscribe(options: WebhookOptions): Promise<WebhookSubscription> {
    const mistakes = validateWebhook(options);
    if (this.#subscriptions.length >= MAX_SUBSCRIPTIONS) {
      mistakes.push(`no more than ${MAX_SUBSCRIPTIONS} subscriptions are possible`);
    }
    if (mistakes.length > 0) throw new TypeError(`Invalid webhook: ${mistakes.join('; ')}.`);
    if (options.validate !== false) await this.#challenge(options);
    return this.add(options);
  }

  /** Subscribes an URL unchecked. */
  add(options: WebhookOptions): WebhookSubscription {
    const events = options.events ?? ['*'];
    const subscription = { id: this.#nextId++, url: options.url, events, options };
    this.#subscriptions.push(subscription);
    return toPublicView(subscription);
  }

  /** Ends a subscription; what is under way goes on. */
  unsubscribe(id: number): void {
    this.#subscriptions = this.#subscriptions.filter((subscription) => subscription.id !== id);
  }

  /** The subscriptions in force. */
  subscriptions(): WebhookSubscription[] {
    return this.#subscriptions.map(toPublicView);
  }

  /** The last thousand deliveries, oldest first. */
  deliveries(): readonly WebhookDelivery[] {
    return this.#deliveries.map((delivery) => ({ ...delivery, attempts: [...delivery.attempts] }));
  }

  /** Tells every subscriber of an event. `extra` goes beside `payload`. */
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

  /** Resolves once no attempt is under way; deliveries that wait for a retry do not count. */
  whenIdle(): Promise<void> {
    if (this.#inFlight === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idleWaiters.push(resolve));
  }

  /** Forgets subscriptions and deliveries; retries are dropped. */
  reset(): void {
    this.#subscriptions = [];
    for (const delivery of this.#deliveries) this.#complete(delivery, 'dropped');
    this.#deliveries = [];
  }

  /** Cuts off what is under way. */
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
    // The subscription may have been reset while this waited.
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
    const mistake = validateChallengeResponse(outcome, plainToken, options.secretToken);
    if (mistake !== undefined)
      throw new Error(`URL validation failed for ${options.url}: ${mistake}.`);
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

/** What becomes of a delivery after an attempt. */
type DeliveryDecision =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'retry'; readonly delayMs: number };

/** Accepted with 200 or 204; else tried again three times at most. */
function decideDelivery(
  outcome: WebhookOutcome,
  attempts: number,
  retryOn: WebhookPolicy['webhookRetryOn'],
): DeliveryDecision {
  const status = outcome.kind === 'answer' ? outcome.status : 0;
  if (status === 200 || status === 204) return { kind: 'accepted' };
  const mayRetry = retryOn === 'any-failure' || status === 0 || status >= 500;
  const delayMs = RETRY_DELAYS_MS[attempts - 1];
  return mayRetry && delayMs !== undefined ? { kind: 'retry', delayMs } : { kind: 'dropped' };
}

/** Every mistake in a subscription that may come from anywhere. */
export function validateWebhook(options: unknown): string[] {
  if (typeof options !== 'object' || options === null) return ['expected an object'];
  const { url, secretToken, events, accountId, validate } = options as Record<string, unknown>;
  const mistakes: string[] = [];
  if (typeof url !== 'string' || !isHttpUrl(url))
    mistakes.push('url: expected an http or https URL without credentials');
  if (typeof secretToken !== 'string' || secretToken === '') mistakes.push('secretToken: missing');
  if (
    events !== undefined &&
    !(Array.isArray(events) && events.every((one) => typeof one === 'string'))
  ) {
    mistakes.push('events: expected a list of event names');
  }
  if (accountId !== undefined && typeof accountId !== 'string')
    mistakes.push('accountId: expected a string');
  if (validate !== undefined && typeof validate !== 'boolean')
    mistakes.push('validate: expected true or false');
  return mistakes;
}

function isHttpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return ['http:', 'https:'].includes(protocol) && username === '' && password === '';
}

function matchesEvent(
  { events, options }: Subscription,
  accountId: string,
  event: string,
): boolean {
  if (options.accountId !== undefined && options.accountId !== accountId) return false;
  return events.some((wanted) =>
    wanted.endsWith('*') ? event.startsWith(wanted.slice(0, -1)) : wanted === event,
  );
}

function toPublicView({ id, url, events }: Subscription): WebhookSubscription {
  return { id, url, events };
}

function toAttemptResult(outcome: WebhookOutcome): Pick<WebhookAttempt, 'status' | 'error'> {
  return outcome.kind === 'answer' ? { status: outcome.status } : { error: outcome.error };
}
