import { describe, expect, it, test } from 'vitest';
import { readRateLimitInfo, type RateLimitInfo } from '@evertoken/zoom-client/pacing';
import { parseRetryAfter } from '@evertoken/zoom-client/retry';

const NOW = Date.parse('2026-05-04T22:00:00Z');
const TO_MIDNIGHT = 2 * 3_600_000;

const read = (
  headers: Record<string, string>,
  body?: string,
  status = 429,
): RateLimitInfo | undefined =>
  readRateLimitInfo({ status, header: (name) => headers[name], body }, NOW);

const perSecond = {
  'x-ratelimit-category': 'Light',
  'x-ratelimit-type': 'QPS',
  'x-ratelimit-limit': '30',
  'x-ratelimit-remaining': '0',
};
const perDay = {
  ...perSecond,
  'x-ratelimit-category': 'Heavy',
  'x-ratelimit-type': 'Daily-limit',
  'x-ratelimit-limit': '30000',
  'retry-after': '2026-05-05T00:00:00Z',
};
// As captured: the headers of the account's label, with requests remaining and without a type.
const perHost = {
  'x-ratelimit-category': 'Light',
  'x-ratelimit-limit': '6000',
  'x-ratelimit-remaining': '5893',
};
const perHostBody =
  'You have exceeded the daily rate limit (100) of Meeting Create/Update API requests permitted for this particular user. You may resume these requests at GMT 00:00:00.';
const label = (fields: object): object => ({
  kind: 'label',
  scope: 'second',
  label: undefined,
  limit: undefined,
  retryAfterMs: undefined,
  ...fields,
});
const special = { kind: 'special', scope: 'host', retryAfterMs: TO_MIDNIGHT };

describe('readRateLimitInfo()', () => {
  test.each<[string, Record<string, string>, string | undefined, object]>([
    ['per second', perSecond, undefined, label({ label: 'light', limit: 30 })],
    [
      'per second with a Retry-After',
      { ...perSecond, 'retry-after': '3' },
      undefined,
      label({ label: 'light', limit: 30, retryAfterMs: 3_000 }),
    ],
    [
      'per minute',
      { ...perSecond, 'x-ratelimit-category': 'Resource-intensive', 'x-ratelimit-limit': '10' },
      undefined,
      label({ scope: 'minute', label: 'resource-intensive', limit: 10 }),
    ],
    [
      'per day',
      perDay,
      undefined,
      label({ scope: 'day', label: 'heavy', limit: 30_000, retryAfterMs: TO_MIDNIGHT }),
    ],
    [
      'per day with another type',
      { 'x-ratelimit-type': 'Daily', 'x-ratelimit-category': 'medium' },
      undefined,
      label({ scope: 'day', label: 'medium', retryAfterMs: TO_MIDNIGHT }),
    ],
    [
      'per day by its message',
      {},
      'You have reached the maximum daily rate limit for this API.',
      label({ scope: 'day', retryAfterMs: TO_MIDNIGHT }),
    ],
    [
      'per day by its Retry-After',
      { 'retry-after': '3600' },
      undefined,
      label({ scope: 'day', retryAfterMs: 3_600_000 }),
    ],
    ['per host by its message', perSecond, perHostBody, special],
    ['per host by its headers', perHost, undefined, special],
    [
      'per second by its message',
      perHost,
      'You have reached the maximum per-second rate limit for this API. Try again later.',
      label({ label: 'light', limit: 6_000 }),
    ],
    [
      'per kind of request by its message',
      {},
      'x daily rate limit (1) of Create a Group API request for this account.',
      special,
    ],
    [
      'per host in the wording of 2020, without headers',
      {},
      'A maximum of 100 meetings can be created/updated for a single user in one day.',
      special,
    ],
    [
      'for concurrent work on the same user',
      perHost,
      'Too many concurrent requests. A request to disassociate this user has already been made.',
      { kind: 'concurrency' },
    ],
    ['without headers and body', {}, undefined, label({})],
    [
      'with unknown values',
      { 'x-ratelimit-category': 'Gold', 'x-ratelimit-limit': 'many', 'retry-after': 'soon' },
      '<html>',
      label({}),
    ],
  ])('reads a 429 %s', (_, headers, body, expected) => {
    expect(read(headers, body)).toEqual(expected);
  });

  it('returns undefined for any other status', () => {
    expect(read(perDay, perHostBody, 200)).toBeUndefined();
    expect(read({}, undefined, 503)).toBeUndefined();
  });
});

describe('parseRetryAfter()', () => {
  test.each<[string | null | undefined, number | undefined]>([
    ['3', 3_000],
    [' 1.5 ', 1_500],
    ['0', 0],
    ['2026-05-04T22:00:30Z', 30_000],
    ['2026-05-04T22:00:30.5+00:00', 30_500],
    ['Mon, 04 May 2026 22:01:00 GMT', 60_000],
    ['2026-05-04T21:00:00Z', 0],
    ['99999999', TO_MIDNIGHT],
    ['2030-01-01T00:00:00Z', TO_MIDNIGHT],
    ['-5', undefined],
    ['soon', undefined],
    ['5 minutes', undefined],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('parses %s', (value, expected) => {
    expect(parseRetryAfter(value, NOW)).toBe(expected);
  });
});
