import { isIPv6 } from 'node:net';
import { BoundedMap } from './bounded-map.ts';

/** How many wrong keys are looked at, for each address and key id, in how long, ms. */
const MOST = 10;
const PER_MS = 60_000;
/** How many addresses and ids are kept count of. */
const MOST_COUNTS = 10_000;

interface Count {
  readonly sinceMs: number;
  wrong: number;
}

/**
 * Bounds guessing. It counts by address and by the id that is guessed at, so that a program with an old
 * key keeps nobody else out who comes from the same address, through a load balancer for example.
 */
export class BadKeyLimit {
  readonly #counts = new BoundedMap<string, Count>(MOST_COUNTS);
  readonly #now: () => number;

  /** @param now the time, ms. Default: this machine's, which never goes back. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** For how long keys with this id are not looked at, ms; 0 while they are. @param id undefined for those nobody has. */
  restMs(address: string | undefined, id: string | undefined): number {
    // As a rule nobody has guessed at all.
    if (this.#counts.size === 0) return 0;
    const count = this.#counts.get(nameOf(address, id));
    if (count === undefined || count.wrong < MOST) return 0;
    return Math.max(0, count.sinceMs + PER_MS - this.#now());
  }

  /** To be told of every key that was wrong. */
  wrong(address: string | undefined, id: string | undefined): void {
    const name = nameOf(address, id);
    const count = this.#counts.get(name);
    const nowMs = this.#now();
    if (count !== undefined && nowMs < count.sinceMs + PER_MS) count.wrong += 1;
    else this.#counts.set(name, { sinceMs: nowMs, wrong: 1 });
  }
}

function nameOf(address: string | undefined, id: string | undefined): string {
  return `${networkOf(address ?? '')} ${id ?? ''}`;
}

/** With IPv6 one machine has a whole network of addresses: 64 bits of it, which its owner chooses from. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const first = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - first.length - rest.length;
  return [...first, ...Array<string>(zeros).fill('0'), ...rest].slice(0, 4).join(':');
}
