import type { GatewayState, TrafficSample } from './gateway-types.js';
import type { AdminKey } from './admin-key.ts';
import { EventStreamParser, type ServerSentEvent } from './event-stream-parser.ts';
import { getClockOffset } from './clock-offset.ts';

/** Whether the gateway tells its state now. Times are this machine's. */
export type ConnectionState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live' }
  /** It cannot be reached, or told nothing for too long; it is tried again. */
  | { readonly kind: 'lost'; readonly since: number; readonly reason: string }
  /** It shows its state to those who have the admin key. */
  | { readonly kind: 'locked'; readonly wrongKey: boolean }
  /** It does not answer this page, and says why. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Who is told what the gateway tells. */
export interface EventListeners {
  onConnection(connection: ConnectionState): void;
  /** @param offset how far the gateway's clock is ahead, ms */
  onClock(offset: number): void;
  onState(state: GatewayState): void;
  /** The last quarter of an hour, at each beginning. */
  onHistory(samples: readonly TrafficSample[]): void;
  onSample(sample: TrafficSample): void;
}

/** The gateway says something every 15 s at least. */
const IDLE_TIMEOUT_MS = 40_000;
const CONNECT_TIMEOUT_MS = 10_000;
const MIN_RECONNECT_DELAY_MS = 1_000;
const MAX_RECONNECT_DELAY_MS = 10_000;

/** Follows the state of the gateway, and begins again by itself when it breaks off. */
export class GatewayEventSource {
  readonly #key: AdminKey;
  readonly #listeners: EventListeners;
  #state: ConnectionState = { kind: 'connecting' };
  #wake: () => void = () => {};

  constructor(key: AdminKey, listener: EventListeners) {
    this.#key = key;
    this.#listeners = listener;
  }

  /** Follows until the page is gone. */
  async run(): Promise<never> {
    for (let failures = 0; ; failures += 1) {
      const ended = await this.#connect();
      if (this.#state.kind === 'live') failures = 0;
      this.#setState(ended);
      // Without another key the answer stays the same.
      const pauseMs = ended.kind === 'locked' ? undefined : getReconnectDelay(failures);
      await this.#sleep(pauseMs);
    }
  }

  /** Tries again now, if it was waiting. */
  retry(): void {
    this.#wake();
  }

  /** Resolves with how it ended. */
  async #connect(): Promise<ConnectionState> {
    const abort = new AbortController();
    const bound = new Watchdog(() => abort.abort());
    try {
      bound.start(CONNECT_TIMEOUT_MS);
      const answer = await fetch('events', {
        headers: this.#key.headers,
        cache: 'no-store',
        signal: abort.signal,
      });
      if (!answer.ok) return await this.#toErrorState(answer);
      this.#listeners.onClock(getClockOffset(answer.headers.get('date'), Date.now()));
      const reader = new EventStreamParser();
      const text = answer.body!.pipeThrough(new TextDecoderStream());
      for await (const piece of text) {
        bound.start(IDLE_TIMEOUT_MS);
        for (const event of reader.push(piece)) this.#dispatch(event);
      }
      return this.#toDisconnected('It ended the connection.');
    } catch {
      return this.#toDisconnected(
        abort.signal.aborted ? 'It says nothing.' : 'It does not answer.',
      );
    } finally {
      bound.stop();
      abort.abort();
    }
  }

  async #toErrorState(answer: Response): Promise<ConnectionState> {
    const { code, message } = await readError(answer);
    if (answer.status === 401) return { kind: 'locked', wrongKey: code === 'ADMIN_KEY_WRONG' };
    if (answer.status === 403) return { kind: 'refused', reason: message };
    return this.#toDisconnected(message);
  }

  /** It stays lost since it was lost first. */
  #toDisconnected(reason: string): ConnectionState {
    const since = this.#state.kind === 'lost' ? this.#state.since : Date.now();
    return { kind: 'lost', since, reason };
  }

  #dispatch({ name, data }: ServerSentEvent): void {
    switch (name) {
      case 'state':
        this.#listeners.onState(JSON.parse(data) as GatewayState);
        this.#setState({ kind: 'live' });
        break;
      case 'history':
        this.#listeners.onHistory(JSON.parse(data) as readonly TrafficSample[]);
        break;
      case 'traffic':
        this.#listeners.onSample(JSON.parse(data) as TrafficSample);
        break;
      default:
    }
  }

  #setState(connection: ConnectionState): void {
    this.#state = connection;
    this.#listeners.onConnection(connection);
  }

  /** @param ms undefined: until somebody asks for another try */
  #sleep(ms: number | undefined): Promise<void> {
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
function getReconnectDelay(failures: number): number {
  const ms = Math.min(MAX_RECONNECT_DELAY_MS, MIN_RECONNECT_DELAY_MS * 2 ** failures);
  return ms * (0.75 + 0.5 * Math.random());
}

/** What the gateway says of a refusal. */
export async function readError(answer: Response): Promise<{ code: string; message: string }> {
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
class Watchdog {
  readonly #onTimeout: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onOver: () => void) {
    this.#onTimeout = onOver;
  }

  start(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onTimeout, ms);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
