import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DailyCounts } from '../../src/pacing/daily-counts.ts';

const DAY_MS = 86_400_000;

describe('DailyCounts', () => {
  it('never counts a name too low, nor higher than by the requests per name that it may keep', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 300 }),
        (maxNames, requests) => {
          const counts = new DailyCounts(() => 0, maxNames);
          const sent = new Map<string, number>();
          for (const [index, request] of requests.entries()) {
            const name = String(request);
            counts.add(name, 1);
            sent.set(name, (sent.get(name) ?? 0) + 1);
            for (const [each, exact] of sent) {
              const excess = counts.used(each) - exact;
              expect(excess).toBeGreaterThanOrEqual(0);
              expect(excess).toBeLessThanOrEqual((index + 1) / maxNames);
            }
          }
        },
      ),
    );
  });

  it('counts every name from 0 again on the next day', () => {
    let now = 0;
    const counts = new DailyCounts(() => now, 1);
    counts.add('a', 5);
    counts.add('b', 1);
    expect(counts.used('c')).toBe(1);
    now = DAY_MS;
    expect(['a', 'b', 'c'].map((name) => counts.used(name))).toEqual([0, 0, 0]);
  });

  it('keeps what a failed synchronization has not sent, and takes over no total below the floor', async () => {
    const counts = new DailyCounts(() => 0, 1);
    counts.add('a', 2);
    counts.add('b', 1);
    await expect(counts.sync('a', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    const sent: number[] = [];
    await counts.sync('a', async (unsynced) => {
      sent.push(unsynced);
      return { used: 0 };
    });
    expect(sent).toEqual([2]);
    expect(counts.used('a')).toBe(1);
  });
});
