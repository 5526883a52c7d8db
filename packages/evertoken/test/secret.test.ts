import { format, inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { AccessToken, Secret } from 'evertoken';
import { visibleText } from './support/visible-text.ts';

const secret = new Secret('the-value');

describe('Secret', () => {
  it('returns its value only from reveal()', () => {
    expect(secret.reveal()).toBe('the-value');
  });

  it.each([
    ['String()', String(secret)],
    // oxlint-disable-next-line typescript/restrict-template-expressions -- as a careless log does
    ['a template', `${secret}`],
    ['JSON', JSON.parse(JSON.stringify(secret))],
    ['inspect', inspect(secret)],
    ['inspect of hidden properties', inspect(secret, { showHidden: true })],
    ['console.log with %s', format('%s', secret)],
    ['console.log with %o', format('%o', secret)],
  ])('is [redacted] in %s', (_label, output) => {
    expect(output).toBe('[redacted]');
  });

  it('is redacted inside other values', () => {
    const holder = { list: [secret], map: new Map([['key', secret]]), error: new Error('x') };
    Object.assign(holder.error, { secret });
    expect(visibleText(holder)).toContain('[redacted]');
    expect(visibleText(holder)).not.toContain('the-value');
    expect(inspect(structuredClone({ ...secret }))).not.toContain('the-value');
    expect(Object.getOwnPropertyNames(secret)).toEqual([]);
  });
});

describe('AccessToken', () => {
  const token = new AccessToken({
    value: secret,
    generation: 7,
    expiresAt: 1_000,
    scopes: ['a'],
    apiUrl: 'https://api.example/v2',
  });

  it('contains no secret when logged', () => {
    expect(visibleText(token)).not.toContain('the-value');
    expect(JSON.parse(JSON.stringify(token))).toEqual({
      value: '[redacted]',
      type: 'Bearer',
      generation: 7,
      expiresAt: 1_000,
      scopes: ['a'],
      apiUrl: 'https://api.example/v2',
    });
  });

  it('returns the Authorization header of RFC 6750', () => {
    expect(token.authorization()).toBe('Bearer the-value');
  });
});
