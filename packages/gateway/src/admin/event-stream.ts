import type { ServerResponse } from 'node:http';
import { getState } from './state.ts';
import type { TrafficHistory } from '../observability/traffic-history.ts';
import type { AdminContext } from './admin-context.ts';

/** How many may watch at once: each of them costs memory and a connection. */
const MAX_SUBSCRIBERS = 20;
/** How often the state is looked at while somebody watches, ms. */
const POLL_INTERVAL_MS = 1_000;
/** A line that means nothing, so that nobody on the way takes a quiet connection for a dead one. */
const HEARTBEAT = ': still here\n\n';
const HEARTBEAT_INTERVAL_MS = 15_000;
/** A watcher that takes nothing is let go when so much waits for it, bytes. */
const MAX_BUFFERED_BYTES = 1_048_576;

/**
 * Tells the state of the gateway to those who watch, as server-sent events
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html): `state` at once and whenever it has
 * changed, at most once a second; `history` at once, and `traffic` with each new sample. The state is
 * taken once for all of them, and not at all while nobody watches.
 */
export class EventStream {
  readonly #context: AdminContext;
  readonly #history: TrafficHistory;
  readonly #subscribers = new Set<ServerResponse>();
  #timers: NodeJS.Timeout[] = [];
  #lastState = '';

  constructor(context: AdminContext, history: TrafficHistory) {
    this.#context = context;
    this.#history = history;
    history.subscribe((sample) => this.#broadcast(formatEvent('traffic', JSON.stringify(sample))));
  }

  get isFull(): boolean {
    return this.#subscribers.size >= MAX_SUBSCRIBERS;
  }

  /** Lets one more watch, until it goes away. Its answer's head has not been sent. */
  async subscribe(subscriber: ServerResponse): Promise<void> {
    this.#subscribers.add(subscriber);
    subscriber.once('close', () => this.#unsubscribe(subscriber));
    if (this.#subscribers.size === 1) this.#startTimers();
    const state = await this.#readState();
    if (state === undefined || subscriber.destroyed) return void subscriber.destroy();
    subscriber.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      // For proxies that would gather it up.
      'x-accel-buffering': 'no',
    });
    subscriber.write(
      formatEvent('state', state) + formatEvent('history', JSON.stringify(this.#history.samples)),
    );
  }

  /** Ends the answers of all who watch. */
  close(): void {
    for (const subscriber of this.#subscribers) subscriber.end();
    this.#stopTimers();
  }

  #startTimers(): void {
    this.#timers = [
      setInterval(() => void this.#poll(), POLL_INTERVAL_MS).unref(),
      setInterval(() => this.#broadcast(HEARTBEAT), HEARTBEAT_INTERVAL_MS).unref(),
    ];
  }

  #stopTimers(): void {
    this.#timers.forEach((timer) => clearInterval(timer));
    this.#timers = [];
  }

  #unsubscribe(subscriber: ServerResponse): void {
    this.#subscribers.delete(subscriber);
    if (this.#subscribers.size === 0) this.#stopTimers();
  }

  async #poll(): Promise<void> {
    const state = await this.#readState();
    if (state === undefined || state === this.#lastState) return;
    this.#lastState = state;
    this.#broadcast(formatEvent('state', state));
  }

  /** Undefined when it cannot be taken: those who watch are told the next one. */
  async #readState(): Promise<string | undefined> {
    try {
      return JSON.stringify(await getState(this.#context));
    } catch {
      return undefined;
    }
  }

  #broadcast(text: string): void {
    for (const subscriber of this.#subscribers) {
      if (subscriber.writableLength > MAX_BUFFERED_BYTES) subscriber.destroy();
      // One that has just come waits for its first state.
      else if (subscriber.headersSent) subscriber.write(text);
    }
  }
}

function formatEvent(name: string, data: string): string {
  return `event: ${name}\ndata: ${data}\n\n`;
}
