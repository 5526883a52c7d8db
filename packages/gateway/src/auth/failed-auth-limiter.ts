import { isIPv6 } from 'node:net';
import { LimitedMap } from './limited-map.ts';

/** How many wrong keys are looked at, for each address and key id, in how long, ms. */
const MAX_FAILURES = 10;
const WINDOW_MS = 60_000;
/** How many addresses and ids are kept count of. */
const MAX_TRACKED = 10_000;

interface FailureWindow {
  readonly startedAtMs: number;
  failures: number;
}

/**
 * Bounds guessing. It counts by address and by the id that is guessed at, so that a program with an old
 * key keeps nobody else out who comes from the same address, through a load balancer for example.
 */
export class FailedAuthLimiter {
  readonly #windows = new LimitedMap<string, FailureWindow>(MAX_TRACKED);
  readonly #now: () => number;

  /** @param now the time, ms. Default: this machine's, which never goes back. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** For how long keys with this id are not looked at, ms; 0 while they are. @param id undefined for those nobody has. */
  retryAfterMs(address: string | undefined, id: string | undefined): number {
    // As a rule nobody has guessed at all.
    if (this.#windows.size === 0) return 0;
    const window = this.#windows.get(toKey(address, id));
    if (window === undefined || window.failures < MAX_FAILURES) return 0;
    return Math.max(0, window.startedAtMs + WINDOW_MS - this.#now());
  }

  /** To be told of every key that was wrong. */
  recordFailure(address: string | undefined, id: string | undefined): void {
    const key = toKey(address, id);
    const window = this.#windows.get(key);
    const nowMs = this.#now();
    if (window !== undefined && nowMs < window.startedAtMs + WINDOW_MS) window.failures += 1;
    else this.#windows.set(key, { startedAtMs: nowMs, failures: 1 });
  }
}

function toKey(address: string | undefined, id: string | undefined): string {
  return `${toNetwork(address ?? '')} ${id ?? ''}`;
}

/** With IPv6 one machine has a whole network of addresses: 64 bits of it, which its owner chooses from. */
function toNetwork(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const first = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - first.length - rest.length;
  return [...first, ...Array<string>(zeros).fill('0'), ...rest].slice(0, 4).join(':');
}
