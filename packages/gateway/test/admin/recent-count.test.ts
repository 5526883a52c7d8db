import { expect, it } from 'vitest';
import { RECENT_MS, RecentCount } from '../../src/admin/recent-count.ts';

const HALF_MINUTE = 30_000;

it('counts what happened in the last five minutes', () => {
  const recent = new RecentCount();
  recent.note(0);
  recent.note(HALF_MINUTE * 3);
  recent.note(HALF_MINUTE * 3 + 1);
  expect(recent.count(HALF_MINUTE * 9)).toBe(3);
  expect(recent.count(RECENT_MS)).toBe(2);
  expect(recent.count(RECENT_MS + HALF_MINUTE * 3)).toBe(0);
});

it('begins anew after a long silence', () => {
  const recent = new RecentCount();
  for (let at = 0; at < RECENT_MS; at += HALF_MINUTE) recent.note(at);
  expect(recent.count(RECENT_MS - 1)).toBe(10);
  expect(recent.count(RECENT_MS * 100)).toBe(0);
  recent.note(RECENT_MS * 100);
  expect(recent.count(RECENT_MS * 100)).toBe(1);
});
