import { describe, expect, it } from 'vitest';
import { nextBatch } from '../../src/http/event-loop-batch.ts';

describe('nextBatch', () => {
  it('resumes all callers of one event loop iteration step by step', async () => {
    const steps: string[] = [];
    const request = async (name: string): Promise<void> => {
      steps.push(`${name} comes`);
      await nextBatch();
      steps.push(`${name} is known`);
      await Promise.resolve();
      steps.push(`${name} is sent`);
    };
    await Promise.all(['a', 'b', 'c'].map(request));
    expect(steps).toEqual([
      ...['a', 'b', 'c'].map((name) => `${name} comes`),
      ...['a', 'b', 'c'].map((name) => `${name} is known`),
      ...['a', 'b', 'c'].map((name) => `${name} is sent`),
    ]);
  });

  it('waits for the current event loop iteration and no longer', async () => {
    const seen: string[] = [];
    const follow = async (name: string): Promise<void> => {
      await nextBatch();
      seen.push(name);
    };
    const first = follow('first');
    const late = Promise.resolve().then(() => follow('late in the same turn'));
    const next = first.then(() => follow('of the next cohort'));
    setImmediate(() => seen.push('the next turn'));
    await Promise.all([first, late, next]);
    expect(seen).toEqual(['first', 'late in the same turn', 'the next turn', 'of the next cohort']);
  });
});
