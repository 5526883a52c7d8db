import * as crypto from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createApiKey,
  createApiKeyAuth,
  getApiKeyId,
  matchesApiKeyHash,
} from '../../src/auth/api-key.ts';
import { FailedAuthLimiter } from '../../src/auth/caller-limits.ts';

// Counts calls of the real functions.
vi.mock('node:crypto', async (original) => {
  const real = await original<typeof crypto>();
  return {
    ...real,
    hash: vi.fn<typeof crypto.hash>(real.hash),
    timingSafeEqual: vi.fn<typeof crypto.timingSafeEqual>(real.timingSafeEqual),
  };
});

beforeEach(() => vi.clearAllMocks());

describe('createApiKey', () => {
  it('creates a different key each time, with its id, and hides its text', () => {
    const [one, other] = [createApiKey(), createApiKey()];
    expect(one.text.reveal()).toMatch(/^evt_[0-9a-f]{16}_[\w-]{43}$/);
    expect(one.text.reveal()).not.toBe(other.text.reveal());
    expect(getApiKeyId(one.text.reveal())).toBe(one.id);
    expect(JSON.stringify(one)).not.toContain(one.text.reveal());
  });

  it('creates a key that matches its hash only', () => {
    const [one, other] = [createApiKey(), createApiKey()];
    expect(matchesApiKeyHash(one.text.reveal(), one)).toBe(true);
    expect(matchesApiKeyHash(one.text.reveal(), other)).toBe(false);
    expect(matchesApiKeyHash(one.text.reveal(), undefined)).toBe(false);
    expect(one.sha256).toBe(crypto.hash('sha256', one.text.reveal()));
  });

  it.each(['', 'evt_', 'evt_0123456789abcdef_short', 'EVT_0123456789abcdef_', 'Bearer x'])(
    'getApiKeyId returns undefined for %j',
    (text) => expect(getApiKeyId(text)).toBeUndefined(),
  );
});

it('performs the same work to deny an unknown key, a wrong secret and a text that is not a key', () => {
  const known = createApiKey();
  const identify = createApiKeyAuth(
    [
      {
        ...known,
        admit: () => {
          throw new Error('admitted');
        },
      },
    ],
    new FailedAuthLimiter(),
  );
  const unknown = createApiKey();
  const forged = `evt_${known.id}_${unknown.text.reveal().slice(-43)}`;
  const steps = [unknown.text.reveal(), forged, 'nonsense'].map((text) => {
    vi.clearAllMocks();
    const result = identify(text, getApiKeyId(text), '192.0.2.1');
    expect(result).toMatchObject({ kind: 'denied', errorResponse: { status: 401 } });
    return [
      vi.mocked(crypto.hash).mock.calls.length,
      vi.mocked(crypto.timingSafeEqual).mock.calls.map(([a, b]) => [a.byteLength, b.byteLength]),
    ];
  });
  expect(steps).toEqual(Array(3).fill([1, [[32, 32]]]));
});
