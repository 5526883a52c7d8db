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
const cooldown = { code: 'CLIENT_REJECTED', remainingMs: 29_400 } as const;

describe('evaluateReadiness', () => {
  it('returns ready with a live token, even during a cooldown', () => {
    const readiness = evaluateReadiness('a', { token, cooldown });
    expect(readiness).toEqual({ account: 'a', ready: true, token: 'live', expiresInSeconds: 61 });
  });

  it('returns ready without a token if there is no cooldown', () => {
    const expired = { ...token, remainingMs: -1 };
    for (const current of [undefined, expired]) {
      const readiness = evaluateReadiness('a', { token: current, cooldown: undefined });
      expect(readiness).toEqual({ account: 'a', ready: true, token: 'on-demand' });
    }
  });

  it('returns not ready without a token during a cooldown', () => {
    expect(evaluateReadiness('a', { token: undefined, cooldown })).toEqual({
      account: 'a',
      ready: false,
      token: 'none',
      code: 'CLIENT_REJECTED',
      retryInSeconds: 30,
    });
  });
});

describe('getReadiness', () => {
  const createAccount = (name: string, status: TokenManager['status']): Account =>
    ({ name, tokens: { status } }) as Account;
  const live = createAccount('live', async () => ({ key: '', token, cooldown: undefined }));

  const none = createAccount('none', async () => ({ key: '', token: undefined, cooldown }));

  it.each([
    ['ready while one of its callers’ accounts is', ['live', 'none'], 'ready'],
    ['not ready while none of its callers’ accounts is', ['none'], 'not-ready'],
    ['not ready without callers', [], 'not-ready'],
  ])('returns %s', async (_what, served, expected) => {
    const { status, accounts } = await getReadiness([live, none], new Set(served), false);
    expect(status).toBe(expected);
    expect(accounts.map(({ ready }) => ready)).toEqual([true, false]);
  });

  it('returns draining during shutdown', async () => {
    expect(await getReadiness([live], new Set(['live']), true)).toMatchObject({
      status: 'draining',
    });
  });

  it('reports an account as unknown if its token manager hangs or throws', async () => {
    const silent = createAccount('silent', () => new Promise(() => {}));
    const broken = createAccount('broken', async () => {
      throw new TokenError('MANAGER_CLOSED');
    });
    const { status, accounts } = await getReadiness(
      [silent, broken],
      new Set(['silent', 'broken']),
      false,
    );
    expect(status).toBe('not-ready');
    expect(accounts).toEqual([
      { account: 'silent', ready: false, token: 'unknown' },
      { account: 'broken', ready: false, token: 'unknown' },
    ]);
  });
});
