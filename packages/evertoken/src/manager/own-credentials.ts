import type { StoredRecord } from '../store/token-store.ts';

/** The credentials of this process, and whether they have minted a token. */
export class OwnCredentials {
  readonly digest: string;
  #areProven = false;

  constructor(digest: string) {
    this.digest = digest;
  }

  /**
   * Returns a record as this process uses it: one that other credentials have minted is due at once, until those of this
   * process have minted one. So wrong ones are found while there is a token.
   */
  apply(record: StoredRecord): StoredRecord {
    const { mintedWith = '' } = record;
    this.#areProven ||= mintedWith === this.digest;
    return mintedWith === '' || this.#areProven ? record : { ...record, refreshInMs: 0 };
  }
}
