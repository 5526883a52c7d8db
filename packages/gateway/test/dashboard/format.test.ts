import { describe, expect, it } from 'vitest';
import {
  formatCount,
  formatDuration,
  formatHost,
  formatRelativeTime,
  formatMilliseconds,
  formatPercent,
  formatPlural,
  formatRate,
  formatShortTime,
  formatTime,
} from '../../dashboard/format.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('format', () => {
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
  ])('formats a duration of %d ms', (ms, text) => expect(formatDuration(ms)).toBe(text));

  it.each([
    [10_000, 'in 10 s'],
    [0, '0 s ago'],
    [-3 * MINUTE, '3 min ago'],
  ])('formats a time %d ms from now', (ms, text) =>
    expect(formatRelativeTime(1e12 + ms, 1e12)).toBe(text),
  );

  it.each([
    ['web-1-0123abcd', 'web-1'],
    ['gateway', 'gateway'],
    ['c68bccc8-c2c6-4dc2-bcd7-1e61e6d32f6e', 'another process'],
  ])('formats the name %s', (name, text) => expect(formatHost(name)).toBe(text));

  it('formats a time with the date unless it is today', () => {
    const noon = new Date(2030, 0, 15, 12, 3, 4).getTime();
    expect(formatTime(noon, noon + 1)).toBe('12:03:04');
    expect(formatTime(noon, noon + 24 * HOUR)).toMatch(/^15 Jan 2030, 12:03:04$/);
    expect(formatShortTime(noon)).toBe('12:03');
  });

  it.each([
    [0, 10, '0%'],
    [0, 0, '0%'],
    [1, 1_000, '<1%'],
    [1, 3, '33%'],
    [7, 7, '100%'],
  ])('formats %d of %d as a percentage', (part, total, text) =>
    expect(formatPercent(part, total)).toBe(text),
  );

  it.each([
    [formatMilliseconds(0.42), '0.4 ms'],
    [formatMilliseconds(132.4), '132 ms'],
    [formatMilliseconds(1_440), '1.4 s'],
    [formatRate(0.033), '0.03'],
    [formatRate(8.84), '8.8'],
    [formatRate(12_345.6), '12,346'],
    [formatCount(1_234_567), '1,234,567'],
    [formatPlural(1, 'request'), '1 request'],
    [formatPlural(2_000, 'request'), '2,000 requests'],
  ])('formats a value as %s', (text, expected) => expect(text).toBe(expected));
});
