import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Instant } from '../../src/clock.ts';
import { decideRejection } from '../../src/manager/token-decision.ts';
import type { CachedToken } from '../../src/manager/cached-token.ts';

const RUNS = 20_000;
const moment: fc.Arbitrary<Instant> = fc
  .nat(100)
  .map((ms) => ({ wall: 1_800_000_000_000 + ms, monotonic: ms }));
const generation = fc.integer({ min: 1, max: 5 });
const cachedToken = fc
  .record({ generation, confirmedAt: fc.option(moment, { nil: undefined }) })
  .map((fields) => fields as CachedToken);
const tokenCache = fc.record({
  current: fc.option(cachedToken, { nil: undefined }),
  previous: fc.option(cachedToken, { nil: undefined }),
  doubt: fc.option(
    fc.record({
      first: moment,
      latest: moment,
      since: moment,
      isFromAfar: fc.boolean(),
      isShared: fc.boolean(),
    }),
    { nil: undefined },
  ),
});

describe('decideRejection', () => {
  it('refreshes only the current token, and only by evidence from after its confirmation', () => {
    const rejected = fc.record({ generation, sent: moment });
    const property = fc.property(tokenCache, rejected, (cache, request) => {
      const decision = decideRejection(cache, request);
      const { current, previous, doubt } = cache;
      if (decision.kind === 'use-previous')
        return decision.cached === previous && doubt !== undefined;
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
