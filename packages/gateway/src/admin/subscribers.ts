import type { ServerResponse } from 'node:http';

/** Each subscriber holds a connection and memory. */
const MAX_SUBSCRIBERS = 20;
/** SSE comment sent as a heartbeat, so that proxies do not close an idle connection. */
const HEARTBEAT = ': still here\n\n';
const HEARTBEAT_INTERVAL_MS = 15_000;
/** A subscriber that does not read is disconnected when more bytes than this are buffered for it. */
const MAX_BUFFERED_BYTES = 1_048_576;

/** What is known of a subscriber. */
export interface Subscriber {
  /** Asked before each event: a reload may change the admin key. */
  readonly mayRead: () => boolean;
}

/**
 * Responses that receive server-sent events
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html), until their connections close. There is a poll
 * at an interval, and not while there are no subscribers.
 */
export class Subscribers<S extends Subscriber> {
  readonly #subscribers = new Map<ServerResponse, S>();
  readonly #poll: () => void;
  readonly #intervalMs: number;
  #timers: NodeJS.Timeout[] = [];

  constructor(poll: () => void, intervalMs: number) {
    this.#poll = poll;
    this.#intervalMs = intervalMs;
  }

  /** Whether the limit of 20 subscribers is reached. */
  get isFull(): boolean {
    return this.#subscribers.size >= MAX_SUBSCRIBERS;
  }

  /** Adds a response whose headers have not been sent. It gets no event before {@link start}. */
  add(response: ServerResponse, subscriber: S): void {
    this.#subscribers.set(response, subscriber);
    response.once('close', () => this.#remove(response));
    if (this.#subscribers.size === 1) this.#startTimers();
  }

  /** Sends the head of a response and its first events. */
  start(response: ServerResponse, events: string): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      // Disables response buffering in nginx and compatible proxies.
      'x-accel-buffering': 'no',
    });
    response.write(events);
  }

  /** Sends events to each subscriber. @param toEvents returns its events; none: an empty text */
  send(toEvents: (subscriber: S) => string): void {
    for (const [response, subscriber] of this.#subscribers) {
      if (response.writableLength > MAX_BUFFERED_BYTES || !subscriber.mayRead()) response.destroy();
      if (response.destroyed || !response.headersSent) continue;
      const events = toEvents(subscriber);
      if (events !== '') response.write(events);
    }
  }

  /** Ends the responses of all subscribers. */
  close(): void {
    for (const response of this.#subscribers.keys()) response.end();
    this.#stopTimers();
  }

  #startTimers(): void {
    this.#timers = [
      setInterval(this.#poll, this.#intervalMs).unref(),
      setInterval(() => this.send(() => HEARTBEAT), HEARTBEAT_INTERVAL_MS).unref(),
    ];
  }

  #stopTimers(): void {
    this.#timers.forEach((timer) => clearInterval(timer));
    this.#timers = [];
  }

  #remove(response: ServerResponse): void {
    this.#subscribers.delete(response);
    if (this.#subscribers.size === 0) this.#stopTimers();
  }
}

/** Formats a server-sent event with JSON, which has no line breaks. */
export function formatEvent(name: string, json: string): string {
  return `event: ${name}\ndata: ${json}\n\n`;
}
