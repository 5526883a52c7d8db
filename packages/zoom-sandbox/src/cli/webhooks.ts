import { setTimeout as sleep } from 'node:timers/promises';
import type { JsonObject } from '../http/json.ts';
import type { WebhookSubscription } from '../webhooks/subscription.ts';
import type { WebhookDelivery } from '../webhooks/webhook-delivery.ts';
import type { RunningSandbox } from './running-sandbox.ts';

/** Webhooks as the control API returns them. */
interface WebhookState {
  readonly subscriptions: readonly WebhookSubscription[];
  readonly deliveries: readonly WebhookDelivery[];
}

type Print = (line: string) => void;

const POLL_INTERVAL_MS = 200;
/** A delivery takes at most as long as the setting `webhookTimeoutMs` allows: a minute. */
const MAX_DELIVERY_MS = 65_000;

/**
 * Makes the sandbox send an event and prints what each receiver responded.
 *
 * @throws {Error} if no subscription receives the event
 */
export async function triggerWebhook(
  sandbox: RunningSandbox,
  event: JsonObject,
  print: Print,
): Promise<void> {
  const sent = await sandbox.call<Pick<WebhookState, 'deliveries'>>('POST', 'events', event);
  if (sent.deliveries.length === 0) {
    throw new Error(
      `no subscription receives ${String(event['event'])}; run webhooks listen first.`,
    );
  }
  const ids = new Set(sent.deliveries.map(({ id }) => id));
  const log = new DeliveryLog(print);
  for (let waitedMs = 0; waitedMs < MAX_DELIVERY_MS; waitedMs += POLL_INTERVAL_MS) {
    const state = await sandbox.call<WebhookState>('GET', 'webhooks');
    const deliveries = state.deliveries.filter(({ id }) => ids.has(id));
    log.print(deliveries, state.subscriptions);
    if (deliveries.every(({ attempts }) => attempts.length > 0)) return;
    await sleep(POLL_INTERVAL_MS);
  }
}

/**
 * Subscribes a URL, which must pass Zoom's validation, and prints its deliveries until the signal aborts; then it
 * unsubscribes.
 *
 * @throws {Error} if the URL fails the validation, or the subscription ends
 */
export async function forwardWebhooks(
  sandbox: RunningSandbox,
  options: { readonly url: string; readonly secretToken: string; readonly events: string[] },
  print: Print,
  signal: AbortSignal,
): Promise<void> {
  const { id } = await sandbox.call<WebhookSubscription>('POST', 'webhooks', options);
  print(`Forwarding ${options.events.join(', ')} to ${options.url}, which passed the validation.`);
  const log = new DeliveryLog(print);
  while (!signal.aborted) {
    const state = await sandbox.call<WebhookState>('GET', 'webhooks');
    const subscription = state.subscriptions.find((each) => each.id === id);
    if (subscription === undefined) throw new Error('the subscription was removed.');
    log.print(
      state.deliveries.filter(({ subscriptionId }) => subscriptionId === id),
      state.subscriptions,
    );
    if (subscription.disabled) throw new Error('the URL failed six validations: disabled.');
    await sleep(POLL_INTERVAL_MS, undefined, { signal }).catch(() => undefined);
  }
  await sandbox.call('DELETE', `webhooks/${id}`);
}

/** Prints each attempt of deliveries once. */
class DeliveryLog {
  readonly #print: Print;
  /** The number of printed attempts by id; only of deliveries that the sandbox still has. */
  #printed: ReadonlyMap<number, number> = new Map();

  constructor(print: Print) {
    this.#print = print;
  }

  print(
    deliveries: readonly WebhookDelivery[],
    subscriptions: readonly WebhookSubscription[],
  ): void {
    for (const { id, event, attempts, subscriptionId } of deliveries) {
      const url = subscriptions.find((each) => each.id === subscriptionId)?.url ?? '';
      for (const { atMs, status, error } of attempts.slice(this.#printed.get(id) ?? 0)) {
        this.#print(`${new Date(atMs).toISOString()} ${status ?? error} ${event} ${url}`);
      }
    }
    this.#printed = new Map(deliveries.map(({ id, attempts }) => [id, attempts.length]));
  }
}
