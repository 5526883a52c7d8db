import { TokenError, type TokenManager } from 'evertoken';
import { describe, expect, it } from 'vitest';
import { evaluateReadiness, getReadiness } from '../../src/admin/readiness.ts';
import type { Account } from '../../src/accounts/account.ts';

const token = {
  generation: 1,
  lifetimeMs: 3_600_000,
  remainingMs: 61_500,
  refreshInMs: 0,
  confirmed: true,
};
const pause = { code: 'CLIENT_REJECTED', forMs: 29_400 } as const;

describe('an account', () => {
  it('is ready with a live token, even if another cannot be had', () => {
    const readiness = evaluateReadiness('a', { token, cooldown: pause });
    expect(readiness).toEqual({ account: 'a', ready: true, token: 'live', expiresInSeconds: 61 });
  });

  it('is ready without one as long as nothing is known to stand in the way', () => {
    const dead = { ...token, remainingMs: -1 };
    for (const none of [undefined, dead]) {
      const readiness = evaluateReadiness('a', { token: none, cooldown: undefined });
      expect(readiness).toEqual({ account: 'a', ready: true, token: 'on-demand' });
    }
  });

  it('is not ready without one while none will be asked for', () => {
    expect(evaluateReadiness('a', { token: undefined, cooldown: pause })).toEqual({
      account: 'a',
      ready: false,
      token: 'none',
      code: 'CLIENT_REJECTED',
      retryInSeconds: 30,
    });
  });
});

describe('a gateway', () => {
  const accountOf = (name: string, status: TokenManager['status']): Account =>
    ({ name, tokens: { status } }) as Account;
  const live = accountOf('live', async () => ({ key: '', token, cooldown: undefined }));

  it('is ready when all its accounts are', async () => {
    expect(await getReadiness([live], false)).toMatchObject({ status: 'ready' });
    const none = accountOf('none', async () => ({ key: '', token: undefined, cooldown: pause }));
    const { status, accounts } = await getReadiness([live, none], false);
    expect(status).toBe('not-ready');
    expect(accounts.map(({ ready }) => ready)).toEqual([true, false]);
  });

  it('is not ready while it is draining', async () => {
    expect(await getReadiness([live], true)).toMatchObject({ status: 'draining' });
  });

  it('answers in time although a token manager does not, or throws', async () => {
    const silent = accountOf('silent', () => new Promise(() => {}));
    const broken = accountOf('broken', async () => {
      throw new TokenError('MANAGER_CLOSED');
    });
    const { status, accounts } = await getReadiness([silent, broken], false);
    expect(status).toBe('not-ready');
    expect(accounts).toEqual([
      { account: 'silent', ready: false, token: 'unknown' },
      { account: 'broken', ready: false, token: 'unknown' },
    ]);
  });
});
