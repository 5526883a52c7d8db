import { expect, it } from 'vitest';
import { fuzz } from './fuzz.ts';

// `npm run fuzz` sends 50,000 requests with a random seed.
it('the gateway forwards no malicious request and stays available', async () => {
  const { violations, forwarded, statuses } = await fuzz({ requests: 1_200, seed: 20_261_122 });
  expect(violations).toEqual([]);
  expect(forwarded).toBeGreaterThan(50);
  expect(Object.keys(statuses)).toEqual(expect.arrayContaining(['0', '200', '400', '405', '431']));
}, 60_000);
