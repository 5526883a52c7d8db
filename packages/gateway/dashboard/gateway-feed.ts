import type { GatewayState, TrafficSample } from './gateway-types.js';
import type { AdminKey } from './admin-key.ts';
import { EventReader, type ServerEvent } from './event-reader.ts';
import { clockOffset } from './gateway-clock.ts';

/** Whether the gateway tells its state now. Times are this machine's. */
export type Connection =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live' }
  /** It cannot be reached, or told nothing for too long; it is tried again. */
  | { readonly kind: 'lost'; readonly since: number; readonly words: string }
  /** It shows its state to those who have the admin key. */
  | { readonly kind: 'locked'; readonly wrongKey: boolean }
  /** It does not answer this page, and says why. */
  | { readonly kind: 'refused'; readonly words: string };

/** Who is told what the gateway tells. */
export interface FeedListener {
  onConnection(connection: Connection): void;
  /** @param offset how far the gateway's clock is ahead, ms */
  onClock(offset: number): void;
  onState(state: GatewayState): void;
  /** The last quarter of an hour, at each beginning. */
  onHistory(samples: readonly TrafficSample[]): void;
  onSample(sample: TrafficSample): void;
}

/** The gateway says something every 15 s at least. */
const SILENCE_MS = 40_000;
const CONNECT_MS = 10_000;
const SHORTEST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 10_000;

/** Follows the state of the gateway, and begins again by itself when it breaks off. */
export class GatewayFeed {
  readonly #key: AdminKey;
  readonly #listener: FeedListener;
  #connection: Connection = { kind: 'connecting' };
  #wake: () => void = () => {};

  constructor(key: AdminKey, listener: FeedListener) {
    this.#key = key;
    this.#listener = listener;
  }

  /** Follows until the page is gone. */
  async follow(): Promise<never> {
    for (let failures = 0; ; failures += 1) {
      const ended = await this.#watch();
      if (this.#connection.kind === 'live') failures = 0;
      this.#become(ended);
      // Without another key the answer stays the same.
      const pauseMs = ended.kind === 'locked' ? undefined : pauseAfter(failures);
      await this.#pause(pauseMs);
    }
  }

  /** Tries again now, if it was waiting. */
  retry(): void {
    this.#wake();
  }

  /** Resolves with how it ended. */
  async #watch(): Promise<Connection> {
    const abort = new AbortController();
    const bound = new TimeLimit(() => abort.abort());
    try {
      bound.start(CONNECT_MS);
      const answer = await fetch('events', {
        headers: this.#key.headers,
        cache: 'no-store',
        signal: abort.signal,
      });
      if (!answer.ok) return await this.#refusal(answer);
      this.#listener.onClock(clockOffset(answer.headers.get('date'), Date.now()));
      const reader = new EventReader();
      const text = answer.body!.pipeThrough(new TextDecoderStream());
      for await (const piece of text) {
        bound.start(SILENCE_MS);
        for (const event of reader.read(piece)) this.#tell(event);
      }
      return this.#lost('It ended the connection.');
    } catch {
      return this.#lost(abort.signal.aborted ? 'It says nothing.' : 'It does not answer.');
    } finally {
      bound.stop();
      abort.abort();
    }
  }

  async #refusal(answer: Response): Promise<Connection> {
    const { code, message } = await failureIn(answer);
    if (answer.status === 401) return { kind: 'locked', wrongKey: code === 'ADMIN_KEY_WRONG' };
    if (answer.status === 403) return { kind: 'refused', words: message };
    return this.#lost(message);
  }

  /** It stays lost since it was lost first. */
  #lost(words: string): Connection {
    const since = this.#connection.kind === 'lost' ? this.#connection.since : Date.now();
    return { kind: 'lost', since, words };
  }

  #tell({ name, data }: ServerEvent): void {
    switch (name) {
      case 'state':
        this.#listener.onState(JSON.parse(data) as GatewayState);
        this.#become({ kind: 'live' });
        break;
      case 'history':
        this.#listener.onHistory(JSON.parse(data) as readonly TrafficSample[]);
        break;
      case 'traffic':
        this.#listener.onSample(JSON.parse(data) as TrafficSample);
        break;
      default:
    }
  }

  #become(connection: Connection): void {
    this.#connection = connection;
    this.#listener.onConnection(connection);
  }

  /** @param ms undefined: until somebody asks for another try */
  #pause(ms: number | undefined): Promise<void> {
    return new Promise((resolve) => {
      const timer = ms === undefined ? undefined : setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Longer with each failure, and never the same for all pages: they come back one after the other. */
function pauseAfter(failures: number): number {
  const ms = Math.min(LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS * 2 ** failures);
  return ms * (0.75 + 0.5 * Math.random());
}

/** What the gateway says of a refusal. */
export async function failureIn(answer: Response): Promise<{ code: string; message: string }> {
  const unknown = { code: '', message: `It answered ${answer.status}.` };
  try {
    const body = (await answer.json()) as { code?: unknown; message?: unknown };
    const { code, message } = body;
    return typeof code === 'string' && typeof message === 'string' ? { code, message } : unknown;
  } catch {
    return unknown;
  }
}

/** A time after which something is over, unless it is put off. */
class TimeLimit {
  readonly #onOver: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onOver: () => void) {
    this.#onOver = onOver;
  }

  start(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onOver, ms);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
