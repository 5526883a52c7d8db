import { describe, expect, it } from 'vitest';
import { TokenError, createTokenManager, memoryStore, Secret } from 'evertoken';
import { fakeClock } from 'evertoken/testing';
import { MINUTE, SECOND, createManager, getTokenValue } from '../support/create-manager.ts';
import { scriptedProvider, token } from '../support/scripted-provider.ts';

/** A manager with a token that the API has accepted for a minute. */
async function createAccepted() {
  const created = await createManager();
  const first = await created.tokens.getToken();
  created.tokens.confirm(first);
  await created.clock.advance(MINUTE);
  return { ...created, first };
}

describe('a rejection of an accepted token', () => {
  it('is believed after 1.5 s without a contradiction, each time', async () => {
    const { clock, provider, tokens } = await createAccepted();
    for (let revocation = 1; revocation <= 12; revocation += 1) {
      const revoked = await tokens.getToken();
      tokens.confirm(revoked);
      await clock.advance(5 * SECOND);
      const replaced = tokens.getToken({ rejected: { token: revoked, elapsedMs: 10 } });
      await clock.advance(1.5 * SECOND);
      expect((await replaced).generation).toBe(revoked.generation + 1);
    }
    expect(provider.requests).toBe(13);
  });

  it('has no effect if a request that was sent later is accepted', async () => {
    const { clock, provider, tokens, first } = await createAccepted();
    const kept = tokens.getToken({ rejected: { token: first, elapsedMs: 100 } });
    await clock.advance(SECOND);
    tokens.confirm(first, 500);
    expect(await kept).toBe(first);
    await clock.advance(MINUTE);
    expect(provider.requests).toBe(1);
  });

  it('is not contradicted by a request that was sent earlier', async () => {
    const { clock, provider, tokens, first } = await createAccepted();
    const replaced = getTokenValue(tokens, { rejected: { token: first, elapsedMs: 100 } });
    await clock.advance(SECOND);
    tokens.confirm(first, 5 * SECOND);
    await clock.advance(SECOND);
    expect(await replaced).toBe('token-2');
    expect(provider.requests).toBe(2);
  });

  it('makes requests wait that cannot be sent again, until the successor is accepted', async () => {
    const { clock, provider, tokens, first } = await createAccepted();
    provider.script.push(async () => {
      await clock.sleep(3 * SECOND);
      return token('slow');
    });
    void tokens.getToken({ rejected: { token: first, elapsedMs: 10 } });
    const stream = getTokenValue(tokens, { replayable: false });
    await clock.advance(4.9 * SECOND);
    tokens.confirm(await tokens.getToken());
    await clock.advance(SECOND);
    expect(await stream).toBe('slow');
  });

  it('limits the lifetime of the next tokens if they keep dying at the same age', async () => {
    const { clock, events, tokens } = await createManager();
    for (let death = 1; death <= 3; death += 1) {
      const dying = await tokens.getToken();
      tokens.confirm(dying);
      await clock.advance(30 * SECOND);
      void tokens.getToken({ rejected: { token: dying, elapsedMs: 10 } });
      await clock.advance(2 * SECOND);
    }
    const lifetimes = events.flatMap((event) =>
      event.type === 'minted' ? [event.lifetimeMs] : [],
    );
    expect(lifetimes.slice(0, 3)).toEqual([60 * MINUTE, 60 * MINUTE, 60 * MINUTE]);
    expect(lifetimes.at(-1)).toBeGreaterThan(25 * SECOND);
    expect(lifetimes.at(-1)).toBeLessThan(30 * SECOND);
  });
});

describe('a new token', () => {
  it('is held back for 10 s while its predecessor is good', async () => {
    const { clock, tokens, first } = await createAccepted();
    await clock.advance(44 * MINUTE);
    await tokens.getToken();
    await clock.advance(9 * SECOND);
    expect(await tokens.getToken({ replayable: false })).toBe(first);
    await clock.advance(2 * SECOND);
    expect(await getTokenValue(tokens)).toBe('token-2');
  });
});

describe('a new token that is rejected together with its predecessor', () => {
  it('is replaced without a grace period', async () => {
    const { clock, provider, tokens, first } = await createAccepted();
    await clock.advance(44 * MINUTE);
    await tokens.getToken();
    await clock.advance(SECOND);
    const second = await tokens.getToken({ rejected: { token: first, elapsedMs: 10 } });
    expect(second.value.reveal()).toBe('token-2');
    await clock.advance(100);
    const third = getTokenValue(tokens, { rejected: { token: second, elapsedMs: 10 } });
    await clock.advance(2 * SECOND);
    expect(await third).toBe('token-3');
    expect(provider.requests).toBe(3);
  });
});

describe('getToken', () => {
  it('returns no expired token after a stall during which no timer fired', async () => {
    const clock = fakeClock();
    let stalledMs = 0;
    const stallable = { ...clock, monotonic: () => clock.monotonic() + stalledMs };
    const provider = scriptedProvider();
    const tokens = createTokenManager({ provider, clock: stallable });
    expect(await getTokenValue(tokens)).toBe('token-1');
    stalledMs = 61 * MINUTE;
    expect(await getTokenValue(tokens)).toBe('token-2');
  });

  it('returns no expired token after the machine was suspended', async () => {
    const { clock, tokens } = await createManager();
    expect(await getTokenValue(tokens)).toBe('token-1');
    clock.jump(61 * MINUTE);
    expect(await getTokenValue(tokens)).toBe('token-2');
  });

  it('waits for a token endpoint that takes 12 s', async () => {
    const { clock, provider, tokens } = await createManager();
    provider.script.push(async () => {
      await clock.sleep(12 * SECOND);
      return token('slow');
    });
    const first = getTokenValue(tokens);
    await clock.advance(12 * SECOND);
    expect(await first).toBe('slow');
    expect(provider.requests).toBe(1);
  });
});

describe('a process whose credentials are rejected', () => {
  it('stops no other one, and uses its token', async () => {
    const clock = fakeClock();
    const store = memoryStore(clock);
    const create = async (secret: string) => {
      const provider = { ...scriptedProvider(), credentials: new Secret(secret) };
      const tokens = createTokenManager({ provider, clock, store });
      await tokens.status();
      return { provider, tokens };
    };
    const [wrong, right] = [await create('old'), await create('new')];
    wrong.provider.mint = async () => {
      throw new TokenError('CLIENT_REJECTED');
    };
    const waiting = getTokenValue(wrong.tokens);
    await clock.advance(100);
    expect(await getTokenValue(right.tokens)).toBe('token-1');
    await clock.advance(SECOND);
    expect(await waiting).toBe('token-1');
  });
});
