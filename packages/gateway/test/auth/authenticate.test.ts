import { describe, expect, it } from 'vitest';
import { createApiKey } from '../../src/auth/api-key.ts';
import { FailedAuthLimiter } from '../../src/auth/caller-limits.ts';
import { parseCallers, startAuthServer } from '../support/auth-server.ts';

const billing = createApiKey();
const wiki = createApiKey();
const wikiOld = createApiKey();

const callers = parseCallers(`
callers:
  - name: billing
    allow: ['GET /users/**']
    ratePerSecond: 2
    weight: 3
    keys: [{ id: '${billing.id}', sha256: ${billing.sha256} }]
  - name: wiki
    allow: ['* /**']
    keys:
      - { id: '${wiki.id}', sha256: ${wiki.sha256} }
      - { id: '${wikiOld.id}', sha256: ${wikiOld.sha256} }
`);

describe('authentication with an API key', () => {
  it.each([
    ['Authorization', { authorization: `Bearer ${wiki.text.reveal()}` }],
    [
      'a lower-case bearer scheme and two spaces',
      { authorization: `bearer  ${wiki.text.reveal()}` },
    ],
    ['X-Api-Key', { 'x-api-key': wiki.text.reveal() }],
    ['a second key', { 'x-api-key': wikiOld.text.reveal() }],
    [
      'X-Api-Key beside an unrelated bearer token',
      { 'x-api-key': wiki.text.reveal(), authorization: 'Bearer a.b.c' },
    ],
  ])('authenticates a request with %s', async (_name, headers) => {
    const ask = await startAuthServer(callers);
    expect(await ask(headers)).toMatchObject({ kind: 'authenticated', caller: { name: 'wiki' } });
  });

  it('returns the configured account, weight and permissions of the caller', async () => {
    const ask = await startAuthServer(callers);
    const result = await ask({ 'x-api-key': billing.text.reveal() });
    if (result.kind === 'denied') throw new Error(result.errorResponse.code);
    const { caller } = result;
    expect(caller).toMatchObject({ name: 'billing', account: { name: 'default' }, weight: 3 });
    expect(caller.isAllowed('GET', '/users/me')).toBe(true);
    expect(caller.isAllowed('DELETE', '/users/me')).toBe(false);
  });

  it('responds 429 to requests over the rate limit, with the name of the caller', async () => {
    const ask = await startAuthServer(callers);
    const headers = { 'x-api-key': billing.text.reveal() };
    await Promise.all([ask(headers), ask(headers)]);
    expect(await ask(headers)).toMatchObject({
      kind: 'denied',
      caller: { name: 'billing' },
      errorResponse: {
        status: 429,
        code: 'CALLER_RATE_EXCEEDED',
        retryAfterMs: expect.any(Number),
      },
    });
    const other = await ask({ 'x-api-key': wiki.text.reveal() });
    expect(other.kind).toBe('authenticated');
  });

  it.each([
    ['no credentials', {}],
    ['Basic credentials', { authorization: 'Basic dXNlcjpwYXNz' }],
    ['an empty bearer token', { authorization: 'Bearer ' }],
  ])('responds 401 CREDENTIALS_MISSING to a request with %s', async (_name, headers) => {
    const ask = await startAuthServer(callers);
    expect(await ask(headers)).toEqual({
      kind: 'denied',
      errorResponse: expect.objectContaining({
        status: 401,
        code: 'CREDENTIALS_MISSING',
        challenge: 'Bearer realm="evertoken"',
      }),
    });
  });

  it.each([
    ['a text that is not a key', 'nonsense'],
    ['an unknown key', createApiKey().text.reveal()],
    ['a wrong secret', `evt_${wiki.id}_${createApiKey().text.reveal().slice(-43)}`],
    ['two keys', `${wiki.text.reveal()}, ${billing.text.reveal()}`],
  ])('responds 401 CREDENTIALS_INVALID with the same challenge to %s', async (_name, key) => {
    const ask = await startAuthServer(callers);
    expect(await ask({ 'x-api-key': key })).toEqual({
      kind: 'denied',
      errorResponse: expect.objectContaining({
        status: 401,
        code: 'CREDENTIALS_INVALID',
        challenge: 'Bearer realm="evertoken", error="invalid_token"',
      }),
    });
  });

  it('responds 429 for a minute after ten wrong secrets, but never to the right one', async () => {
    let nowMs = 0;
    const ask = await startAuthServer(callers, new FailedAuthLimiter(() => nowMs));
    const guess = `evt_${wiki.id}_${createApiKey().text.reveal().slice(-43)}`;
    for (let time = 0; time < 10; time += 1) {
      expect(await ask({ 'x-api-key': guess })).toMatchObject({ errorResponse: { status: 401 } });
    }
    const right = { 'x-api-key': wiki.text.reveal() };
    expect(await ask({ 'x-api-key': guess })).toMatchObject({
      errorResponse: { status: 429, code: 'TOO_MANY_AUTH_FAILURES', retryAfterMs: 60_000 },
    });
    expect((await ask(right)).kind).toBe('authenticated');
    expect((await ask({ 'x-api-key': wikiOld.text.reveal() })).kind).toBe('authenticated');
    expect((await ask({ 'x-api-key': billing.text.reveal() })).kind).toBe('authenticated');
    nowMs += 60_000;
    expect(await ask({ 'x-api-key': guess })).toMatchObject({ errorResponse: { status: 401 } });
  });
});
