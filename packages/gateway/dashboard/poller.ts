import type { AdminKey } from './admin-key.ts';

const TIMEOUT_MS = 10_000;

/** What {@link Poller} reads, and what it does with it. */
export interface PollerOptions<T> {
  readonly key: AdminKey;
  readonly intervalMs: number;
  /** Path and query; undefined: nothing is read. */
  readonly getPath: () => string | undefined;
  readonly onData: (data: T) => void;
}

/** Reads JSON of the gateway at an interval, while the page is visible. Failures show on the event stream. */
export class Poller<T> {
  readonly #options: PollerOptions<T>;
  #pending: AbortController | undefined;

  constructor(options: PollerOptions<T>) {
    this.#options = options;
    setInterval(() => {
      if (!document.hidden && this.#pending === undefined) void this.#read();
    }, options.intervalMs);
  }

  /** Reads now: what is shown has changed. */
  refresh(): void {
    this.#pending?.abort();
    this.#pending = undefined;
    void this.#read();
  }

  async #read(): Promise<void> {
    const { key, getPath, onData } = this.#options;
    const path = getPath();
    if (path === undefined) return;
    const pending = new AbortController();
    this.#pending = pending;
    try {
      const signal = AbortSignal.any([pending.signal, AbortSignal.timeout(TIMEOUT_MS)]);
      const response = await fetch(path, { headers: key.headers, cache: 'no-store', signal });
      const data = response.ok ? ((await response.json()) as T) : undefined;
      if (data !== undefined && !pending.signal.aborted) onData(data);
    } catch {
      // The next one may succeed.
    } finally {
      if (this.#pending === pending) this.#pending = undefined;
    }
  }
}
