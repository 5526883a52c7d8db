import { describe, expect, it } from 'vitest';
import { nextBatch } from '../../src/http/event-loop-batch.ts';

describe('nextBatch', () => {
  it('resumes all callers of one event loop iteration together, in order', async () => {
    const steps: string[] = [];
    const request = async (name: string): Promise<void> => {
      steps.push(`${name} arrives`);
      await nextBatch();
      steps.push(`${name} resumes`);
      await Promise.resolve();
      steps.push(`${name} continues`);
    };
    await Promise.all(['a', 'b', 'c'].map(request));
    expect(steps).toEqual([
      ...['a', 'b', 'c'].map((name) => `${name} arrives`),
      ...['a', 'b', 'c'].map((name) => `${name} resumes`),
      ...['a', 'b', 'c'].map((name) => `${name} continues`),
    ]);
  });

  it('waits until the end of the current event loop iteration and no longer', async () => {
    const seen: string[] = [];
    const follow = async (name: string): Promise<void> => {
      await nextBatch();
      seen.push(name);
    };
    const first = follow('first');
    const late = Promise.resolve().then(() => follow('late in the same iteration'));
    const next = first.then(() => follow('in the next batch'));
    setImmediate(() => seen.push('the next iteration'));
    await Promise.all([first, late, next]);
    expect(seen).toEqual([
      'first',
      'late in the same iteration',
      'the next iteration',
      'in the next batch',
    ]);
  });
});
