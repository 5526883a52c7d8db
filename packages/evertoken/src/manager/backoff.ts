import { type Clock, type Instant, addMs, currentInstant, msUntil } from '../clock.ts';
import type { ErrorCode } from '../error-catalog.ts';
import { TokenError } from '../errors.ts';
import type { Announcement } from '../store/token-store.ts';
import type { TokenCache } from './token-cache.ts';

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

  /** Adds jitter, so that the processes of a fleet do not return at the same moment, and none before `ms`. */
  start(ms: number, error: TokenError | undefined): void {
    this.#until = addMs(currentInstant(this.#clock), ms * (1 + 0.2 * this.#random()));
    this.#error = error;
  }

  end(): void {
    this.#until = undefined;
    this.#error = undefined;
  }
}

/** Called with what an announcement of the store means for this process. */
export interface AnnouncementHandlers {
  /** Another process has minted. */
  readonly onNewerToken: () => void;
  /** The current token is doubted, or no longer. */
  readonly onEvidence: () => void;
}

/** What the store has announced about the tokens of this process. */
export class AnnouncedTokens {
  readonly #cache: TokenCache;
  readonly #onConfirmed: () => void;
  /** The newest generation announced since the store was last called. */
  #generation = 0;
  /** The last generation this process minted; announcements of it are ignored. */
  ownGeneration = 0;

  /** @param onConfirmed called when another process has found that the current token is valid. */
  constructor(cache: TokenCache, onConfirmed: () => void) {
    this.#cache = cache;
    this.#onConfirmed = onConfirmed;
  }

  /** Whether a newer token than the cached one has been announced. */
  get isStale(): boolean {
    return (this.#cache.current?.generation ?? 0) < this.#generation;
  }

  /** Forgets the announced generation: the store is about to be called. */
  forget(): void {
    this.#generation = 0;
  }

  createListener({
    onNewerToken,
    onEvidence,
  }: AnnouncementHandlers): (announcement: Announcement) => void {
    return (announcement) => {
      const { kind, generation } = announcement;
      if (kind !== 'committed') {
        this.#recordEvidence(announcement);
        return onEvidence();
      }
      if (generation === this.ownGeneration) return;
      this.#generation = Math.max(this.#generation, generation);
      if (this.isStale) onNewerToken();
    };
  }

  #recordEvidence(announcement: Exclude<Announcement, { kind: 'committed' }>): void {
    const { generation, elapsedMs } = announcement;
    if (announcement.kind === 'doubted') {
      this.#cache.rejectFromAfar(generation, elapsedMs, announcement.doubtMs);
    } else if (this.#cache.confirm(generation, elapsedMs) !== 'known') {
      this.#onConfirmed();
    }
  }
}
