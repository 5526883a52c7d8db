import type { Clock } from '../time/clock.ts';
import type { DeliveryFault, FaultRule, FaultScope, RequestFault } from './fault-rule.ts';
import { validateFaultRule } from './validate-fault.ts';

/** An active fault. */
export interface ActiveFault {
  readonly id: number;
  readonly rule: FaultRule;
  /** Number of affected requests. */
  readonly hits: number;
  /** Removes the fault. */
  remove(): void;
}

interface FaultEntry extends ActiveFault {
  hits: number;
  matched: number;
  readonly matches: (method: string, path: string) => boolean;
  readonly expiresAtMs: number;
}

/** The active faults. For each request, the first fault that applies is injected, in the order they were added. */
export class Faults {
  readonly #clock: Clock;
  #entries: FaultEntry[] = [];
  #nextId = 1;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Adds a fault.
   *
   * @throws {TypeError} for an invalid rule; the message contains all issues
   */
  add(rule: FaultRule): ActiveFault {
    const issues = validateFaultRule(rule);
    if (issues.length > 0) throw new TypeError(`Invalid fault: ${issues.join('; ')}.`);
    const id = this.#nextId++;
    const entry: FaultEntry = {
      id,
      rule,
      hits: 0,
      matched: 0,
      matches: parseMatch(rule.match),
      expiresAtMs: rule.forMs === undefined ? Infinity : this.#clock.now() + rule.forMs,
      remove: () => this.remove(id),
    };
    this.#entries.push(entry);
    return entry;
  }

  /** Removes a fault. Unknown ids are ignored. */
  remove(id: number): void {
    this.#entries = this.#entries.filter((entry) => entry.id !== id);
  }

  /** Removes all faults. */
  clear(): void {
    this.#entries = [];
  }

  /** Returns the active faults in the order they were added. */
  list(): readonly ActiveFault[] {
    this.#dropExpired();
    return [...this.#entries];
  }

  /** Returns the fault that applies to a request, if any, and counts the hit. */
  matchRequest(method: string, path: string): (FaultScope & RequestFault) | undefined {
    return this.#match(method, path) as (FaultScope & RequestFault) | undefined;
  }

  /** Returns the fault that applies to the delivery of an event, if any, and counts the hit. */
  matchDelivery(event: string): (FaultScope & DeliveryFault) | undefined {
    return this.#match(DELIVERY_METHOD, event) as (FaultScope & DeliveryFault) | undefined;
  }

  /** Validation ensures that kind and method of a rule fit. */
  #match(method: string, path: string): FaultRule | undefined {
    if (this.#entries.length === 0) return undefined;
    this.#dropExpired();
    for (const entry of this.#entries) {
      if (entry.matches(method, path) && appliesNow(entry)) {
        entry.hits++;
        return entry.rule;
      }
    }
    return undefined;
  }

  #dropExpired(): void {
    const now = this.#clock.now();
    this.#entries = this.#entries.filter(
      ({ rule, hits, expiresAtMs }) => now < expiresAtMs && hits < (rule.times ?? Infinity),
    );
  }
}

/** Whether the fault applies to this matching request, given its `share`. Deterministic, for reproducible tests. */
function appliesNow(entry: FaultEntry): boolean {
  const share = entry.rule.share ?? 1;
  const before = Math.floor(entry.matched * share);
  entry.matched++;
  return Math.floor(entry.matched * share) > before;
}

/** The method of a pattern for deliveries of webhooks. */
const DELIVERY_METHOD = 'WEBHOOK';

function parseMatch(match = '*'): (method: string, path: string) => boolean {
  const [, method, glob = '*'] = /^(?:([A-Z]+)\s+)?(.*)$/.exec(match.trim()) ?? [];
  const parts = glob.split('*');
  return (actualMethod, path) =>
    (method === undefined ? actualMethod !== DELIVERY_METHOD : method === actualMethod) &&
    matchesGlob(parts, path);
}

/**
 * Whether `text` consists of the parts with anything between them. Runs in linear time, unlike a regular expression.
 */
function matchesGlob(parts: readonly string[], text: string): boolean {
  const [first = '', ...following] = parts;
  const last = following.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const part of following) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}
