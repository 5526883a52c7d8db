import { expect, it } from 'vitest';
import { fuzz } from './fuzz.ts';

// The long form, with 50,000 connections and another seed each time: npm run fuzz
it('whatever bytes a gateway is sent, nothing gets through that should not', async () => {
  const { violations, forwarded, statuses } = await fuzz({ requests: 1_200, seed: 20_261_122 });
  expect(violations).toEqual([]);
  expect(forwarded).toBeGreaterThan(50);
  expect(Object.keys(statuses)).toEqual(expect.arrayContaining(['0', '200', '400', '405', '431']));
}, 60_000);
