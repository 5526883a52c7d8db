import { describe, expect, it } from 'vitest';
import {
  TokenError,
  createTokenManager,
  memoryStore,
  type TokenEvent,
  type TokenManager,
  type TokenStore,
} from 'evertoken';
import { fakeClock } from 'evertoken/testing';
import { scriptedProvider, token } from '../support/scripted-provider.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** A manager in a world that stands still until it is moved. */
async function createManager(options: { store?: TokenStore; lifetimeMs?: number } = {}) {
  const clock = fakeClock();
  const provider = scriptedProvider(options.lifetimeMs);
  const events: TokenEvent[] = [];
  const tokens = createTokenManager({
    provider,
    clock,
    random: () => 0.5,
    onEvent: (event) => events.push(event),
    ...(options.store && { store: options.store }),
  });
  // The key is hashed on another thread; from here on nothing happens but by the clock.
  await tokens.status();
  return { clock, provider, events, tokens };
}

const failing = async (): Promise<never> => {
  throw new TokenError('TOKEN_ENDPOINT_FAILED', { detail: 'status 503' });
};
const hanging = (): Promise<never> => new Promise(() => {});

async function getTokenValue(
  tokens: TokenManager,
  ...request: Parameters<TokenManager['getToken']>
): Promise<string> {
  return (await tokens.getToken(...request)).value.reveal();
}

describe('getToken', () => {
  it('makes one token request for 1,000 simultaneous cold calls', async () => {
    const { provider, tokens } = await createManager();
    const all = await Promise.all(Array.from({ length: 1000 }, () => tokens.getToken()));
    expect(provider.requests).toBe(1);
    expect(new Set(all).size).toBe(1);
  });

  it('hands out one and the same promise while the token is fresh', async () => {
    const { tokens } = await createManager();
    await tokens.getToken();
    await tokens.getToken();
    expect(tokens.getToken()).toBe(tokens.getToken());
  });

  it('refreshes in the background once the token is due, with the old one in use', async () => {
    const { clock, provider, tokens } = await createManager();
    await tokens.getToken();
    await clock.advance(42.4 * MINUTE);
    expect(await getTokenValue(tokens)).toBe('token-1');
    await clock.advance(0);
    expect(provider.requests).toBe(1);
    await clock.advance(0.2 * MINUTE);
    expect(await getTokenValue(tokens)).toBe('token-1');
    await clock.advance(0);
    expect(provider.requests).toBe(2);
    expect(await getTokenValue(tokens)).toBe('token-2');
  });

  it('notices that the token is due although every call takes the hot path', async () => {
    const { clock, provider, tokens } = await createManager();
    await tokens.getToken();
    for (let second = 0; second < 2700; second += 1) {
      await tokens.getToken();
      await clock.advance(SECOND);
    }
    expect(provider.requests).toBe(2);
  });

  it('goes on with a good token while the token endpoint is down for 14 minutes', async () => {
    const { clock, provider, tokens } = await createManager();
    await tokens.getToken();
    await clock.advance(44 * MINUTE);
    provider.script.push(...Array.from({ length: 500 }, () => failing));
    for (let second = 0; second < 14 * 60; second += 1) {
      expect(await getTokenValue(tokens)).toBe('token-1');
      await clock.advance(SECOND);
    }
    expect(provider.requests).toBeLessThan(60);
    provider.script.length = 0;
    await clock.advance(MINUTE);
    await tokens.getToken();
    await clock.advance(MINUTE);
    expect(await getTokenValue(tokens)).not.toBe('token-1');
  });

  it('does not hand out an expired token when the wall clock was set on', async () => {
    const { clock, tokens } = await createManager();
    await tokens.getToken();
    clock.jump(2 * 60 * MINUTE);
    await clock.advance(10 * SECOND);
    expect(await getTokenValue(tokens)).toBe('token-2');
  });

  it('does not keep a token longer when the wall clock was set back', async () => {
    const { clock, tokens } = await createManager();
    await tokens.getToken();
    clock.jump(-24 * 60 * MINUTE);
    await clock.advance(61 * MINUTE);
    expect(await getTokenValue(tokens)).toBe('token-2');
  });

  it('waits out a short outage at the cold start', async () => {
    const { clock, provider, tokens } = await createManager();
    provider.script.push(failing, failing);
    const first = getTokenValue(tokens);
    await clock.advance(10 * SECOND);
    expect(await first).toBe('token-3');
  });

  it('fails at once when the credentials are refused, and asks again only after a pause', async () => {
    const { clock, provider, tokens } = await createManager();
    provider.script.push(async () => {
      throw new TokenError('CLIENT_REJECTED', { detail: 'status 400' });
    });
    await expect(tokens.getToken()).rejects.toMatchObject({ code: 'CLIENT_REJECTED' });
    await expect(tokens.getToken()).rejects.toMatchObject({ code: 'CLIENT_REJECTED' });
    expect(provider.requests).toBe(1);
    await clock.advance(40 * SECOND);
    expect(await getTokenValue(tokens)).toBe('token-2');
  });

  it('gives up a silent token endpoint after 5 s and tells the waiting after 15 s', async () => {
    const { clock, provider, events, tokens } = await createManager();
    provider.script.push(hanging, hanging, hanging, hanging);
    const first = tokens.getToken().catch((error: unknown) => error);
    await clock.advance(5 * SECOND);
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'mint-failed', code: 'TOKEN_ENDPOINT_TIMEOUT' }),
    );
    await clock.advance(10 * SECOND);
    expect(await first).toMatchObject({ code: 'TOKEN_WAIT_TIMEOUT' });
  });

  it('turns whatever a provider throws into an error of the catalogue, without its text', async () => {
    const { provider, tokens, clock } = await createManager();
    const leak = async (): Promise<never> => {
      throw new Error('secret=abc');
    };
    provider.script.push(leak, leak, leak, leak, leak, leak, leak, leak);
    const first = tokens.getToken().catch((error: unknown) => error);
    await clock.advance(20 * SECOND);
    const error = (await first) as TokenError;
    expect(error.code).toBe('TOKEN_ENDPOINT_UNREACHABLE');
    expect(error.message).not.toContain('abc');
  });

  it('ends one caller’s waiting with its signal and nobody else’s', async () => {
    const { clock, provider, tokens } = await createManager();
    provider.script.push(async () => {
      await clock.sleep(SECOND);
      return token('slow');
    });
    const controller = new AbortController();
    const impatient = tokens.getToken({ signal: controller.signal });
    const patient = getTokenValue(tokens);
    controller.abort(new Error('client went away'));
    await expect(impatient).rejects.toThrow('client went away');
    await clock.advance(SECOND);
    expect(await patient).toBe('slow');
    expect(provider.requests).toBe(1);
  });

  it('does not start anything for a signal that has already aborted', async () => {
    const { provider, tokens } = await createManager();
    await expect(tokens.getToken({ signal: AbortSignal.abort(new Error('late')) })).rejects.toThrow(
      'late',
    );
    expect(provider.requests).toBe(0);
  });

  it('mints anew for a caller that needs more life than the token has left', async () => {
    const { clock, tokens } = await createManager();
    await tokens.getToken();
    await clock.advance(35 * MINUTE);
    expect(await getTokenValue(tokens, { minValidityMs: 20 * MINUTE })).toBe('token-1');
    await clock.advance(8 * MINUTE);
    expect(await getTokenValue(tokens, { minValidityMs: 20 * MINUTE })).toBe('token-2');
  });

  it('refuses to promise more than half a lifetime', async () => {
    const { tokens } = await createManager();
    await expect(tokens.getToken({ minValidityMs: 31 * MINUTE })).rejects.toMatchObject({
      code: 'MIN_VALIDITY_TOO_LONG',
    });
  });

  it.each([1, 2, 3, 5, 15, 30, 60, 300, 86_400])(
    'keeps tokens of %i s alive without minting at each call',
    async (life) => {
      const { clock, provider, tokens } = await createManager({ lifetimeMs: life * SECOND });
      const steps = 200;
      for (let i = 0; i < steps; i += 1) {
        const { expiresAt } = await tokens.getToken();
        expect(expiresAt).toBeGreaterThan(clock.now());
        await clock.advance((life * SECOND) / 20);
      }
      expect(provider.requests).toBeLessThanOrEqual(40);
    },
  );
});

describe('callers who need different things', () => {
  it('get one token, and ask the store once each', async () => {
    const clock = fakeClock();
    const store = memoryStore(clock);
    let questions = 0;
    const counted: TokenStore = {
      ...store,
      acquire: (...args) => ((questions += 1), store.acquire(...args)),
    };
    const provider = scriptedProvider();
    const tokens = createTokenManager({ provider, clock, store: counted, random: () => 0.5 });
    await tokens.getToken();
    questions = 0;
    await clock.advance(44 * MINUTE);
    provider.script.push(async () => {
      await clock.sleep(50);
      return token('next');
    });
    const all = Array.from({ length: 100 }, (_, i) =>
      getTokenValue(tokens, { minValidityMs: 20 * MINUTE + i }),
    );
    await clock.advance(50);
    expect(new Set(await Promise.all(all))).toEqual(new Set(['next']));
    expect(questions).toBe(100);
  });

  it('get each their own answer from one refresh that fails', async () => {
    const { clock, provider, tokens } = await createManager();
    await tokens.getToken();
    await clock.advance(59.5 * MINUTE);
    provider.script.push(...Array.from({ length: 50 }, () => failing));
    const demanding = tokens.getToken({ minValidityMs: 50 * SECOND }).catch((e: unknown) => e);
    const modest = getTokenValue(tokens);
    await clock.advance(16 * SECOND);
    expect(await modest).toBe('token-1');
    expect(await demanding).toMatchObject({ code: 'TOKEN_ENDPOINT_FAILED' });
  });
});

describe('a refused token', () => {
  it('is replaced once for all who were refused', async () => {
    const { clock, provider, tokens } = await createManager();
    const dead = await tokens.getToken();
    tokens.confirm(dead);
    await clock.advance(MINUTE);
    const rejected = { token: dead, elapsedMs: 50 };
    const all = await Promise.all(Array.from({ length: 100 }, () => tokens.getToken({ rejected })));
    expect(provider.requests).toBe(2);
    expect(new Set(all.map(({ value }) => value.reveal()))).toEqual(new Set(['token-2']));
    expect(await getTokenValue(tokens, { rejected })).toBe('token-2');
    expect(provider.requests).toBe(2);
  });

  it('is kept if the refusal is from before its first success', async () => {
    const { clock, provider, tokens } = await createManager();
    const early = await tokens.getToken();
    await clock.advance(3 * SECOND);
    tokens.confirm(early);
    await clock.advance(SECOND);
    expect(await getTokenValue(tokens, { rejected: { token: early, elapsedMs: 2 * SECOND } })).toBe(
      'token-1',
    );
    expect(provider.requests).toBe(1);
  });

  it('says nothing of the token at hand if it is another one, however high its number', async () => {
    const other = await createManager();
    await other.tokens.getToken();
    await other.tokens.clear();
    const foreign = await other.tokens.getToken();
    const { clock, provider, tokens } = await createManager();
    const own = await tokens.getToken();
    tokens.confirm(own);
    expect(foreign.generation).toBeGreaterThan(own.generation);
    await clock.advance(MINUTE);
    for (let i = 0; i < 3; i += 1) {
      const again = await tokens.getToken({ rejected: { token: foreign, elapsedMs: 10 } });
      expect(again).toBe(own);
    }
    expect(provider.requests).toBe(1);
  });

  it('is tried again as soon as another request has proved it', async () => {
    const { clock, tokens } = await createManager();
    const fresh = await tokens.getToken();
    const again = Promise.race([
      getTokenValue(tokens, { rejected: { token: fresh, elapsedMs: 10 } }),
      clock.sleep(3.001 * SECOND),
    ]);
    await clock.advance(3 * SECOND);
    tokens.confirm(fresh);
    await clock.advance(1);
    expect(await again).toBe('token-1');
  });

  it('is left alone while it settles, and tried again', async () => {
    const { clock, provider, tokens } = await createManager();
    const fresh = await tokens.getToken();
    const again = getTokenValue(tokens, { rejected: { token: fresh, elapsedMs: 10 } });
    await clock.advance(11 * SECOND);
    expect(await again).toBe('token-1');
    expect(provider.requests).toBe(1);
  });

  it('gives way to its predecessor while nobody has accepted it', async () => {
    const { clock, provider, tokens } = await createManager();
    const first = await tokens.getToken();
    tokens.confirm(first);
    await clock.advance(43 * MINUTE);
    await tokens.getToken();
    await clock.advance(0);
    const second = await tokens.getToken();
    expect(second.value.reveal()).toBe('token-2');
    expect(await getTokenValue(tokens, { rejected: { token: second, elapsedMs: 10 } })).toBe(
      'token-1',
    );
    const last = getTokenValue(tokens, { rejected: { token: first, elapsedMs: 10 } });
    await clock.advance(13 * SECOND);
    expect(await last).toBe('token-2');
    expect(provider.requests).toBe(2);
  });

  it('does not make an endpoint that always answers 401 mint without end', async () => {
    const { clock, provider, tokens } = await createManager();
    for (let second = 0; second < 600; second += 1) {
      const held = await tokens.getToken();
      tokens.confirm(held);
      const again = tokens
        .getToken({ rejected: { token: held, elapsedMs: 10 } })
        .catch(() => undefined);
      await clock.advance(SECOND);
      await again;
    }
    expect(provider.requests).toBeLessThan(15);
  });
});

describe('with its store away', () => {
  it('answers from memory, then mints for itself, and heals the store when it is back', async () => {
    const clock = fakeClock();
    const shared = memoryStore(clock);
    const switchable = failing(shared);
    const { provider, events, tokens } = await worldWith(switchable.store, clock);
    await tokens.getToken();
    switchable.broken = true;
    await clock.advance(58 * MINUTE);
    expect(await getTokenValue(tokens)).toBe('token-1');
    await clock.advance(SECOND);
    expect(await getTokenValue(tokens)).toBe('token-2');
    expect(events.some(({ type }) => type === 'store-failed')).toBe(true);
    switchable.broken = false;
    await shared.clear((await tokens.status()).key);
    await clock.advance(45 * MINUTE);
    await tokens.getToken();
    await clock.advance(0);
    expect(events.some(({ type }) => type === 'store-recovered')).toBe(true);
    expect(provider.requests).toBe(3);
  });

  it('starts cold without it', async () => {
    const clock = fakeClock();
    const switchable = failing(memoryStore(clock));
    switchable.broken = true;
    const { provider, tokens } = await worldWith(switchable.store, clock);
    const all = Promise.all(Array.from({ length: 50 }, () => getTokenValue(tokens)));
    await clock.advance(SECOND);
    expect(new Set(await all)).toEqual(new Set(['token-1']));
    expect(provider.requests).toBe(1);
  });

  it('waits two seconds, and no longer, for a store that hangs', async () => {
    const clock = fakeClock();
    const hanging = Object.fromEntries(
      Object.keys(memoryStore(clock)).map((name) => [name, () => new Promise(() => {})]),
    );
    const { tokens } = await worldWith(
      { ...(hanging as unknown as TokenStore), subscribe: undefined! },
      clock,
    );
    const first = getTokenValue(tokens);
    await clock.advance(2 * SECOND);
    expect(await first).toBe('token-1');
  });

  async function worldWith(store: TokenStore, clock: ReturnType<typeof fakeClock>) {
    const provider = scriptedProvider();
    const events: TokenEvent[] = [];
    const onEvent = (event: TokenEvent) => void events.push(event);
    const tokens = createTokenManager({ provider, clock, store, random: () => 0.5, onEvent });
    await tokens.status();
    return { clock, provider, events, tokens };
  }

  function failing(store: TokenStore) {
    const state = { broken: false, store: {} as TokenStore };
    const methods = Object.entries(store).map(([name, method]) => [
      name,
      async (...args: unknown[]) => {
        if (state.broken) throw new Error('ECONNREFUSED');
        return (method as (...args: unknown[]) => unknown)(...args);
      },
    ]);
    state.store = Object.fromEntries(methods) as TokenStore;
    return state;
  }
});

describe('two managers on one store', () => {
  it('share one token and refresh it once', async () => {
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
    const texts = await Promise.all(fleet.map((tokens) => getTokenValue(tokens)));
    expect(provider.requests).toBe(2);
    expect(new Set(texts)).toEqual(new Set(['token-2']));
  });

  it('hear of each other’s mint, and do not go on asking', async () => {
    const clock = fakeClock();
    const store = memoryStore(clock);
    let questions = 0;
    const counted: TokenStore = {
      ...store,
      acquire: (...args) => ((questions += 1), store.acquire(...args)),
    };
    const provider = scriptedProvider();
    provider.script.push(async () => {
      await clock.sleep(3 * SECOND);
      return token('slow');
    });
    const minter = createTokenManager({ provider, clock, store });
    const other = createTokenManager({ provider, clock, store: counted, random: () => 0.5 });
    await Promise.all([minter.status(), other.status()]);
    void minter.getToken();
    await clock.advance(0);
    const waiting = getTokenValue(other);
    await clock.advance(3 * SECOND);
    expect(await waiting).toBe('slow');
    // At once, after 0.1, 0.3, 0.7, 1.5 and 2.5 s, and to fetch what the news tells of.
    expect(questions).toBe(7);
  });

  it('do not miss news that overtakes the answer to a question', async () => {
    const clock = fakeClock();
    const store = memoryStore(clock);
    let delayMs = 20;
    const slow: TokenStore = {
      ...store,
      async acquire(...args) {
        const answer = await store.acquire(...args);
        await clock.sleep(delayMs);
        return answer;
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

  it('goes on when the holder of the lease dies in the middle of its mint', async () => {
    const clock = fakeClock();
    const store = memoryStore(clock);
    const dying = scriptedProvider();
    dying.script.push(hanging);
    // Its time has stopped: it will never give the lease back.
    const dead = createTokenManager({ provider: dying, clock: fakeClock(), store });
    const slow = scriptedProvider();
    slow.script.push(async () => {
      await clock.sleep(4.9 * SECOND);
      return token('slow');
    });
    const alive = createTokenManager({ provider: slow, clock, store });
    await Promise.all([dead.status(), alive.status()]);
    void dead.getToken().catch(() => {});
    await clock.advance(0);
    // Nobody has a token: the caller waits for the end of the lease, and then as long as a mint may take.
    const living = getTokenValue(alive);
    await clock.advance(14 * SECOND);
    expect(await living).toBe('slow');
  });
});

describe('close', () => {
  it('publishes the mint under way, leaves the shared token and ends the rest', async () => {
    const clock = fakeClock();
    const store = memoryStore(clock);
    const provider = scriptedProvider();
    const tokens = createTokenManager({ provider, clock, store });
    await tokens.status();
    provider.script.push(async () => {
      await clock.sleep(SECOND);
      return token('published');
    });
    const waiting = getTokenValue(tokens);
    await clock.advance(0);
    const closed = tokens.close();
    await clock.advance(SECOND);
    await closed;
    expect(await waiting).toBe('published');
    await expect(tokens.getToken()).rejects.toMatchObject({ code: 'MANAGER_CLOSED' });
    const other = createTokenManager({ provider, clock, store });
    expect(await getTokenValue(other)).toBe('published');
    expect(provider.requests).toBe(1);
  });

  it('lets the fleet know of a first success before it ends', async () => {
    const clock = fakeClock();
    const store = memoryStore(clock);
    let tell = (): void => {};
    const told = new Promise<void>((resolve) => (tell = resolve));
    const confirm: TokenStore['confirm'] = (...about) =>
      told.then(async () => store.confirm(...about));
    const slow = { ...store, confirm };
    const tokens = createTokenManager({ provider: scriptedProvider(), clock, store: slow });
    tokens.confirm(await tokens.getToken());
    const closed = tokens.close();
    tell();
    await closed;
    const { key } = await tokens.status();
    expect((await store.inspect!(key)).record?.confirmedMsAgo).toBe(0);
  });

  it('ends those who wait for a pause to end, and may be called twice', async () => {
    const { clock, provider, tokens } = await createManager();
    provider.script.push(failing, failing, failing, failing);
    const waiting = tokens.getToken().catch((error: unknown) => error);
    await clock.advance(100);
    await Promise.all([tokens.close(), tokens.close()]);
    expect(await waiting).toMatchObject({ code: 'MANAGER_CLOSED' });
  });
});

describe('what it tells', () => {
  it('is the life of the token, and who minted it', async () => {
    const { clock, tokens } = await createManager();
    expect(await tokens.status()).toEqual({ key: expect.any(String) as string });
    await tokens.getToken();
    await clock.advance(MINUTE);
    expect((await tokens.status()).token).toMatchObject({
      lifetimeMs: 60 * MINUTE,
      remainingMs: 59 * MINUTE,
    });
    expect(await tokens.inspect()).toEqual({
      record: {
        generation: 1,
        ageMs: MINUTE,
        remainingMs: 59 * MINUTE,
        refreshInMs: expect.any(Number) as number,
        mintedBy: expect.any(String) as string,
      },
    });
  });

  it('is why there is none, also when another process has failed to mint', async () => {
    const clock = fakeClock();
    const store = memoryStore(clock);
    const provider = scriptedProvider();
    provider.script.push(async () => {
      throw new TokenError('CLIENT_REJECTED');
    });
    const one = createTokenManager({ provider, clock, store });
    const other = createTokenManager({ provider, clock, store });
    for (const tokens of [one, other]) {
      await expect(tokens.getToken()).rejects.toMatchObject({ code: 'CLIENT_REJECTED' });
      const { cooldown } = await tokens.status();
      expect(cooldown).toEqual({
        code: 'CLIENT_REJECTED',
        remainingMs: expect.any(Number) as number,
      });
    }
    expect(provider.requests).toBe(1);
    expect((await other.inspect()).cooldown).toMatchObject({ failures: 1 });
    await clock.advance(40 * SECOND);
    expect((await other.status()).cooldown).toBeUndefined();
  });
});

describe('clear', () => {
  it('also ends the pause after refused credentials', async () => {
    const { provider, tokens } = await createManager();
    provider.script.push(async () => {
      throw new TokenError('CLIENT_REJECTED');
    });
    await expect(tokens.getToken()).rejects.toMatchObject({
      code: 'CLIENT_REJECTED',
      retryAfterMs: expect.any(Number) as number,
    });
    await tokens.clear();
    expect(await getTokenValue(tokens)).toBe('token-2');
  });

  it('removes the token from the store and from memory', async () => {
    const { provider, tokens } = await createManager();
    await tokens.getToken();
    await tokens.clear();
    expect((await tokens.status()).token).toBeUndefined();
    expect(await getTokenValue(tokens)).toBe('token-2');
    expect(provider.requests).toBe(2);
  });
});

describe('with a store that hangs for ever', () => {
  it('ends within 5 s all the same', async () => {
    const clock = fakeClock();
    const store = memoryStore(clock);
    const hanging: TokenStore = { ...store, close: () => new Promise(() => {}) };
    const tokens = createTokenManager({ provider: scriptedProvider(), clock, store: hanging });
    await tokens.getToken();
    const closed = tokens.close();
    await clock.advance(5 * SECOND);
    await expect(closed).resolves.toBeUndefined();
  });
});

describe('options', () => {
  it('are checked at once, and every mistake is named', () => {
    const make = () =>
      createTokenManager({
        provider: {} as never,
        store: {} as never,
        waitTimeoutMs: -1,
        owner: 'a b',
      });
    expect(make).toThrow(/provider.*store.*waitTimeoutMs.*owner/);
  });

  it('may have a listener that throws', async () => {
    const onEvent = () => {
      throw new Error('broken metrics');
    };
    const tokens = createTokenManager({ provider: scriptedProvider(), onEvent });
    expect(await getTokenValue(tokens)).toBe('token-1');
  });
});
