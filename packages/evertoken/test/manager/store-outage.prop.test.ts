import fc from 'fast-check';
import { describe, it } from 'vitest';
import { type RefreshReason, decideWithoutStore } from '../../src/manager/refresh-decision.ts';

const RUNS = 20_000;
const sent = fc.nat(100).map((ms) => ({ wall: 1_800_000_000_000 + ms, monotonic: ms }));
const generation = fc.integer({ min: 1, max: 5 });
const refreshReason: fc.Arbitrary<RefreshReason> = fc.oneof(
  fc.constant({ kind: 'background' as const }),
  fc.constant({ kind: 'on-demand' as const, minRemainingMs: 0, minValidityMs: 0 }),
  fc.record({ kind: fc.constant('rejected' as const), generation, sent }),
);
const cachedToken = fc.option(fc.record({ remainingMs: fc.integer(), softMs: fc.nat() }), {
  nil: undefined,
});
const splay = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const tokenModel = fc.constantFrom('independent' as const, 'single' as const, { capped: 3 });

describe('decideWithoutStore', () => {
  it('lets only background refreshes wait, and mints only if that invalidates no other token', () => {
    const property = fc.property(
      refreshReason,
      cachedToken,
      splay,
      tokenModel,
      (reason, cached, random, model) => {
        const { kind } = decideWithoutStore(reason, cached, random, model);
        // Every process replaces a token in the last tenth of its soft window.
        const isLate = cached !== undefined && cached.remainingMs <= cached.softMs * 0.1;
        if (kind === 'keep-token') return reason.kind === 'background' && !isLate;
        return kind === (model === 'independent' ? 'use-fallback-store' : 'store-required');
      },
    );
    fc.assert(property, { numRuns: RUNS });
  });
});
