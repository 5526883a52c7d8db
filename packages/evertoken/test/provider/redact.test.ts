import { describe, expect, it } from 'vitest';
import { redact } from '../../src/provider/redact.ts';

const SECRET = 'Zk9/pQ2+xW7=vL4!tR8"sN1\\dG6 é';
const CLIENT = 'client';
const hex = Buffer.from(SECRET).toString('hex');
const base64 = Buffer.from(SECRET).toString('base64');
const percent = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

const spellings: Record<string, string> = {
  plain: SECRET,
  'upper case': SECRET.toUpperCase(),
  'lower case': SECRET.toLowerCase(),
  base64,
  base64url: Buffer.from(SECRET).toString('base64url'),
  'base64 without padding': base64.replace(/=+$/, ''),
  'the base64 of Basic credentials': Buffer.from(`${CLIENT}:${SECRET}`).toString('base64'),
  'a Basic header': `Basic ${Buffer.from(`c:${SECRET}`).toString('base64')}`,
  'Basic credentials of the encoded secret': btoa(`${CLIENT}:${encodeURIComponent(SECRET)}`),
  hexadecimal: hex,
  'upper-case hexadecimal': hex.toUpperCase(),
  'hexadecimal with colons': hex.replaceAll(/..(?=.)/g, '$&:'),
  'URL-encoded': encodeURIComponent(SECRET),
  'form-encoded': new URLSearchParams({ a: SECRET }).toString().slice(2),
  'URL-encoded in lower case': encodeURIComponent(SECRET).replaceAll(/%../g, (code) =>
    code.toLowerCase(),
  ),
  'URL-encoded throughout': percent(SECRET),
  'URL-encoded twice': encodeURIComponent(encodeURIComponent(SECRET)),
  'JSON-escaped': JSON.stringify(SECRET),
  'JSON-escaped twice': JSON.stringify(JSON.stringify(SECRET)),
  'JSON-escaped throughout': [...Buffer.from(SECRET)]
    .map((byte) => `\\u00${byte.toString(16).padStart(2, '0')}`)
    .join(''),
  'with HTML entities': [...Buffer.from(SECRET)].map((byte) => `&#x${byte.toString(16)};`).join(''),
  'in two lines': `${SECRET.slice(0, 11)}\n${SECRET.slice(11)}`,
  'with a space after each character': [...SECRET].join(' '),
  'the first half': SECRET.slice(0, 14),
  'the second half': SECRET.slice(12),
  'base64 in lines': base64.replaceAll(/.{10}/g, '$&\r\n'),
};

describe('redact', () => {
  it.each(Object.entries(spellings))('hides a text with the secret %s', (_spelling, text) => {
    expect(redact(`the secret ${text} is wrong`, [SECRET, encodeURIComponent(SECRET)])).toBe(
      '[redacted]',
    );
  });

  it('hides a secret that begins where the text is cut', () => {
    expect(redact(`${' x'.repeat(97)}${SECRET}`, [SECRET])).toBe('[redacted]');
  });

  it.each(['ab', '+/=', 'é!', 'pass wd'])('hides a text with the short secret %j', (secret) => {
    expect(redact(`wrong: <${secret}>`, [secret])).toBe('[redacted]');
  });

  it('leaves other texts, without control characters', () => {
    const text = 'Invalid client_id or client_secret';
    expect(redact(text, [SECRET, ''])).toBe(text);
    expect(redact('a\u001b[31m\u009b0m\u2028b', [SECRET])).toBe('a [31m 0m b');
    expect(redact('x'.repeat(10_000), [SECRET])).toHaveLength(200);
  });
});
