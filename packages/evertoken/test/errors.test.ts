import { readFile } from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import {
  TokenError,
  createTokenManager,
  errorCodes,
  isTokenError,
  noticeCodes,
  type TokenManagerOptions,
} from 'evertoken';

const documentation = await readFile(new URL('../../../docs/errors.md', import.meta.url), 'utf8');

/** The sections of the documentation by heading. */
const sections = new Map(
  documentation
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [heading = '', ...lines] = section.split('\n');
      return [heading, lines.join('\n')];
    }),
);

describe('docs/errors.md', () => {
  it('has exactly one section for each error and notice', () => {
    const headings = [...documentation.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings.toSorted()).toEqual([...errorCodes, ...noticeCodes].toSorted());
  });

  it.each(errorCodes)('documents the error %s with cause and remedy', (code) => {
    const { kind, status } = new TokenError(code);
    const text = sections.get(code) ?? '';
    for (const part of ['**When.**', '**You see.**', '**Do.**']) expect(text).toContain(part);
    expect(text).toContain(`Kind \`${kind}\`, status ${status}.`);
  });

  it.each(noticeCodes)('documents the notice %s with cause and remedy', (code) => {
    const text = sections.get(code) ?? '';
    for (const part of ['**When.**', '**You see.**', '**Do.**']) expect(text).toContain(part);
    expect(text).toContain('Notice.');
  });
});

describe('TokenError', () => {
  it.each(errorCodes)('%s has a message of whole sentences that ends with the advice', (code) => {
    const { name, message, advice, status, kind, retryAfterMs, cause } = new TokenError(code);
    expect(name).toBe('TokenError');
    expect(message.endsWith(` ${advice}`)).toBe(true);
    for (const sentence of [message.slice(0, -advice.length - 1), advice]) {
      expect(sentence).toMatch(/^[A-Z].*\.$/s);
    }
    expect(status).toBeOneOf([500, 502, 503, 504]);
    expect(kind).toBeOneOf(['config', 'credentials', 'unavailable', 'rejected', 'store']);
    expect([retryAfterMs, cause]).toEqual([undefined, undefined]);
  });

  it('has the detail in parentheses between message and advice', () => {
    const error = new TokenError('TOKEN_ENDPOINT_FAILED', {
      detail: 'status 503',
      retryAfterMs: 1500,
      cause: 'the network',
    });
    expect(error.message).toMatch(
      /^The token endpoint .* \(status 503\)\. Evertoken retries automatically/,
    );
    expect(error).toMatchObject({ retryAfterMs: 1500, cause: 'the network' });
    expect(error).toBeInstanceOf(Error);
  });

  it('isTokenError recognizes errors of another copy of the library', async () => {
    vi.resetModules();
    const copy = await import('../src/errors.ts');
    const foreign = new copy.TokenError('MANAGER_CLOSED');
    expect(foreign).not.toBeInstanceOf(TokenError);
    expect(isTokenError(foreign)).toBe(true);
    expect(copy.isTokenError(new TokenError('MANAGER_CLOSED'))).toBe(true);
  });

  it.each([undefined, null, 'TokenError', 7, {}, new Error('x'), { code: 'MANAGER_CLOSED' }])(
    'isTokenError rejects %o',
    (value) => {
      expect(isTokenError(value)).toBe(false);
    },
  );
});

describe('createTokenManager', () => {
  it('reports all invalid options at once', () => {
    const options = {
      provider: {},
      store: {},
      waitTimeoutMs: 0,
      storeTimeoutMs: NaN,
      owner: 'a b',
    };
    expect(() => createTokenManager(options as unknown as TokenManagerOptions)).toThrow(
      expect.objectContaining({
        code: 'OPTIONS_INVALID',
        message: expect.stringMatching(
          /provider must.*store must.*waitTimeoutMs must.*storeTimeoutMs must.*owner must/,
        ),
      }),
    );
  });

  it.each([
    undefined,
    {},
    { tokenUrl: 'https://auth.example/token', clientId: 'a' },
    { tokenUrl: 'https://auth.example/token', clientId: 'a', parameters: { n: 1n } },
    { tokenUrl: 'https://auth.example/token', clientId: 'a', parameters: {}, scopes: [1] },
  ])('rejects the invalid identity %o', (identity) => {
    const provider = { mint: () => expect.unreachable(), identity };
    expect(() => createTokenManager({ provider } as unknown as TokenManagerOptions)).toThrow(
      'provider.identity must have',
    );
  });
});
