import type { Instant } from '../clock.ts';
import type { Lease, TokenStore } from '../store/token-store.ts';
import { mintUnderLease, type MintOutcome } from './minter.ts';
import type { ManagerSettings } from './options.ts';

/** Runs the mints of a process: at most one at a time, whatever leases it has. */
export class SingleMint {
  readonly #settings: ManagerSettings;
  readonly #key: string;
  readonly #onOutcome: (outcome: MintOutcome) => void;
  /** The mint in flight. It does not reject. */
  #active: Promise<void> | undefined;

  constructor(settings: ManagerSettings, key: string, onOutcome: (outcome: MintOutcome) => void) {
    this.#settings = settings;
    this.#key = key;
    this.#onOutcome = onOutcome;
  }

  get isActive(): boolean {
    return this.#active !== undefined;
  }

  /**
   * Starts a mint under a lease. A lease that comes during another mint is released: this process has lost the
   * earlier lease, or the store that granted it.
   *
   * @param isShared whether other processes use the same store.
   */
  async start(
    lease: Lease,
    store: TokenStore,
    requestedAt: Instant,
    isShared: boolean,
  ): Promise<void> {
    if (this.#active !== undefined) return store.release(this.#key, lease).catch(() => {});
    const [settings, key] = [this.#settings, this.#key];
    const mint = mintUnderLease({ settings, key, store, lease, requestedAt, isShared });
    this.#active = mint.then((outcome) => {
      this.#active = undefined;
      this.#onOutcome(outcome);
    });
  }

  /** Resolves when no mint is in flight. */
  async settled(): Promise<void> {
    await this.#active;
  }
}
