import fc from 'fast-check';
import { describe, it } from 'vitest';
import { TokenError, errorCodes, noticeCodes } from 'evertoken';
import { zoom } from 'evertoken/zoom';
import { readRetryAfter } from '../../src/http.ts';
import {
  judgeTokenResponse,
  type TokenHttpResponse,
  type TokenResponseRules,
} from '../../src/provider/token-response.ts';

const DAY = 24 * 3_600_000;
const NOW = Date.UTC(2026, 0, 1);

const rules: TokenResponseRules = {
  defaultLifetimeMs: 3_600_000,
  errorCodes: { invalid_request: 'ACCOUNT_REJECTED' },
  secrets: [],
};

// Responses are made of these values, so that unusual ones are combined: a string where a number belongs, and so on.
const word = fc.constantFrom(
  'invalid_client',
  'invalid_request',
  'unsupported_grant_type',
  'invalid_scope',
  'bearer',
  'constructor',
  '3600',
  '',
);
const scalar = fc.oneof(
  word,
  fc.string({ maxLength: 12 }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const value = fc.oneof({ weight: 6, arbitrary: scalar }, fc.array(scalar, { maxLength: 2 }));
const responseFields = fc.record(
  {
    access_token: fc.oneof(fc.constant('abc.def'), value),
    token_type: fc.oneof(fc.constant('bearer'), value),
    expires_in: fc.oneof(fc.constant(3599), value),
    scope: value,
    api_url: value,
    error: value,
    reason: value,
    error_description: value,
  },
  { requiredKeys: [] },
);
const body = fc.oneof(
  { weight: 5, arbitrary: responseFields.map((fields) => JSON.stringify(fields)) },
  fc.string({ unit: 'binary', maxLength: 40 }),
  value.map((any) => JSON.stringify(any)),
  fc.constant('<html></html>'),
);
const status = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(200, 400, 401, 403, 404, 429, 500, 503) },
  fc.nat(999),
);
const retryAfter = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.string({ maxLength: 30 }),
  fc.integer().map(String),
  fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
);
const response: fc.Arbitrary<TokenHttpResponse> = fc.record({
  status,
  retryAfter,
  contentType: fc.constantFrom('application/json', 'application/x-www-form-urlencoded', null),
  body,
  receivedAt: fc.constant(NOW),
});

describe('judgeTokenResponse with any response', () => {
  it('returns a usable token or an error of the catalog, and never throws', () => {
    fc.assert(
      fc.property(response, (given) => {
        const result = judgeTokenResponse(given, rules);
        if (result.kind === 'failed') return isGoodError(result.error);
        const { accessToken, lifetimeMs, scopes, notices } = result.token;
        return (
          /^[\x21-\x7e]+$/.test(accessToken.reveal()) &&
          lifetimeMs >= 1000 &&
          lifetimeMs <= DAY &&
          scopes?.length !== 0 &&
          notices.every((code) => noticeCodes.includes(code))
        );
      }),
      { numRuns: 45_000 },
    );
  });

  it('never treats overload or an outage as a rejection, whatever the body contains', () => {
    const passing = fc.oneof(fc.constantFrom(408, 425, 429), fc.integer({ min: 500, max: 599 }));
    fc.assert(
      fc.property(passing, retryAfter, body, (passingStatus, wait, text) => {
        const given = {
          status: passingStatus,
          retryAfter: wait,
          contentType: null,
          body: text,
          receivedAt: NOW,
        };
        const result = judgeTokenResponse(given, rules);
        return result.kind === 'failed' && result.error.kind === 'unavailable';
      }),
      { numRuns: 25_000 },
    );
  });

  it('returns a token for every response that conforms to the RFC', () => {
    const good = fc.record({
      access_token: fc.string({ unit: fc.constantFrom(...'abcXYZ019-._~+/='), minLength: 1 }),
      token_type: fc.constantFrom('bearer', 'Bearer'),
      expires_in: fc.integer({ min: 1, max: 86_400 }),
      scope: fc.constantFrom('a', 'a b', 'meeting:read:admin user:read:admin'),
    });
    fc.assert(
      fc.property(good, (fields) => {
        const given = {
          status: 200,
          retryAfter: null,
          contentType: 'application/json',
          body: JSON.stringify(fields),
          receivedAt: NOW,
        };
        const result = judgeTokenResponse(given, rules);
        return (
          result.kind === 'minted' &&
          result.token.accessToken.reveal() === fields.access_token &&
          result.token.lifetimeMs === fields.expires_in * 1000 &&
          result.token.scopes?.join(' ') === fields.scope &&
          result.token.notices.length === 0
        );
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('readRetryAfter with any header', () => {
  it('returns 0 to 15 minutes, or undefined', () => {
    fc.assert(
      fc.property(fc.oneof(retryAfter, fc.string({ unit: 'binary' })), (text) => {
        const ms = readRetryAfter(text, NOW);
        return ms === undefined || (ms >= 0 && ms <= 15 * 60_000);
      }),
      { numRuns: 15_000 },
    );
  });
});

describe('zoom with any response that echoes the secret', () => {
  it('keeps the secret out of the error', async () => {
    const secretText = fc.oneof(
      fc.string({ minLength: 8, maxLength: 20 }),
      fc.string({ unit: 'binary', minLength: 8, maxLength: 20 }),
    );
    const field = fc.constantFrom('error', 'reason', 'error_description', 'scope', 'message');
    const filler = fc.oneof(fc.string({ maxLength: 30 }), fc.constant('x'.repeat(190)));
    await fc.assert(
      fc.asyncProperty(
        secretText.filter((text) => text.trim() === text),
        field,
        filler,
        fc.constantFrom(200, 400, 401, 403, 429, 500),
        async (clientSecret, name, before, failing) => {
          const basic = Buffer.from(`client:${formEncode(clientSecret)}`).toString('base64');
          const forms = [clientSecret, formEncode(clientSecret), basic];
          const words = forms.map((form) => `${before}${form}.`).join('');
          const fields = { error: 'odd', [name]: words };
          const provider = zoom({
            accountId: 'account',
            clientId: 'client',
            clientSecret,
            fetch: async () => Response.json(fields, { status: failing }),
          });
          const { signal } = new AbortController();
          const error = await provider.mint(signal).catch((e: unknown) => e);
          const shown = `${String(error)} ${JSON.stringify(error)}`;
          return (
            error instanceof TokenError &&
            isGoodError(error) &&
            !forms.some((form) => shown.includes(form))
          );
        },
      ),
      { numRuns: 6_000 },
    );
  });
});

function isGoodError({ code, kind, message, cause, retryAfterMs = 0 }: TokenError): boolean {
  return (
    errorCodes.includes(code) &&
    (kind === 'credentials' || kind === 'unavailable') &&
    message.length < 600 &&
    cause === undefined &&
    retryAfterMs >= 0 &&
    retryAfterMs <= 15 * 60_000
  );
}

function formEncode(text: string): string {
  return encodeURIComponent(text)
    .replaceAll(/[!'()~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}
