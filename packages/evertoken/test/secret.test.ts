import { format, inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { AccessToken, Secret } from 'evertoken';
import { visibleText } from './support/visible-text.ts';

const secret = new Secret('the-text');

describe('Secret', () => {
  it('gives its text to reveal() alone', () => {
    expect(secret.reveal()).toBe('the-text');
  });

  it.each([
    ['String()', String(secret)],
    // oxlint-disable-next-line typescript/restrict-template-expressions -- what a careless log does
    ['a template', `${secret}`],
    ['JSON', JSON.parse(JSON.stringify(secret))],
    ['inspect', inspect(secret)],
    ['inspect of hidden properties', inspect(secret, { showHidden: true })],
    ['console.log with %s', format('%s', secret)],
    ['console.log with %o', format('%o', secret)],
  ])('is [redacted] in %s', (_where, text) => {
    expect(text).toBe('[redacted]');
  });

  it('is redacted within other values', () => {
    const holder = { list: [secret], map: new Map([['key', secret]]), error: new Error('x') };
    Object.assign(holder.error, { secret });
    expect(visibleText(holder)).toContain('[redacted]');
    expect(visibleText(holder)).not.toContain('the-text');
    expect(inspect(structuredClone({ ...secret }))).not.toContain('the-text');
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

  it('can be logged', () => {
    expect(visibleText(token)).not.toContain('the-text');
    expect(JSON.parse(JSON.stringify(token))).toEqual({
      value: '[redacted]',
      type: 'Bearer',
      generation: 7,
      expiresAt: 1_000,
      scopes: ['a'],
      apiUrl: 'https://api.example/v2',
    });
  });

  it('makes the header of RFC 6750', () => {
    expect(token.authorization()).toBe('Bearer the-text');
  });
});
