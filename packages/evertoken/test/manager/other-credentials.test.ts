import { describe, expect, it } from 'vitest';
import { createTokenManager, memoryStore, Secret, TokenError, type TokenEvent } from 'evertoken';
import { fakeClock } from 'evertoken/testing';
import { MINUTE, SECOND, getTokenValue } from '../support/create-manager.ts';
import { scriptedProvider, token } from '../support/scripted-provider.ts';

/** Creates processes of one fleet, each with a client secret and tokens of its own. */
function createFleet() {
  const clock = fakeClock();
  const store = memoryStore(clock);
  return {
    clock,
    async start(secret: string) {
      const provider = { ...scriptedProvider(), credentials: new Secret(secret) };
      const process = { mints: 0, isRejected: false, events: [] as TokenEvent[] };
      provider.mint = async () => {
        process.mints += 1;
        if (process.isRejected) throw new TokenError('CLIENT_REJECTED');
        return token(`${secret}-${process.mints}`);
      };
      const onEvent = (event: TokenEvent): void => void process.events.push(event);
      const tokens = createTokenManager({ provider, clock, store, onEvent, random: () => 0.5 });
      await tokens.status();
      return Object.assign(process, { tokens });
    },
  };
}

describe('a process with other credentials than those that minted the shared token', () => {
  it('tries its own at once, in the background, and once for all that hold the same', async () => {
    const { clock, start } = createFleet();
    const old = await start('old');
    expect(await getTokenValue(old.tokens)).toBe('old-1');
    const changed = [await start('new'), await start('new'), await start('new')];
    const values = await Promise.all(changed.map(({ tokens }) => getTokenValue(tokens)));
    expect(values).toEqual(['old-1', 'old-1', 'old-1']);
    await clock.advance(15 * SECOND);
    for (const { tokens } of [old, ...changed]) expect(await getTokenValue(tokens)).toBe('new-1');
    expect(changed.map(({ mints }) => mints).toSorted((a, b) => a - b)).toEqual([0, 0, 1]);
    expect(old.mints).toBe(1);
  });

  it('finds out that they are wrong while there is a token, and that they have been corrected', async () => {
    const { clock, start } = createFleet();
    await getTokenValue((await start('right')).tokens);
    const wrong = await start('wrong');
    wrong.isRejected = true;
    expect(await getTokenValue(wrong.tokens)).toBe('right-1');
    await clock.advance(SECOND);
    expect(wrong.events).toContainEqual(
      expect.objectContaining({ type: 'mint-failed', code: 'CLIENT_REJECTED' }),
    );
    for (let seconds = 0; seconds < 10 * 60; seconds += 1) {
      expect(await getTokenValue(wrong.tokens)).toBe('right-1');
      await clock.advance(SECOND);
    }
    // One in 15 to 18 s at most.
    expect(wrong.mints).toBeLessThan(42);
    wrong.isRejected = false;
    for (let seconds = 0; seconds < 29; seconds += 1) {
      await getTokenValue(wrong.tokens);
      await clock.advance(SECOND);
    }
    expect(wrong.events.at(-1)).not.toMatchObject({ type: 'mint-failed' });
    expect(await getTokenValue(wrong.tokens)).toMatch(/^wrong-/);
  });

  it('tries none that have minted before', async () => {
    const { clock, start } = createFleet();
    const [one, other] = [await start('one'), await start('other')];
    await getTokenValue(one.tokens);
    await getTokenValue(other.tokens);
    await clock.advance(SECOND);
    for (let minutes = 0; minutes < 30; minutes += 1) {
      await clock.advance(MINUTE);
      await Promise.all([one.tokens.getToken(), other.tokens.getToken()]);
    }
    expect([one.mints, other.mints]).toEqual([1, 1]);
  });
});
