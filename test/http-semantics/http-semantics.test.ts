import { expect, it } from 'vitest';
import { hasNginx } from '../../bench/nginx.ts';
import { compareWithNginx, findFailures } from './http-semantics.ts';

if (!hasNginx()) console.warn('nginx is not installed: the comparison with it is skipped');

// `npm run http-semantics` prints the table.
it.skipIf(!hasNginx())(
  'is right by the RFCs in each raw exchange in which nginx is, or there is a reason',
  async () => {
    const results = await compareWithNginx();
    expect(results.length).toBeGreaterThanOrEqual(200);
    expect(findFailures(results)).toEqual([]);
    const isRight = (outcome: string): boolean => outcome === '';
    expect(results.filter(({ gateway }) => isRight(gateway)).length).toBeGreaterThan(
      results.filter(({ nginx }) => isRight(nginx)).length,
    );
  },
  120_000,
);
