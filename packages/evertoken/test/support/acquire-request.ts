import type { AcquireRequest } from 'evertoken';

/** The question of a process that has no token yet and wants any. */
export const acquireRequest: AcquireRequest = {
  owner: 'test',
  leaseMs: 10_000,
  seenGeneration: 0,
  unreadableGeneration: 0,
  minRemainingMs: 0,
  counterTtlMs: 1e9,
};
