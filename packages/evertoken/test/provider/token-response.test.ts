import { describe, expect, it } from 'vitest';
import type { ErrorCode, MintedToken, NoticeCode, TokenError } from 'evertoken';
import {
  judgeTokenResponse,
  type TokenHttpResponse,
  type TokenResponseRules,
} from '../../src/provider/token-response.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 0, 1);

const rules: TokenResponseRules = {
  defaultLifetimeMs: HOUR,
  errorCodes: { invalid_request: 'ACCOUNT_REJECTED' },
  secrets: ['the-secret'],
};

/** The response of Zoom to a valid request. */
const good = {
  access_token: 'abc.def',
  token_type: 'bearer',
  expires_in: 3599,
  scope: 'a b',
  api_url: 'https://api.example',
};

const JSON_TYPE = 'application/json; charset=utf-8';
const FORM_TYPE = 'application/x-www-form-urlencoded; charset=utf-8';

function judge(
  status: number,
  body: unknown,
  retryAfter: string | null = null,
  contentType: string | null = JSON_TYPE,
) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response: TokenHttpResponse = {
    status,
    retryAfter,
    contentType,
    body: text,
    receivedAt: NOW,
  };
  return judgeTokenResponse(response, rules);
}

function mintedFrom(body: unknown): MintedToken {
  const result = judge(200, body);
  if (result.kind !== 'minted') throw result.error;
  return result.token;
}

function errorFrom(status: number, body: unknown, retryAfter?: string): TokenError {
  const result = judge(status, body, retryAfter ?? null);
  if (result.kind !== 'failed') throw new Error('a token was minted');
  return result.error;
}

describe('judgeTokenResponse with a valid response', () => {
  it('returns a token', () => {
    const token = mintedFrom(good);
    expect(token.accessToken.reveal()).toBe('abc.def');
    expect(token).toMatchObject({
      lifetimeMs: 3_599_000,
      scopes: ['a', 'b'],
      apiUrl: 'https://api.example',
      notices: [],
    });
  });

  it.each([
    { token_type: 'Bearer' },
    { token_type: 'BEARER' },
    { error: null },
    { refresh_token: 'x' },
    { expires_in: 1 },
    { expires_in: 86_400 },
    { expires_in: 3599.5 },
  ])('accepts %o', (fields) => {
    expect(mintedFrom({ ...good, ...fields }).notices).toEqual([]);
  });

  it('accepts any success status', () => {
    expect(judge(201, good).kind).toBe('minted');
  });
});

describe('judgeTokenResponse with an irregular response', () => {
  const cases: Array<[fields: object, notice: NoticeCode, lifetimeMs: number]> = [
    [{ scope: undefined }, 'SCOPE_MISSING', 3_599_000],
    [{ scope: '' }, 'SCOPE_MISSING', 3_599_000],
    [{ scope: '  ' }, 'SCOPE_MISSING', 3_599_000],
    [{ scope: ['a'] }, 'SCOPE_MISSING', 3_599_000],
    [{ expires_in: '3599' }, 'LIFETIME_NOT_A_NUMBER', 3_599_000],
    [{ expires_in: undefined }, 'LIFETIME_MISSING', HOUR],
    [{ expires_in: null }, 'LIFETIME_MISSING', HOUR],
    [{ expires_in: 86_401 }, 'LIFETIME_CLAMPED', DAY],
    [{ expires_in: 1e300 }, 'LIFETIME_CLAMPED', DAY],
    [{ token_type: undefined }, 'TOKEN_TYPE_MISSING', 3_599_000],
    [{ token_type: null }, 'TOKEN_TYPE_MISSING', 3_599_000],
  ];
  it.each(cases)('returns a token for %o with the notice %s', (fields, notice, lifetimeMs) => {
    const token = mintedFrom({ ...good, ...fields });
    expect(token.notices).toEqual([notice]);
    expect(token.lifetimeMs).toBe(lifetimeMs);
  });

  it('returns all notices', () => {
    const { notices } = mintedFrom({
      access_token: 't',
      token_type: 'bearer',
      expires_in: '99999999',
    });
    expect(notices).toEqual(['LIFETIME_NOT_A_NUMBER', 'LIFETIME_CLAMPED', 'SCOPE_MISSING']);
  });

  it('clamps a lifetime that exceeds every number', () => {
    const body = '{"access_token":"t","token_type":"bearer","scope":"a","expires_in":1e999}';
    expect(mintedFrom(body)).toMatchObject({ lifetimeMs: DAY, notices: ['LIFETIME_CLAMPED'] });
  });
});

describe('judgeTokenResponse with a form', () => {
  const form = 'access_token=abc.def&token_type=bearer&expires_in=3599&scope=a+b';

  it.each([FORM_TYPE, 'Application/X-WWW-Form-Urlencoded'])('returns a token for %s', (type) => {
    const result = judge(200, form, null, type);
    if (result.kind !== 'minted') throw result.error;
    expect(result.token.accessToken.reveal()).toBe('abc.def');
    expect(result.token).toMatchObject({ lifetimeMs: 3_599_000, scopes: ['a', 'b'], notices: [] });
  });

  const cases: Array<[what: string, status: number, body: string, code: ErrorCode]> = [
    ['an error in a 200', 200, 'error=invalid_client&error_description=no', 'CLIENT_REJECTED'],
    ['an error', 400, 'error=invalid_scope', 'SCOPE_REJECTED'],
    ['no token', 200, 'token_type=bearer', 'TOKEN_RESPONSE_INVALID'],
    ['two tokens', 200, `${form}&access_token=other`, 'TOKEN_RESPONSE_NOT_JSON'],
    ['a lifetime in words', 200, form.replace('3599', 'soon'), 'TOKEN_LIFETIME_INVALID'],
    ['an empty body', 200, '', 'TOKEN_RESPONSE_EMPTY'],
  ];
  it.each(cases)('returns an error for %s with status %i', (_what, status, body, code) => {
    const result = judge(status, body, null, FORM_TYPE);
    expect(result).toMatchObject({ kind: 'failed', error: { code } });
  });

  it.each([null, 'text/plain', 'text/html', 'application/x-www-form-urlencoded-like'])(
    'is not read with the content type %s',
    (type) => {
      const result = judge(200, form, null, type);
      expect(result).toMatchObject({ kind: 'failed', error: { code: 'TOKEN_RESPONSE_NOT_JSON' } });
    },
  );
});

describe('judgeTokenResponse with a required type other than bearer', () => {
  it('returns an error for a token without a type', () => {
    const body = JSON.stringify({ ...good, token_type: undefined });
    const response = {
      status: 200,
      retryAfter: null,
      contentType: JSON_TYPE,
      body,
      receivedAt: NOW,
    };
    const result = judgeTokenResponse(response, { ...rules, tokenType: 'DPoP' });
    expect(result).toMatchObject({ kind: 'failed', error: { code: 'TOKEN_RESPONSE_INVALID' } });
  });
});

describe('judgeTokenResponse with an invalid response', () => {
  const wrongSecret = { reason: 'Invalid client_id or client_secret', error: 'invalid_client' };
  const wrongAccount = { reason: 'Bad Request', error: 'invalid_request' };
  const wrongGrant = { reason: 'unsupported grant type', error: 'unsupported_grant_type' };
  const html = '<!doctype html><title>Sign in</title>';
  const cases: Array<[what: string, status: number, body: unknown, code: ErrorCode]> = [
    ['wrong secret', 400, wrongSecret, 'CLIENT_REJECTED'],
    ['wrong secret as in RFC 6749', 401, wrongSecret, 'CLIENT_REJECTED'],
    ['401 without a body', 401, '', 'CLIENT_REJECTED'],
    ['401 with a web page', 401, html, 'CLIENT_REJECTED'],
    ['wrong account id', 400, wrongAccount, 'ACCOUNT_REJECTED'],
    ['unknown grant', 400, wrongGrant, 'GRANT_REJECTED'],
    ['app not allowed', 400, { error: 'unauthorized_client' }, 'CLIENT_REJECTED'],
    ['scope not allowed', 400, { error: 'invalid_scope' }, 'SCOPE_REJECTED'],
    ['an unknown error', 400, { error: 'access_denied' }, 'TOKEN_REQUEST_REJECTED'],
    ['an error named like a method', 400, { error: 'toString' }, 'TOKEN_REQUEST_REJECTED'],
    ['an error without a name', 400, { code: 300, message: 'no' }, 'TOKEN_REQUEST_REJECTED'],
    ['an error without a body', 403, '', 'TOKEN_REQUEST_REJECTED'],
    ['not found', 404, { message: 'not found' }, 'TOKEN_REQUEST_REJECTED'],
    ['wrong secret in a 200', 200, wrongSecret, 'CLIENT_REJECTED'],
    ['error beside a token', 200, { ...good, error: 'invalid_client' }, 'CLIENT_REJECTED'],
    ['web page', 200, html, 'TOKEN_RESPONSE_NOT_JSON'],
    ['web page for an error', 403, html, 'TOKEN_RESPONSE_NOT_JSON'],
    ['cut JSON', 200, '{"access_token":"a', 'TOKEN_RESPONSE_NOT_JSON'],
    ['a list', 200, [good], 'TOKEN_RESPONSE_NOT_JSON'],
    ['null', 200, 'null', 'TOKEN_RESPONSE_NOT_JSON'],
    ['a text', 200, '"abc"', 'TOKEN_RESPONSE_NOT_JSON'],
    ['empty body', 200, '', 'TOKEN_RESPONSE_EMPTY'],
    ['blank body', 200, ' \r\n', 'TOKEN_RESPONSE_EMPTY'],
    ['no content', 204, '', 'TOKEN_RESPONSE_EMPTY'],
    ['no token', 200, {}, 'TOKEN_RESPONSE_INVALID'],
    ['API error in a 200', 200, { code: 3000, message: 'no' }, 'TOKEN_RESPONSE_INVALID'],
    ['empty token', 200, { ...good, access_token: '' }, 'TOKEN_RESPONSE_INVALID'],
    ['number for a token', 200, { ...good, access_token: 1 }, 'TOKEN_RESPONSE_INVALID'],
    ['token with CRLF', 200, { ...good, access_token: 'a\r\nx: y' }, 'TOKEN_RESPONSE_INVALID'],
    ['token with a space', 200, { ...good, access_token: 'a b' }, 'TOKEN_RESPONSE_INVALID'],
    ['token with an umlaut', 200, { ...good, access_token: 'ä' }, 'TOKEN_RESPONSE_INVALID'],
    ['wrong token_type', 200, { ...good, token_type: 'mac' }, 'TOKEN_RESPONSE_INVALID'],
    ['object for a type', 200, { ...good, token_type: { toString: 1 } }, 'TOKEN_RESPONSE_INVALID'],
    ['empty token_type', 200, { ...good, token_type: '' }, 'TOKEN_RESPONSE_INVALID'],
    ['a form without its type', 200, 'access_token=t&token_type=bearer', 'TOKEN_RESPONSE_NOT_JSON'],
    ['expires_in 0', 200, { ...good, expires_in: 0 }, 'TOKEN_LIFETIME_INVALID'],
    ['expires_in "0"', 200, { ...good, expires_in: '0' }, 'TOKEN_LIFETIME_INVALID'],
    ['expires_in negative', 200, { ...good, expires_in: -1 }, 'TOKEN_LIFETIME_INVALID'],
    ['expires_in below a second', 200, { ...good, expires_in: 0.9 }, 'TOKEN_LIFETIME_INVALID'],
    ['expires_in a word', 200, { ...good, expires_in: 'soon' }, 'TOKEN_LIFETIME_INVALID'],
    ['expires_in blank', 200, { ...good, expires_in: ' ' }, 'TOKEN_LIFETIME_INVALID'],
    ['expires_in true', 200, { ...good, expires_in: true }, 'TOKEN_LIFETIME_INVALID'],
    ['expires_in a list', 200, { ...good, expires_in: [3600] }, 'TOKEN_LIFETIME_INVALID'],
    ['expires_in an object', 200, { ...good, expires_in: {} }, 'TOKEN_LIFETIME_INVALID'],
    ['redirect', 302, '', 'TOKEN_RESPONSE_INVALID'],
    ['redirect with a token', 307, good, 'TOKEN_RESPONSE_INVALID'],
    ['too many requests', 429, wrongSecret, 'TOKEN_ENDPOINT_THROTTLED'],
    ['server error', 500, wrongSecret, 'TOKEN_ENDPOINT_FAILED'],
    ['bad gateway', 502, html, 'TOKEN_ENDPOINT_FAILED'],
    ['unavailable with a token', 503, good, 'TOKEN_ENDPOINT_FAILED'],
    ['request timeout', 408, '', 'TOKEN_ENDPOINT_FAILED'],
    ['too early', 425, '', 'TOKEN_ENDPOINT_FAILED'],
  ];
  it.each(cases)('returns an error for %s with status %i', (_what, status, body, code) => {
    const error = errorFrom(status, body);
    expect(error.code).toBe(code);
    expect(error.retryAfterMs).toBeUndefined();
  });

  it('includes the status and the explanation of the vendor', () => {
    expect(errorFrom(400, wrongSecret).message).toContain(
      '(status 400, invalid_client, Invalid client_id or client_secret)',
    );
    const standard = { error: 'invalid_scope', error_description: 'scope x is unknown' };
    expect(errorFrom(400, standard).message).toContain('scope x is unknown');
  });

  it('makes the explanation printable and truncates it', () => {
    const reason = `a\u0000b\n\u001b[31m${'x'.repeat(1000)}`;
    const { message } = errorFrom(400, { error: 'odd', reason });
    expect(message).toMatch(/^[\x20-\x7e’]+$/);
    expect(message.length).toBeLessThan(500);
  });

  it('ignores explanations that are not strings', () => {
    const { message } = errorFrom(400, { error: { a: 1 }, reason: ['b'] });
    expect(message).toContain('(status 400)');
  });
});

describe('judgeTokenResponse with a Retry-After header', () => {
  const inTwoMinutes = '2026-01-01T00:02:00Z';
  it.each([
    ['seconds', '120'],
    ['an HTTP date', 'Thu, 01 Jan 2026 00:02:00 GMT'],
    ['an ISO 8601 time', inTwoMinutes],
  ])('returns the delay in the form of %s', (_form, value) => {
    expect(errorFrom(429, '', value)).toMatchObject({
      code: 'TOKEN_ENDPOINT_THROTTLED',
      retryAfterMs: 120_000,
    });
    expect(errorFrom(503, '', value)).toMatchObject({
      code: 'TOKEN_ENDPOINT_FAILED',
      retryAfterMs: 120_000,
    });
  });

  it('treats a 4xx with the header as rate limiting', () => {
    expect(errorFrom(400, { error: 'invalid_client' }, '5')).toMatchObject({
      code: 'TOKEN_ENDPOINT_THROTTLED',
      retryAfterMs: 5000,
    });
  });

  it('ignores a header that is not valid', () => {
    expect(errorFrom(400, { error: 'invalid_client' }, 'later 5').code).toBe('CLIENT_REJECTED');
    expect(errorFrom(429, '', 'later').retryAfterMs).toBeUndefined();
  });
});
