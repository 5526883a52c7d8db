import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { TokenError, createTokenManager, memoryStore, type TokenStore } from 'evertoken';
import { fakeClock } from 'evertoken/testing';
import {
  MINUTE,
  SECOND,
  createManager,
  failMint,
  getTokenValue,
  hang,
} from '../support/create-manager.ts';
import { scriptedProvider, token } from '../support/scripted-provider.ts';

it('is not created without Web Crypto, which older versions of Node lack', () => {
  vi.stubGlobal('crypto', undefined);
  onTestFinished(() => void vi.unstubAllGlobals());
  expect(() => createTokenManager({ provider: scriptedProvider() })).toThrow(
    /Node\.js must be 20\.19\.2, 22\.12 or newer/,
  );
});

describe('close', () => {
  it('completes and publishes an active mint, and rejects later calls', async () => {
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

  it('sends a pending confirmation to the store', async () => {
    const clock = fakeClock();
    const store = memoryStore(clock);
    let deliver = (): void => {};
    const delivered = new Promise<void>((resolve) => (deliver = resolve));
    const confirm: TokenStore['confirm'] = (...args) =>
      delivered.then(async () => store.confirm(...args));
    const slow = { ...store, confirm };
    const tokens = createTokenManager({ provider: scriptedProvider(), clock, store: slow });
    tokens.confirm(await tokens.getToken());
    const closed = tokens.close();
    deliver();
    await closed;
    const { key } = await tokens.status();
    expect((await store.inspect(key, '')).record?.confirmedMsAgo).toBe(0);
  });

  it('rejects callers that wait for a cooldown, and can be called twice', async () => {
    const { clock, provider, tokens } = await createManager();
    provider.script.push(failMint, failMint, failMint, failMint);
    const waiting = tokens.getToken().catch((error: unknown) => error);
    await clock.advance(100);
    await Promise.all([tokens.close(), tokens.close()]);
    expect(await waiting).toMatchObject({ code: 'MANAGER_CLOSED' });
  });

  it('ends within 5 s if the store hangs', async () => {
    const clock = fakeClock();
    const store = memoryStore(clock);
    const hanging: TokenStore = { ...store, close: hang };
    const tokens = createTokenManager({ provider: scriptedProvider(), clock, store: hanging });
    await tokens.getToken();
    const closed = tokens.close();
    await clock.advance(5 * SECOND);
    await expect(closed).resolves.toBeUndefined();
  });
});

describe('status and inspect', () => {
  it('report the lifetime of the token and its minter', async () => {
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

  it('report the cooldown after a failed mint, also of another process', async () => {
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
  it('ends the cooldown after rejected credentials', async () => {
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

describe('createTokenManager', () => {
  it('throws one error that names all invalid options', () => {
    const make = () =>
      createTokenManager({
        provider: {} as never,
        store: {} as never,
        waitTimeoutMs: -1,
        owner: 'a b',
      });
    expect(make).toThrow(/provider.*store.*waitTimeoutMs.*owner/);
  });

  it('ignores exceptions of the event listener', async () => {
    const onEvent = () => {
      throw new Error('listener failure');
    };
    const tokens = createTokenManager({ provider: scriptedProvider(), onEvent });
    expect(await getTokenValue(tokens)).toBe('token-1');
  });
});
