import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND, createManager, getTokenValue } from '../support/create-manager.ts';

describe('a rejected token', () => {
  it('is replaced once for all rejected callers', async () => {
    const { clock, provider, tokens } = await createManager();
    const revoked = await tokens.getToken();
    tokens.confirm(revoked);
    await clock.advance(MINUTE);
    const rejected = { token: revoked, elapsedMs: 50 };
    const waiting = Array.from({ length: 100 }, () => tokens.getToken({ rejected }));
    await clock.advance(2 * SECOND);
    const all = await Promise.all(waiting);
    expect(provider.requests).toBe(2);
    expect(new Set(all.map(({ value }) => value.reveal()))).toEqual(new Set(['token-2']));
    expect(await getTokenValue(tokens, { rejected })).toBe('token-2');
    expect(provider.requests).toBe(2);
  });

  it('is kept if the rejected request was sent before the first confirmation', async () => {
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

  it('does not affect the current token if it belongs to another manager, even with a higher generation', async () => {
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

  it('is returned again as soon as another request has confirmed it', async () => {
    const { clock, tokens } = await createManager();
    const unconfirmed = await tokens.getToken();
    const again = Promise.race([
      getTokenValue(tokens, { rejected: { token: unconfirmed, elapsedMs: 10 } }),
      clock.sleep(3.001 * SECOND),
    ]);
    await clock.advance(3 * SECOND);
    tokens.confirm(unconfirmed);
    await clock.advance(1);
    expect(await again).toBe('token-1');
  });

  it('is returned again after its grace period if it was never confirmed', async () => {
    const { clock, provider, tokens } = await createManager();
    const unconfirmed = await tokens.getToken();
    const again = getTokenValue(tokens, { rejected: { token: unconfirmed, elapsedMs: 10 } });
    await clock.advance(11 * SECOND);
    expect(await again).toBe('token-1');
    expect(provider.requests).toBe(1);
  });

  it('is replaced by its confirmed predecessor while it is doubted', async () => {
    const { clock, provider, tokens } = await createManager();
    const first = await tokens.getToken();
    tokens.confirm(first);
    await clock.advance(43 * MINUTE);
    await tokens.getToken();
    await clock.advance(10 * SECOND);
    const second = await tokens.getToken();
    expect(second.value.reveal()).toBe('token-2');
    expect(await getTokenValue(tokens, { rejected: { token: second, elapsedMs: 10 } })).toBe(
      'token-1',
    );
    const last = getTokenValue(tokens, { rejected: { token: first, elapsedMs: 10 } });
    await clock.advance(13 * SECOND);
    expect(await last).toBe('token-3');
    expect(provider.requests).toBe(3);
  });

  it('does not cause endless mints if the API always responds 401', async () => {
    const { clock, provider, tokens } = await createManager();
    for (let second = 0; second < 600; second += 1) {
      const current = await tokens.getToken();
      tokens.confirm(current);
      const again = tokens
        .getToken({ rejected: { token: current, elapsedMs: 10 } })
        .catch(() => undefined);
      await clock.advance(SECOND);
      await again;
    }
    expect(provider.requests).toBeLessThan(15);
  });
});
