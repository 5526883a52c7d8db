import { describe, expect, it } from 'vitest';
import { TokenError, memoryStore } from 'evertoken';
import { fakeClock } from 'evertoken/testing';
import {
  MINUTE,
  SECOND,
  countAcquires,
  createManager,
  failMint,
  getTokenValue,
  hang,
} from '../support/create-manager.ts';
import { token } from '../support/scripted-provider.ts';

describe('getToken', () => {
  it('sends one token request for 1,000 simultaneous cold calls', async () => {
    const { provider, tokens } = await createManager();
    const all = await Promise.all(Array.from({ length: 1000 }, () => tokens.getToken()));
    expect(provider.requests).toBe(1);
    expect(new Set(all).size).toBe(1);
  });

  it('returns the same promise to all callers while the token is fresh', async () => {
    const { tokens } = await createManager();
    await tokens.getToken();
    await tokens.getToken();
    expect(tokens.getToken()).toBe(tokens.getToken());
  });

  it('refreshes a due token in the background and returns the old one meanwhile', async () => {
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

  it('refreshes a due token although every call takes the hot path', async () => {
    const { clock, provider, tokens } = await createManager();
    await tokens.getToken();
    for (let second = 0; second < 2700; second += 1) {
      await tokens.getToken();
      await clock.advance(SECOND);
    }
    expect(provider.requests).toBe(2);
  });

  it('returns the valid token while the token endpoint fails for 14 minutes', async () => {
    const { clock, provider, tokens } = await createManager();
    await tokens.getToken();
    await clock.advance(44 * MINUTE);
    provider.script.push(...Array.from({ length: 500 }, () => failMint));
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

  it('does not return an expired token after the wall clock was set forward', async () => {
    const { clock, tokens } = await createManager();
    await tokens.getToken();
    clock.jump(2 * 60 * MINUTE);
    await clock.advance(10 * SECOND);
    expect(await getTokenValue(tokens)).toBe('token-2');
  });

  it('does not use a token longer after the wall clock was set back', async () => {
    const { clock, tokens } = await createManager();
    await tokens.getToken();
    clock.jump(-24 * 60 * MINUTE);
    await clock.advance(61 * MINUTE);
    expect(await getTokenValue(tokens)).toBe('token-2');
  });

  it('waits for the end of a short outage at a cold start', async () => {
    const { clock, provider, tokens } = await createManager();
    provider.script.push(failMint, failMint);
    const first = getTokenValue(tokens);
    await clock.advance(10 * SECOND);
    expect(await first).toBe('token-3');
  });

  it.each([
    ['', {}],
    [', also if the store cannot record it', { fail: () => Promise.reject(new Error('down')) }],
  ])('names no shorter cooldown than the token endpoint asks for%s', async (_name, methods) => {
    const clock = fakeClock();
    const store = { ...memoryStore(clock), ...methods };
    const { provider, tokens } = await createManager({ clock, store, random: () => 0 });
    const retryAfterMs = MINUTE;
    provider.script.push(async () => {
      throw new TokenError('TOKEN_ENDPOINT_THROTTLED', { retryAfterMs });
    });
    const first = tokens.getToken().catch((error: unknown) => error);
    await clock.advance(59 * SECOND);
    expect(await first).toMatchObject({ code: 'TOKEN_ENDPOINT_THROTTLED', retryAfterMs });
    expect((await tokens.status()).cooldown?.remainingMs).toBe(SECOND);
    expect(provider.requests).toBe(1);
  });

  it('fails at once for rejected credentials and requests a token again only after the cooldown', async () => {
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

  it('gives a token request most of the time of its callers, who time out after 15 s', async () => {
    const { clock, provider, events, tokens } = await createManager();
    provider.script.push(hang, hang, hang, hang);
    const first = tokens.getToken().catch((error: unknown) => error);
    await clock.advance(12.5 * SECOND);
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'mint-failed', code: 'TOKEN_ENDPOINT_TIMEOUT' }),
    );
    await clock.advance(2.5 * SECOND);
    expect(await first).toMatchObject({ code: 'TOKEN_WAIT_TIMEOUT' });
  });

  it('converts an error of the provider to a TokenError without its message', async () => {
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

  it('aborts only the caller whose signal aborts', async () => {
    const { clock, provider, tokens } = await createManager();
    provider.script.push(async () => {
      await clock.sleep(SECOND);
      return token('slow');
    });
    const controller = new AbortController();
    const aborted = tokens.getToken({ signal: controller.signal });
    const other = getTokenValue(tokens);
    controller.abort(new Error('client disconnected'));
    await expect(aborted).rejects.toThrow('client disconnected');
    await clock.advance(SECOND);
    expect(await other).toBe('slow');
    expect(provider.requests).toBe(1);
  });

  it('sends no request for a signal that has already aborted', async () => {
    const { provider, tokens } = await createManager();
    await expect(tokens.getToken({ signal: AbortSignal.abort(new Error('late')) })).rejects.toThrow(
      'late',
    );
    expect(provider.requests).toBe(0);
  });

  it('mints for a caller that needs a longer validity than the token has left', async () => {
    const { clock, tokens } = await createManager();
    await tokens.getToken();
    await clock.advance(35 * MINUTE);
    expect(await getTokenValue(tokens, { minValidityMs: 20 * MINUTE })).toBe('token-1');
    await clock.advance(8 * MINUTE);
    expect(await getTokenValue(tokens, { minValidityMs: 20 * MINUTE })).toBe('token-2');
  });

  it('rejects a minimum validity of more than half a lifetime', async () => {
    const { tokens } = await createManager();
    await expect(tokens.getToken({ minValidityMs: 31 * MINUTE })).rejects.toMatchObject({
      code: 'MIN_VALIDITY_TOO_LONG',
    });
  });

  it.each([1, 2, 3, 5, 15, 30, 60, 300, 86_400])(
    'returns valid tokens of %i s without minting for each call',
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

describe('getToken with different requirements', () => {
  it('mints once and calls the store once per requirement', async () => {
    const clock = fakeClock();
    const counted = countAcquires(memoryStore(clock));
    const { provider, tokens } = await createManager({ clock, store: counted.store });
    await tokens.getToken();
    counted.acquires = 0;
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
    expect(counted.acquires).toBe(100);
  });

  it('falls back to the cached token per caller after a failed refresh', async () => {
    const { clock, provider, tokens } = await createManager();
    await tokens.getToken();
    await clock.advance(59.5 * MINUTE);
    provider.script.push(...Array.from({ length: 50 }, () => failMint));
    const strict = tokens.getToken({ minValidityMs: 50 * SECOND }).catch((e: unknown) => e);
    const lenient = getTokenValue(tokens);
    await clock.advance(16 * SECOND);
    expect(await lenient).toBe('token-1');
    expect(await strict).toMatchObject({ code: 'TOKEN_ENDPOINT_FAILED' });
  });
});
