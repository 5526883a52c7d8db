import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { HEARTBEAT_INTERVAL_MS, Heartbeat } from '../../src/fleet/heartbeat.ts';
import type { Member, MemberStore } from '../../src/fleet/members.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const SELF = { name: 'b', version: '1.0.0' };

/** Starts a heartbeat whose store answers what `announce` returns. */
function start(announce: () => Promise<readonly Member[]>, changes: Partial<MemberStore> = {}) {
  const members: MemberStore = {
    announce: vi.fn<MemberStore['announce']>(announce),
    leave: vi.fn<MemberStore['leave']>(async () => {}),
    getErrorCode: () => 'READONLY',
    ...changes,
  };
  const heartbeat = new Heartbeat(members, SELF);
  heartbeat.start();
  onTestFinished(() => heartbeat.close());
  return { heartbeat, members };
}

const member = (name: string, ageMs: number): Member => ({
  ...SELF,
  name,
  uptimeMs: 60_000,
  ageMs,
});

it('sends one call per interval and says which gateways are missing', async () => {
  const { heartbeat, members } = start(async () => [
    member('b', 0),
    member('c', 20_000),
    member('a', 40_000),
  ]);
  await vi.advanceTimersByTimeAsync(0);
  expect(heartbeat.state.gateways).toEqual([
    {
      name: 'a',
      version: '1.0.0',
      startedAt: Date.now() - 100_000,
      lastSeenAt: Date.now() - 40_000,
      missing: true,
    },
    expect.objectContaining({ name: 'b', lastSeenAt: Date.now(), missing: false }),
    expect.objectContaining({ name: 'c', missing: false }),
  ]);
  await vi.advanceTimersByTimeAsync(3 * HEARTBEAT_INTERVAL_MS);
  expect(members.announce).toHaveBeenCalledTimes(4);
  expect(members.announce).toHaveBeenLastCalledWith({
    ...SELF,
    uptimeMs: 3 * HEARTBEAT_INTERVAL_MS,
  });
});

it('keeps what it read last while the store fails or is silent, and recovers', async () => {
  let answer = async (): Promise<readonly Member[]> => [member('a', 0)];
  const { heartbeat } = start(() => answer());
  await vi.advanceTimersByTimeAsync(0);
  answer = () => Promise.reject(new Error('secret'));
  await vi.advanceTimersByTimeAsync(HEARTBEAT_INTERVAL_MS);
  const since = Date.now();
  expect(heartbeat.state.problem).toEqual({ reason: 'READONLY', since });
  answer = () => new Promise(() => {});
  await vi.advanceTimersByTimeAsync(2 * HEARTBEAT_INTERVAL_MS);
  expect(heartbeat.state.problem).toEqual({ reason: 'TIMEOUT', since });
  expect(heartbeat.state.gateways).toMatchObject([{ name: 'a', missing: false }]);
  answer = async () => [];
  await vi.advanceTimersByTimeAsync(HEARTBEAT_INTERVAL_MS);
  expect(heartbeat.state).toEqual({ gateways: [], problem: undefined });
});

it('leaves when it is closed, and waits no longer than a second', async () => {
  const leave = vi.fn<MemberStore['leave']>(() => new Promise(() => {}));
  const { heartbeat } = start(async () => [], { leave });
  await vi.advanceTimersByTimeAsync(0);
  const closed = heartbeat.close();
  await vi.advanceTimersByTimeAsync(1_000);
  await closed;
  expect(leave).toHaveBeenCalledWith('b');
});
