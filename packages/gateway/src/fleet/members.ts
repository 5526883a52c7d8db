/** What a gateway tells the others of its fleet. */
export interface MemberFacts {
  /** Unique name of the process. */
  readonly name: string;
  readonly version: string;
  /** Since its start. */
  readonly uptimeMs: number;
}

/** A gateway that shares the store. Only durations travel between machines. */
export interface Member extends MemberFacts {
  /** Since it was last heard, by the clock of the store. */
  readonly ageMs: number;
}

/** The gateways that share a store, as it knows them. */
export interface MemberStore {
  /**
   * Records that this gateway is running, in one call of the store.
   *
   * @returns all that were heard in the last hour, at most {@link MAX_MEMBERS}, this one included
   */
  announce(self: MemberFacts): Promise<readonly Member[]>;
  /** Removes a gateway that stops. */
  leave(name: string): Promise<void>;
  /** Returns why a call failed, one of a fixed set of words. */
  getErrorCode(error: unknown): string;
}

/** The gateways that were heard last are kept. */
export const MAX_MEMBERS = 100;
/** How long a gateway that is not heard any more is kept, ms. */
export const MEMBER_LIFETIME_MS = 3_600_000;
/** Longer names are those of no gateway. */
export const MAX_NAME_LENGTH = 100;
/** As {@link MAX_NAME_LENGTH}, of versions. */
export const MAX_VERSION_LENGTH = 40;
