import { addMs, currentInstant, msUntil, type Clock, type Instant } from '../clock.ts';
import type { ErrorCode } from '../error-catalog.ts';
import { TokenError } from '../errors.ts';

/** Until when the last result of the store still applies. */
export class Backoff {
  readonly #clock: Clock;
  readonly #random: () => number;
  #until: Instant | undefined;
  #error: TokenError | undefined;

  constructor({ clock, random }: { readonly clock: Clock; readonly random: () => number }) {
    this.#clock = clock;
    this.#random = random;
  }

  /** The error because of which no token is requested; undefined if there is another reason. */
  get error(): TokenError | undefined {
    return this.#error;
  }

  /** Returns the error with this code: the one that is known, whose details the store does not keep, or a new one. */
  errorOf(code: ErrorCode): TokenError {
    return this.#error?.code === code ? this.#error : new TokenError(code);
  }

  /** The error because of which no token is requested, and for how long, ms. */
  get cooldown(): { readonly code: ErrorCode; readonly remainingMs: number } | undefined {
    const { remainingMs } = this;
    const isActive = this.#error !== undefined && remainingMs > 0;
    return isActive ? { code: this.#error!.code, remainingMs } : undefined;
  }

  /** Negative or 0 if there is none, ms. */
  get remainingMs(): number {
    return this.#until === undefined ? 0 : msUntil(this.#until, this.#clock);
  }

  /** Adds jitter, so that the processes of a fleet do not return at the same moment. */
  start(ms: number, error: TokenError | undefined): void {
    this.#until = addMs(currentInstant(this.#clock), ms * (0.8 + 0.4 * this.#random()));
    this.#error = error;
  }

  end(): void {
    this.#until = undefined;
    this.#error = undefined;
  }
}
