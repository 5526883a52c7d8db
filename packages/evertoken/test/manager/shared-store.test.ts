import { describe, expect, it } from 'vitest';
import { createTokenManager, memoryStore, type TokenStore } from 'evertoken';
import { fakeClock } from 'evertoken/testing';
import { MINUTE, SECOND, countAcquires, getTokenValue, hang } from '../support/create-manager.ts';
import { scriptedProvider, token } from '../support/scripted-provider.ts';

describe('managers that share a store', () => {
  it('use one token and refresh it once', async () => {
    const clock = fakeClock();
    const store = memoryStore(clock);
    const provider = scriptedProvider();
    const fleet = Array.from({ length: 20 }, () => createTokenManager({ provider, clock, store }));
    await Promise.all(fleet.map((tokens) => tokens.status()));
    const cold = Promise.all(fleet.map((tokens) => tokens.getToken()));
    await clock.advance(SECOND);
    await cold;
    expect(provider.requests).toBe(1);
    await clock.advance(45 * MINUTE);
    await Promise.all(fleet.map((tokens) => tokens.getToken()));
    await clock.advance(SECOND);
    const values = await Promise.all(fleet.map((tokens) => getTokenValue(tokens)));
    expect(provider.requests).toBe(2);
    expect(new Set(values)).toEqual(new Set(['token-2']));
  });

  it('are notified of a mint, and poll less often meanwhile', async () => {
    const clock = fakeClock();
    const store = memoryStore(clock);
    const counted = countAcquires(store);
    const provider = scriptedProvider();
    provider.script.push(async () => {
      await clock.sleep(3 * SECOND);
      return token('slow');
    });
    const minter = createTokenManager({ provider, clock, store });
    const other = createTokenManager({ provider, clock, store: counted.store, random: () => 0.5 });
    await Promise.all([minter.status(), other.status()]);
    void minter.getToken();
    await clock.advance(0);
    const waiting = getTokenValue(other);
    await clock.advance(3 * SECOND);
    expect(await waiting).toBe('slow');
    // At 0, 0.1, 0.3, 0.7, 1.5 and 2.5 s, and after the announcement.
    expect(counted.acquires).toBe(7);
  });

  it('do not miss an announcement that arrives before the result of an earlier call', async () => {
    const clock = fakeClock();
    const store = memoryStore(clock);
    let delayMs = 20;
    const slow: TokenStore = {
      ...store,
      async acquire(...args) {
        const result = await store.acquire(...args);
        await clock.sleep(delayMs);
        return result;
      },
    };
    const provider = scriptedProvider();
    provider.script.push(async () => {
      await clock.sleep(10);
      return token('quick');
    });
    const minter = createTokenManager({ provider, clock, store });
    const other = createTokenManager({ provider, clock, store: slow, random: () => 0.5 });
    await Promise.all([minter.status(), other.status()]);
    void minter.getToken();
    await clock.advance(0);
    const outcome = Promise.race([getTokenValue(other), clock.sleep(25)]);
    await clock.advance(0);
    delayMs = 1;
    await clock.advance(25);
    expect(await outcome).toBe('quick');
  });

  it('continue after the lease holder crashes during its mint', async () => {
    const clock = fakeClock();
    const store = memoryStore(clock);
    const crashing = scriptedProvider();
    crashing.script.push(hang);
    // On a clock that stands still it never releases the lease.
    const crashed = createTokenManager({ provider: crashing, clock: fakeClock(), store });
    const slow = scriptedProvider();
    slow.script.push(async () => {
      await clock.sleep(4.9 * SECOND);
      return token('slow');
    });
    const alive = createTokenManager({ provider: slow, clock, store });
    await Promise.all([crashed.status(), alive.status()]);
    void crashed.getToken().catch(() => {});
    await clock.advance(0);
    // Without any token the caller waits for the expiry of the lease, and then for a slow mint.
    const value = getTokenValue(alive);
    await clock.advance(14 * SECOND);
    expect(await value).toBe('slow');
  });
});
