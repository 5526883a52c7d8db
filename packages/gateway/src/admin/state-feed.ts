import type { ServerResponse } from 'node:http';
import { stateOf } from './gateway-state.ts';
import type { TrafficHistory } from './traffic-history.ts';
import type { Watched } from './watched.ts';

/** How many may watch at once: each of them costs memory and a connection. */
const MOST_WATCHERS = 20;
/** How often the state is looked at while somebody watches, ms. */
const LOOK_MS = 1_000;
/** A line that means nothing, so that nobody on the way takes a quiet connection for a dead one. */
const HEARTBEAT = ': still here\n\n';
const HEARTBEAT_MS = 15_000;
/** A watcher that takes nothing is let go when so much waits for it, bytes. */
const MOST_UNREAD = 1_048_576;

/**
 * Tells the state of the gateway to those who watch, as server-sent events
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html): `state` at once and whenever it has
 * changed, at most once a second; `history` at once, and `traffic` with each new sample. The state is
 * taken once for all of them, and not at all while nobody watches.
 */
export class StateFeed {
  readonly #watched: Watched;
  readonly #history: TrafficHistory;
  readonly #watchers = new Set<ServerResponse>();
  #timers: NodeJS.Timeout[] = [];
  #last = '';

  constructor(watched: Watched, history: TrafficHistory) {
    this.#watched = watched;
    this.#history = history;
    history.listen((sample) => this.#tell(eventOf('traffic', JSON.stringify(sample))));
  }

  get full(): boolean {
    return this.#watchers.size >= MOST_WATCHERS;
  }

  /** Lets one more watch, until it goes away. Its answer's head has not been sent. */
  async add(watcher: ServerResponse): Promise<void> {
    this.#watchers.add(watcher);
    watcher.once('close', () => this.#remove(watcher));
    if (this.#watchers.size === 1) this.#begin();
    const state = await this.#state();
    if (state === undefined || watcher.destroyed) return void watcher.destroy();
    watcher.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      // For proxies that would gather it up.
      'x-accel-buffering': 'no',
    });
    watcher.write(
      eventOf('state', state) + eventOf('history', JSON.stringify(this.#history.samples)),
    );
  }

  /** Ends the answers of all who watch. */
  close(): void {
    for (const watcher of this.#watchers) watcher.end();
    this.#end();
  }

  #begin(): void {
    this.#timers = [
      setInterval(() => void this.#look(), LOOK_MS).unref(),
      setInterval(() => this.#tell(HEARTBEAT), HEARTBEAT_MS).unref(),
    ];
  }

  #end(): void {
    this.#timers.forEach((timer) => clearInterval(timer));
    this.#timers = [];
  }

  #remove(watcher: ServerResponse): void {
    this.#watchers.delete(watcher);
    if (this.#watchers.size === 0) this.#end();
  }

  async #look(): Promise<void> {
    const state = await this.#state();
    if (state === undefined || state === this.#last) return;
    this.#last = state;
    this.#tell(eventOf('state', state));
  }

  /** Undefined when it cannot be taken: those who watch are told the next one. */
  async #state(): Promise<string | undefined> {
    try {
      return JSON.stringify(await stateOf(this.#watched));
    } catch {
      return undefined;
    }
  }

  #tell(text: string): void {
    for (const watcher of this.#watchers) {
      if (watcher.writableLength > MOST_UNREAD) watcher.destroy();
      // One that has just come waits for its first state.
      else if (watcher.headersSent) watcher.write(text);
    }
  }
}

function eventOf(name: string, data: string): string {
  return `event: ${name}\ndata: ${data}\n\n`;
}
