import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Instant } from '../../src/clock.ts';
import type { CachedToken } from '../../src/manager/token-cache.ts';
import { decideRejection } from '../../src/manager/rejection.ts';
import { decideWithoutStore } from '../../src/manager/store-outage.ts';
import type { RefreshReason } from '../../src/manager/turn.ts';

const RUNS = 20_000;
const moment: fc.Arbitrary<Instant> = fc
  .nat(100)
  .map((ms) => ({ wall: 1_800_000_000_000 + ms, monotonic: ms }));
const generation = fc.integer({ min: 1, max: 5 });
const held = fc
  .record({ generation, confirmedAt: fc.option(moment, { nil: undefined }) })
  .map((known) => known as CachedToken);
const tokens = fc.record({
  current: fc.option(held, { nil: undefined }),
  previous: fc.option(held, { nil: undefined }),
  lastRejection: fc.option(moment, { nil: undefined }),
});

describe('what a process does about a refused token', () => {
  it('asks about none but the token at hand, by evidence that may count', () => {
    const refused = fc.record({ generation, sent: moment });
    const property = fc.property(tokens, refused, fc.boolean(), (known, refusal, keepsOlder) => {
      const decision = decideRejection(known, refusal, keepsOlder);
      const { current, previous } = known;
      if (decision.kind === 'use-previous') {
        return keepsOlder && decision.cached === previous && current?.confirmedAt === undefined;
      }
      if (decision.kind !== 'refresh' || decision.reason.kind !== 'rejected') return true;
      const { sent } = decision.reason;
      return (
        decision.reason.generation === current?.generation &&
        sent.monotonic >= (current.confirmedAt?.monotonic ?? 0)
      );
    });
    fc.assert(property, { numRuns: RUNS });
  });
});

describe('what a process does without the store', () => {
  const purpose: fc.Arbitrary<RefreshReason> = fc.oneof(
    fc.constant({ kind: 'background' as const }),
    fc.constant({ kind: 'on-demand' as const, minRemainingMs: 0, minValidityMs: 0 }),
    fc.record({ kind: fc.constant('rejected' as const), generation, sent: moment }),
  );
  const left = fc.option(fc.record({ remainingMs: fc.integer(), softMs: fc.nat() }), {
    nil: undefined,
  });
  const splay = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

  it('lets nobody wait who needs a token, and mints none that ends the others’', () => {
    const model = fc.constantFrom('independent' as const, 'single' as const, { capped: 3 });
    const property = fc.property(purpose, left, splay, model, (why, known, drawn, tokenModel) => {
      const { kind } = decideWithoutStore(why, known, drawn, tokenModel);
      // A token in its last tenth of the soft window is replaced by everyone.
      const isLate = known !== undefined && known.remainingMs <= known.softMs * 0.1;
      if (kind === 'keep-token') return why.kind === 'background' && !isLate;
      return kind === (tokenModel === 'independent' ? 'use-fallback-store' : 'store-required');
    });
    fc.assert(property, { numRuns: RUNS });
  });
});
