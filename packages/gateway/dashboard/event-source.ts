import type { GatewayState, TrafficSample } from './gateway-types.js';
import type { AdminKey } from './admin-key.ts';
import { EventStreamParser, type ServerSentEvent } from './event-stream-parser.ts';

/** The connection to `/events`. Times are by the browser's clock. */
export type ConnectionState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'connected' }
  /** The gateway is unreachable or stopped sending; reconnecting automatically. */
  | { readonly kind: 'disconnected'; readonly since: number; readonly reason: string }
  /** The gateway requires the admin key. */
  | { readonly kind: 'locked'; readonly wrongKey: boolean }
  /** The gateway does not serve this page, for the given reason. */
  | { readonly kind: 'denied'; readonly reason: string };

/** Listeners of a {@link GatewayEventSource}. */
export interface EventListeners {
  onConnection(connection: ConnectionState): void;
  /** @param offset how far the gateway's clock is ahead of the browser's, ms */
  onClock(offset: number): void;
  onState(state: GatewayState): void;
  /** The samples of the last 15 minutes, after each connection. */
  onHistory(samples: readonly TrafficSample[]): void;
  onSample(sample: TrafficSample): void;
}

/** The gateway sends a heartbeat every 15 s. */
const IDLE_TIMEOUT_MS = 40_000;
const CONNECT_TIMEOUT_MS = 10_000;
const MIN_RECONNECT_DELAY_MS = 1_000;
const MAX_RECONNECT_DELAY_MS = 10_000;

/** Subscribes to the gateway's events and reconnects automatically. */
export class GatewayEventSource {
  readonly #key: AdminKey;
  readonly #listeners: EventListeners;
  #state: ConnectionState = { kind: 'connecting' };
  #wake: () => void = () => {};

  constructor(key: AdminKey, listeners: EventListeners) {
    this.#key = key;
    this.#listeners = listeners;
  }

  /** Runs until the page is closed. */
  async run(): Promise<never> {
    for (let failures = 0; ; failures += 1) {
      const next = await this.#connect();
      if (this.#state.kind === 'connected') failures = 0;
      this.#setState(next);
      // The same key would get the same response: wait for another one.
      const delayMs = next.kind === 'locked' ? undefined : getReconnectDelay(failures);
      await this.#sleep(delayMs);
    }
  }

  /** Reconnects immediately if a reconnect is scheduled. */
  retry(): void {
    this.#wake();
  }

  /** Receives events until the connection ends. @returns the state afterwards */
  async #connect(): Promise<ConnectionState> {
    const abort = new AbortController();
    const watchdog = new Watchdog(() => abort.abort());
    try {
      watchdog.start(CONNECT_TIMEOUT_MS);
      const response = await fetch('events', {
        headers: this.#key.headers,
        cache: 'no-store',
        signal: abort.signal,
      });
      if (!response.ok) return await this.#toErrorState(response);
      this.#listeners.onClock(getClockOffset(response.headers.get('date'), Date.now()));
      const parser = new EventStreamParser();
      const chunks = response.body!.pipeThrough(new TextDecoderStream());
      for await (const chunk of chunks) {
        watchdog.start(IDLE_TIMEOUT_MS);
        for (const event of parser.push(chunk)) this.#dispatch(event);
      }
      return this.#toDisconnected('It closed the connection.');
    } catch {
      return this.#toDisconnected(abort.signal.aborted ? 'It timed out.' : 'It does not respond.');
    } finally {
      watchdog.stop();
      abort.abort();
    }
  }

  async #toErrorState(response: Response): Promise<ConnectionState> {
    const { code, message } = await readError(response);
    if (response.status === 401) return { kind: 'locked', wrongKey: code === 'ADMIN_KEY_WRONG' };
    if (response.status === 403) return { kind: 'denied', reason: message };
    return this.#toDisconnected(message);
  }

  /** Keeps the time of the first failure over further ones. */
  #toDisconnected(reason: string): ConnectionState {
    const since = this.#state.kind === 'disconnected' ? this.#state.since : Date.now();
    return { kind: 'disconnected', since, reason };
  }

  #dispatch({ name, data }: ServerSentEvent): void {
    switch (name) {
      case 'state':
        this.#listeners.onState(JSON.parse(data) as GatewayState);
        this.#setState({ kind: 'connected' });
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

  #setState(state: ConnectionState): void {
    this.#state = state;
    this.#listeners.onConnection(state);
  }

  /** @param ms undefined: until {@link retry} is called */
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

/** Exponential backoff with jitter, so that pages do not reconnect all at once. */
function getReconnectDelay(failures: number): number {
  const ms = Math.min(MAX_RECONNECT_DELAY_MS, MIN_RECONNECT_DELAY_MS * 2 ** failures);
  return ms * (0.75 + 0.5 * Math.random());
}

/** Reads the code and message of an error response. */
export async function readError(response: Response): Promise<{ code: string; message: string }> {
  const unknown = { code: '', message: `It responded with status ${response.status}.` };
  try {
    const body = (await response.json()) as { code?: unknown; message?: unknown };
    const { code, message } = body;
    return typeof code === 'string' && typeof message === 'string' ? { code, message } : unknown;
  } catch {
    return unknown;
  }
}

/** Smaller clock differences are ignored, ms: the `Date` header has whole seconds. */
const CLOCK_TOLERANCE_MS = 2_000;

/**
 * Returns how far the gateway's clock is ahead of the browser's, ms. All times of the gateway's state are by
 * its own clock; a browser clock that is minutes off must not make a live token look expired.
 *
 * @param date the response's `Date` header
 * @param now by the browser's clock, ms
 */
export function getClockOffset(date: string | null, now: number): number {
  const serverTime = date === null ? NaN : Date.parse(date);
  const offset = serverTime - now;
  return Number.isNaN(offset) || Math.abs(offset) < CLOCK_TOLERANCE_MS ? 0 : offset;
}

/** Calls back after a timeout unless it is restarted before. */
class Watchdog {
  readonly #onTimeout: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onTimeout: () => void) {
    this.#onTimeout = onTimeout;
  }

  start(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onTimeout, ms);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
