import type { ServerResponse } from 'node:http';
import type { TrafficHistory } from '../observability/traffic-history.ts';
import type { AdminContext } from './admin-context.ts';
import { getState } from './state.ts';

/** Each subscriber holds a connection and memory. */
const MAX_SUBSCRIBERS = 20;
const POLL_INTERVAL_MS = 1_000;
/** SSE comment sent as a heartbeat, so that proxies do not close an idle connection. */
const HEARTBEAT = ': still here\n\n';
const HEARTBEAT_INTERVAL_MS = 15_000;
/** A subscriber that does not read is disconnected when more bytes than this are buffered for it. */
const MAX_BUFFERED_BYTES = 1_048_576;

/**
 * Sends the state of the gateway to subscribers as server-sent events
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html): `state` on subscription and after a
 * change, at most once per second; `history` on subscription; `traffic` for each new sample. The state is
 * read once for all subscribers, and not while there are none.
 */
export class EventStream {
  readonly #context: AdminContext;
  readonly #history: TrafficHistory;
  /** Each subscriber, with a function that returns whether it may still read. */
  readonly #subscribers = new Map<ServerResponse, () => boolean>();
  #timers: NodeJS.Timeout[] = [];
  #lastState = '';

  constructor(context: AdminContext, history: TrafficHistory) {
    this.#context = context;
    this.#history = history;
    history.subscribe((sample) => this.#broadcast(formatEvent('traffic', JSON.stringify(sample))));
  }

  /** Whether the limit of 20 subscribers is reached. */
  get isFull(): boolean {
    return this.#subscribers.size >= MAX_SUBSCRIBERS;
  }

  /**
   * Adds a subscriber until its connection closes.
   *
   * @param subscriber a response whose headers have not been sent
   * @param mayRead asked before each event: a reload may change the admin key. @default always
   */
  async subscribe(subscriber: ServerResponse, mayRead: () => boolean = () => true): Promise<void> {
    this.#subscribers.set(subscriber, mayRead);
    subscriber.once('close', () => this.#unsubscribe(subscriber));
    if (this.#subscribers.size === 1) this.#startTimers();
    const state = await this.#readState();
    if (state === undefined || subscriber.destroyed) return void subscriber.destroy();
    subscriber.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      // Disables response buffering in nginx and compatible proxies.
      'x-accel-buffering': 'no',
    });
    subscriber.write(
      formatEvent('state', state) + formatEvent('history', JSON.stringify(this.#history.samples)),
    );
  }

  /** Ends the responses of all subscribers. */
  close(): void {
    for (const subscriber of this.#subscribers.keys()) subscriber.end();
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

  /** Returns undefined if the state cannot be read; the next poll retries. */
  async #readState(): Promise<string | undefined> {
    try {
      return JSON.stringify(await getState(this.#context));
    } catch {
      return undefined;
    }
  }

  #broadcast(text: string): void {
    for (const [subscriber, mayRead] of this.#subscribers) {
      if (subscriber.writableLength > MAX_BUFFERED_BYTES || !mayRead()) subscriber.destroy();
      // A new subscriber gets its first state before any other event.
      else if (subscriber.headersSent) subscriber.write(text);
    }
  }
}

function formatEvent(name: string, data: string): string {
  return `event: ${name}\ndata: ${data}\n\n`;
}
