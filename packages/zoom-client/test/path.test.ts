import { encodePathParameter } from '@evertoken/zoom-client';
import { describe, expect, it } from 'vitest';

describe('encodePathParameter()', () => {
  it.each([
    [97763643886, '97763643886'],
    ['me', 'me'],
    ['jill.chill@example.com', 'jill.chill%40example.com'],
    ['aDYlohsHRtCd4ii1uC2+hA==', 'aDYlohsHRtCd4ii1uC2%2BhA%3D%3D'],
    ['ab/cd==', 'ab%2Fcd%3D%3D'],
    ['/ajX/cd==', '%252FajX%252Fcd%253D%253D'],
    ['aj//X==', 'aj%252F%252FX%253D%253D'],
    ['a?b#c', 'a%3Fb%23c'],
    ['a..b/..c', 'a..b%2F..c'],
  ])('encodes %s as %s', (value, expected) => expect(encodePathParameter(value)).toBe(expected));

  it.each([
    '',
    '.',
    '..',
    'a/../b',
    '/..',
    '..\\a',
    'a//%2E%2e',
    '%2f.%2F',
    '%252e%252e',
    '..;a',
    '..?a',
    '.#a',
    '..%3Fa',
    'a/..%2523b',
    '.. ',
    '..\0',
    '%c0%ae.',
    '\udc00',
    NaN,
    -Infinity,
  ])('rejects %o with a TypeError', (value) => {
    expect(() => encodePathParameter(value)).toThrow(TypeError);
  });
});
