import type { ServerResponse } from 'node:http';
import type { TrafficHistory } from '../observability/traffic-history.ts';
import type { AdminContext } from './admin-context.ts';
import { getState } from './state.ts';
import { Subscribers, formatEvent, type Subscriber } from './subscribers.ts';

const POLL_INTERVAL_MS = 1_000;

/**
 * Sends the state of the gateway to subscribers as server-sent events: `state` on subscription and after a
 * change, at most once per second; `history` on subscription; `traffic` for each new sample. The state is
 * read once for all subscribers, and not while there are none.
 */
export class EventStream {
  readonly #context: AdminContext;
  readonly #history: TrafficHistory;
  readonly #subscribers = new Subscribers<Subscriber>(() => void this.#poll(), POLL_INTERVAL_MS);
  #lastState = '';

  constructor(context: AdminContext, history: TrafficHistory) {
    this.#context = context;
    this.#history = history;
    history.subscribe((sample) => this.#broadcast('traffic', JSON.stringify(sample)));
  }

  /** Whether the limit of 20 subscribers is reached. */
  get isFull(): boolean {
    return this.#subscribers.isFull;
  }

  /**
   * Adds a subscriber until its connection closes.
   *
   * @param response a response whose headers have not been sent
   * @param mayRead asked before each event: a reload may change the admin key. @default always
   */
  async subscribe(response: ServerResponse, mayRead: () => boolean = () => true): Promise<void> {
    this.#subscribers.add(response, { mayRead });
    const state = await this.#readState();
    if (state === undefined || response.destroyed) return void response.destroy();
    const history = JSON.stringify(this.#history.samples);
    this.#subscribers.start(
      response,
      formatEvent('state', state) + formatEvent('history', history),
    );
  }

  /** Ends the responses of all subscribers. */
  close(): void {
    this.#subscribers.close();
  }

  async #poll(): Promise<void> {
    const state = await this.#readState();
    if (state === undefined || state === this.#lastState) return;
    this.#lastState = state;
    this.#broadcast('state', state);
  }

  /** Returns undefined if the state cannot be read; the next poll retries. */
  async #readState(): Promise<string | undefined> {
    try {
      return JSON.stringify(await getState(this.#context));
    } catch {
      return undefined;
    }
  }

  #broadcast(name: string, json: string): void {
    const event = formatEvent(name, json);
    this.#subscribers.send(() => event);
  }
}
