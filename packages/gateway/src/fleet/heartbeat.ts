import { systemClock } from 'evertoken';
import { withTimeout } from 'evertoken/internal';
import type { Member, MemberFacts, MemberStore } from './members.ts';

/** How often a gateway tells the others that it is running, ms. */
export const HEARTBEAT_INTERVAL_MS = 10_000;
/** A gateway that was not heard for three intervals is missing, ms. */
const MISSING_AFTER_MS = 35_000;
const TIMEOUT_MS = 5_000;
const LEAVE_TIMEOUT_MS = 1_000;

/** A gateway of the fleet, as this one last read it. Times are ms since the epoch by the clock of this gateway. */
export interface FleetMember {
  readonly name: string;
  readonly version: string;
  readonly startedAt: number;
  readonly lastSeenAt: number;
  /** Whether it has stopped without telling, or cannot reach the store. */
  readonly missing: boolean;
}

/** The gateways that share the store. */
export interface FleetState {
  /** By name, at most 100; those that are missing for an hour are omitted. */
  readonly gateways: readonly FleetMember[];
  /** Why the last attempt to read them failed, one of a fixed set of words; undefined if it succeeded. */
  readonly problem: { readonly reason: string; readonly since: number } | undefined;
}

/** Tells the fleet every 10 s that this gateway is running, and reads who else is. Requests do not wait for it. */
export class Heartbeat {
  readonly #members: MemberStore;
  readonly #self: Omit<MemberFacts, 'uptimeMs'>;
  readonly #startedAtMs = performance.now();
  #timer: NodeJS.Timeout | undefined;
  #pending: Promise<void> | undefined;
  #gateways: readonly FleetMember[] = [];
  #problem: FleetState['problem'];

  constructor(members: MemberStore, self: Omit<MemberFacts, 'uptimeMs'>) {
    this.#members = members;
    this.#self = self;
  }

  get state(): FleetState {
    return { gateways: this.#gateways, problem: this.#problem };
  }

  /** Begins at once, in the background. */
  start(): void {
    this.#timer = setInterval(() => void this.#beat(), HEARTBEAT_INTERVAL_MS).unref();
    void this.#beat();
  }

  /** Tells the fleet that this gateway stops. Takes at most 1 s. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    if (this.#timer === undefined || this.#problem !== undefined) return;
    const leaving = (this.#pending ?? Promise.resolve()).then(() =>
      this.#members.leave(this.#self.name),
    );
    const timeout = { clock: systemClock, timeoutMs: LEAVE_TIMEOUT_MS, onTimeout: toTimeout };
    await withTimeout(leaving, timeout).catch(() => {});
  }

  /** Never rejects. A call that takes longer than the interval is not repeated before it has ended. */
  #beat(): Promise<void> {
    this.#pending ??= this.#announce().finally(() => (this.#pending = undefined));
    return this.#pending;
  }

  async #announce(): Promise<void> {
    const uptimeMs = performance.now() - this.#startedAtMs;
    const call = this.#members.announce({ ...this.#self, uptimeMs });
    const timeout = { clock: systemClock, timeoutMs: TIMEOUT_MS, onTimeout: toTimeout };
    try {
      this.#gateways = toFleet(await withTimeout(call, timeout), Date.now());
      this.#problem = undefined;
    } catch (error) {
      const reason = error instanceof TimeoutError ? 'TIMEOUT' : this.#members.getErrorCode(error);
      this.#problem = { reason, since: this.#problem?.since ?? Date.now() };
    }
  }
}

function toFleet(members: readonly Member[], now: number): FleetMember[] {
  return members
    .map(({ name, version, uptimeMs, ageMs }) => ({
      name,
      version,
      startedAt: Math.round(now - ageMs - uptimeMs),
      lastSeenAt: Math.round(now - ageMs),
      missing: ageMs > MISSING_AFTER_MS,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

class TimeoutError extends Error {}

function toTimeout(): Error {
  return new TimeoutError('the store is silent');
}
