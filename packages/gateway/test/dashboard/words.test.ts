import { describe, expect, it } from 'vitest';
import {
  count,
  duration,
  fromNow,
  milliseconds,
  percent,
  plural,
  rate,
  shortTime,
  timeAt,
} from '../../dashboard/words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('words for', () => {
  it.each([
    [-5, '0 s'],
    [499, '0 s'],
    [119_000, '119 s'],
    [2 * MINUTE, '2 min'],
    [59 * MINUTE + 59_000, '59 min'],
    [HOUR, '1 h'],
    [2 * HOUR + 5 * MINUTE, '2 h 5 min'],
    [26 * HOUR, '1 d 2 h'],
    [48 * HOUR + 59 * MINUTE, '2 d'],
  ])('a length of %d ms', (ms, words) => expect(duration(ms)).toBe(words));

  it.each([
    [10_000, 'in 10 s'],
    [0, '0 s ago'],
    [-3 * MINUTE, '3 min ago'],
  ])('a time %d ms from now', (ms, words) => expect(fromNow(1e12 + ms, 1e12)).toBe(words));

  it('a time of today, and of another day', () => {
    const noon = new Date(2030, 0, 15, 12, 3, 4).getTime();
    expect(timeAt(noon, noon + 1)).toBe('12:03:04');
    expect(timeAt(noon, noon + 24 * HOUR)).toMatch(/^15 Jan 2030, 12:03:04$/);
    expect(shortTime(noon)).toBe('12:03');
  });

  it.each([
    [0, 10, '0%'],
    [0, 0, '0%'],
    [1, 1_000, '<1%'],
    [1, 3, '33%'],
    [7, 7, '100%'],
  ])('%d of %d', (part, all, words) => expect(percent(part, all)).toBe(words));

  it.each([
    [milliseconds(0.42), '0.4 ms'],
    [milliseconds(132.4), '132 ms'],
    [milliseconds(1_440), '1.4 s'],
    [rate(0.033), '0.03'],
    [rate(8.84), '8.8'],
    [rate(12_345.6), '12,346'],
    [count(1_234_567), '1,234,567'],
    [plural(1, 'request'), '1 request'],
    [plural(2_000, 'request'), '2,000 requests'],
  ])('%s', (words, expected) => expect(words).toBe(expected));
});
