import type { AcquireRequest } from 'evertoken';

/** The request of a process without a token that accepts any. */
export const acquireRequest: AcquireRequest = {
  owner: 'test',
  leaseMs: 10_000,
  credentials: '',
  seenGeneration: 0,
  seenRemainingMs: 3_600_000,
  seenRefreshInMs: 3_600_000,
  unreadableGeneration: 0,
  minRemainingMs: 0,
  counterTtlMs: 1e9,
};
