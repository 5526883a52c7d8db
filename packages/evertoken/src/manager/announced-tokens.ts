import type { Announcement } from '../store/token-store.ts';
import type { TokenCache } from './token-cache.ts';

/** Receive what the announcements of the store mean for this process. */
export interface AnnouncementListeners {
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
  }: AnnouncementListeners): (announcement: Announcement) => void {
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
