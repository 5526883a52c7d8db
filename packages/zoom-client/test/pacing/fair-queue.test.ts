import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { FairQueue, type QueueItem } from '../../src/pacing/fair-queue.ts';

interface Item extends QueueItem {
  readonly name: string;
}

const item = (
  name: string,
  caller = 'a',
  priority: QueueItem['priority'] = 'normal',
  weight = 1,
): Item => ({ name, caller, priority, weight });

function createQueue(...items: Item[]): FairQueue<Item> {
  const queue = new FairQueue<Item>();
  for (const each of items) queue.add(each);
  return queue;
}

function drain(queue: FairQueue<Item>): string {
  const names: string[] = [];
  for (let next = queue.take(); next !== undefined; next = queue.take()) names.push(next.name);
  return names.join(' ');
}

describe('FairQueue', () => {
  it('serves one caller in order of arrival', () => {
    expect(drain(createQueue(item('1'), item('2'), item('3')))).toBe('1 2 3');
    expect(new FairQueue().take()).toBeUndefined();
  });

  it('alternates between callers, whatever their backlog', () => {
    const queue = createQueue(item('a1'), item('a2'), item('a3'), item('a4'), item('b1', 'b'));
    expect(drain(queue)).toBe('a1 b1 a2 a3 a4');
  });

  it('serves callers in proportion to their weights', () => {
    const queue = new FairQueue<Item>();
    for (let n = 0; n < 30; n += 1) {
      queue.add(item('a', 'a', 'normal', 3));
      queue.add(item('b', 'b', 'normal', 1));
    }
    const served = Array.from({ length: 20 }, () => queue.take()!.name);
    expect(served.filter((name) => name === 'a')).toHaveLength(15);
  });

  it('neither credits nor penalizes idle time', () => {
    const queue = new FairQueue<Item>();
    for (let n = 0; n < 20; n += 1) queue.add(item('a', 'a'));
    for (let n = 0; n < 10; n += 1) queue.take();
    for (let n = 0; n < 6; n += 1) queue.add(item('b', 'b'));
    const served = Array.from({ length: 6 }, () => queue.take()!.name);
    expect(served.filter((name) => name === 'a')).toHaveLength(3);
  });

  it('gives no advantage to a caller that adds one item at a time', () => {
    const queue = new FairQueue<Item>();
    for (let n = 0; n < 20; n += 1) queue.add(item('a', 'a'));
    queue.add(item('b', 'b'));
    const served: string[] = [];
    for (let n = 0; n < 10; n += 1) {
      const { name } = queue.take()!;
      served.push(name);
      if (name === 'b') queue.add(item('b', 'b'));
    }
    expect(served.filter((name) => name === 'a')).toHaveLength(5);
  });

  it('serves high before the caller’s other items, and low after the items of all callers', () => {
    const queue = createQueue(
      item('a low', 'a', 'low'),
      item('a1'),
      item('a2'),
      item('b1', 'b'),
      item('b2', 'b'),
      item('b high', 'b', 'high'),
      item('b high too', 'b', 'high'),
    );
    expect(drain(queue)).toBe('a1 b high a2 b high too b1 b2 a low');
  });

  it('evicts the newest, least important item of the longest backlog', () => {
    const queue = createQueue(
      item('a1'),
      item('a2', 'a', 'high'),
      item('a3'),
      item('b1', 'b'),
      item('b2', 'b'),
    );
    expect(queue.evict()?.name).toBe('a3');
    queue.add(item('b3', 'b', 'low'));
    expect(queue.evict()?.name).toBe('b3');
    expect(drain(queue)).toBe('a2 b1 a1 b2');
    expect(new FairQueue().evict()).toBeUndefined();
  });

  it('divides backlogs by weight when evicting', () => {
    const queue = createQueue(
      item('a1', 'a', 'normal', 4),
      item('a2', 'a', 'normal', 4),
      item('a3', 'a', 'normal', 4),
      item('b1', 'b'),
    );
    expect(queue.evict()?.name).toBe('b1');
  });

  it('returns every item exactly once, in order of priority, for any sequence of operations', () => {
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('add' as const),
        caller: fc.constantFrom('a', 'b', 'c'),
        priority: fc.constantFrom('high' as const, 'normal' as const, 'low' as const),
      }),
      fc.constant({ kind: 'take' as const }),
      fc.constant({ kind: 'evict' as const }),
      fc.record({ kind: fc.constant('delete' as const), index: fc.nat(20) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const queue = new FairQueue<Item>();
        const waiting = new Set<Item>();
        for (const [index, operation] of steps.entries()) {
          if (operation.kind === 'add') {
            const added = item(String(index), operation.caller, operation.priority);
            queue.add(added);
            waiting.add(added);
          } else if (operation.kind === 'delete') {
            const chosen = [...waiting][operation.index];
            expect(chosen === undefined ? false : queue.delete(chosen)).toBe(chosen !== undefined);
            if (chosen !== undefined) expect(queue.delete(chosen)).toBe(false);
            if (chosen !== undefined) waiting.delete(chosen);
          } else {
            const removed = operation.kind === 'take' ? queue.take() : queue.evict();
            expect(removed === undefined).toBe(waiting.size === 0);
            if (removed === undefined) continue;
            const others = [...waiting].filter(({ caller }) => caller === removed.caller);
            // No item of the same caller with a higher priority is left.
            if (operation.kind === 'take') {
              expect(others.map(({ priority }) => rank(priority))).not.toContain(
                rank(removed.priority) - 1,
              );
            }
            expect(waiting.delete(removed)).toBe(true);
          }
          expect(queue.size).toBe(waiting.size);
          expect(new Set(queue)).toEqual(waiting);
        }
      }),
    );
  });

  it('serves busy callers within one item of their exact share', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 1, max: 60 }),
        (weights, count) => {
          const queue = new FairQueue<Item>();
          for (const [index, weight] of weights.entries()) {
            for (let n = 0; n < count; n += 1) {
              queue.add(item(String(index), String(index), 'normal', weight));
            }
          }
          const served = weights.map(() => 0);
          for (let n = 0; n < count; n += 1) served[Number(queue.take()!.name)]! += 1;
          const total = weights.reduce((sum, weight) => sum + weight);
          for (const [index, weight] of weights.entries()) {
            const share = (count * weight) / total;
            expect(Math.abs(served[index]! - share)).toBeLessThanOrEqual(weights.length);
          }
        },
      ),
    );
  });
});

function rank(priority: QueueItem['priority']): number {
  return ['high', 'normal', 'low'].indexOf(priority);
}
