import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Secret } from 'evertoken';
import { clientSecretBasic } from '../../src/provider/client-auth.ts';
import { buildTokenRequest } from '../../src/provider/token-request.ts';

function build(clientId: string, clientSecret: string, parameters: Record<string, string> = {}) {
  const authenticate = clientSecretBasic(clientId, new Secret(clientSecret));
  return buildTokenRequest('https://zoom.us/oauth/token', parameters, authenticate);
}

/** The text behind `Basic `, out of base64. */
function basicOf(clientId: string, clientSecret: string): string {
  const header = build(clientId, clientSecret).init.headers.get('authorization') ?? '';
  return Buffer.from(header.replace(/^Basic /, ''), 'base64').toString();
}

describe('buildTokenRequest', () => {
  it('is a form in the body, with Basic credentials in the header', () => {
    const parameters = { grant_type: 'account_credentials', account_id: 'A1' };
    const { url, init } = build('client', 'secret', parameters);
    expect(url).toBe('https://zoom.us/oauth/token');
    expect(init.method).toBe('POST');
    expect(init.body).toBe('grant_type=account_credentials&account_id=A1');
    expect(Object.fromEntries(init.headers)).toEqual({
      accept: 'application/json',
      authorization: 'Basic Y2xpZW50OnNlY3JldA==',
      'content-type': 'application/x-www-form-urlencoded',
    });
  });

  it('encodes what is not plain in a parameter', () => {
    expect(build('c', 's', { account_id: 'a b&c=d/ä' }).init.body).toBe(
      'account_id=a+b%26c%3Dd%2F%C3%A4',
    );
  });
});

describe('clientSecretBasic (RFC 6749, section 2.3.1)', () => {
  it.each([
    ['plain-id_1.0', 'plain*', 'plain-id_1.0:plain*'],
    ['a:b', 'c:d', 'a%3Ab:c%3Ad'],
    ['a b', 'c+d', 'a+b:c%2Bd'],
    ['50%', '&=?/#', '50%25:%26%3D%3F%2F%23'],
    ['~', '!()', '%7E:%21%28%29'],
    ['ü', '€😀', '%C3%BC:%E2%82%AC%F0%9F%98%80'],
  ])('form-encodes %j and %j', (clientId, clientSecret, text) => {
    expect(basicOf(clientId, clientSecret)).toBe(text);
  });

  it('can be undone by any server that follows the RFC', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(text, text, (clientId, clientSecret) => {
        const [id = '', secret = '', ...rest] = basicOf(clientId, clientSecret).split(':');
        return formDecode(id) === clientId && formDecode(secret) === clientSecret && !rest.length;
      }),
      { numRuns: 2_000 },
    );
  });
});

function formDecode(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}
