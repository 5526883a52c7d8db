import { describe, expect, it } from 'vitest';
import { memoryStore, type TokenStore } from 'evertoken';
import { fakeClock } from 'evertoken/testing';
import { MINUTE, SECOND, createManager, getTokenValue, hang } from '../support/create-manager.ts';

describe('a manager whose store is unavailable', () => {
  it('returns the cached token, mints on its own, and restores the store after its recovery', async () => {
    const clock = fakeClock();
    const shared = memoryStore(clock);
    const switchable = createSwitchableStore(shared);
    const { provider, events, tokens } = await createManager({ clock, store: switchable.store });
    await tokens.getToken();
    switchable.isDown = true;
    await clock.advance(58 * MINUTE);
    expect(await getTokenValue(tokens)).toBe('token-1');
    await clock.advance(SECOND);
    expect(await getTokenValue(tokens)).toBe('token-2');
    expect(events.some(({ type }) => type === 'store-failed')).toBe(true);
    switchable.isDown = false;
    await shared.clear((await tokens.status()).key, '');
    await clock.advance(45 * MINUTE);
    await tokens.getToken();
    await clock.advance(0);
    expect(events.some(({ type }) => type === 'store-recovered')).toBe(true);
    expect(provider.requests).toBe(3);
  });

  it('mints at a cold start', async () => {
    const clock = fakeClock();
    const switchable = createSwitchableStore(memoryStore(clock));
    switchable.isDown = true;
    const { provider, tokens } = await createManager({ clock, store: switchable.store });
    const all = Promise.all(Array.from({ length: 50 }, () => getTokenValue(tokens)));
    await clock.advance(SECOND);
    expect(new Set(await all)).toEqual(new Set(['token-1']));
    expect(provider.requests).toBe(1);
  });

  it('waits two seconds for a store that hangs', async () => {
    const clock = fakeClock();
    const methods = Object.keys(memoryStore(clock)).filter((name) => name !== 'subscribe');
    const hanging = Object.fromEntries(methods.map((name) => [name, hang]));
    const { tokens } = await createManager({ clock, store: hanging as unknown as TokenStore });
    const first = getTokenValue(tokens);
    await clock.advance(2 * SECOND);
    expect(await first).toBe('token-1');
  });
});

function createSwitchableStore(store: TokenStore) {
  const state = { isDown: false, store: {} as TokenStore };
  const methods = Object.entries(store).map(([name, method]) => [
    name,
    async (...args: unknown[]) => {
      if (state.isDown) throw new Error('ECONNREFUSED');
      return (method as (...args: unknown[]) => unknown)(...args);
    },
  ]);
  state.store = Object.fromEntries(methods) as TokenStore;
  return state;
}
