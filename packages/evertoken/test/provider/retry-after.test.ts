import { describe, expect, it } from 'vitest';
import { parseRetryAfter } from '../../src/provider/retry-after.ts';

const NOW = Date.UTC(2026, 0, 1);
const FIFTEEN_MINUTES = 15 * 60_000;

describe('parseRetryAfter', () => {
  it.each([
    ['0', 0],
    ['1', 1000],
    [' 30 ', 30_000],
    ['1.5', 1500],
    ['86400', FIFTEEN_MINUTES],
    ['9'.repeat(400), FIFTEEN_MINUTES],
    ['Thu, 01 Jan 2026 00:01:00 GMT', 60_000],
    ['Thursday, 01-Jan-26 00:01:00 GMT', 60_000],
    ['Thu, 01 Jan 2026 12:00:00 GMT', FIFTEEN_MINUTES],
    ['Wed, 31 Dec 2025 00:00:00 GMT', 0],
    ['2026-01-01T00:01:00Z', 60_000],
    ['2026-01-01T01:01:00+01:00', 60_000],
    ['2025-12-31T00:00:00.000Z', 0],
  ])('reads %j', (value, ms) => {
    expect(parseRetryAfter(value, NOW)).toBe(ms);
  });

  it.each(['', '  ', 'later', 'in 5', 'Soon 5', '-5', '+5', '1e3', '0x10', '5 s', null, undefined])(
    'finds nothing in %j',
    (value) => {
      expect(parseRetryAfter(value, NOW)).toBeUndefined();
    },
  );
});
