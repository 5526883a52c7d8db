import { expect, test } from 'vitest';
import { createHash } from 'node:crypto';
import { connect, getToken, send, startSandbox } from '../support/client.ts';

test('the page shows journal, faults, clock, webhooks and data', async () => {
  const sandbox = await startSandbox({
    startAt: '2026-05-04T08:00:00Z',
    webhooks: [{ url: 'http://127.0.0.1:9/hook', secretToken: 'hush-hush', events: ['user.*'] }],
  });
  sandbox.clock.freeze();
  const token = await getToken(sandbox);
  const api = await connect(sandbox, token);
  const { body: owner } = await api('GET', '/users/me?page_size=3');
  sandbox.faults.add({ match: '/v2/groups', kind: 'hang' });
  for (const path of ['/_sandbox', '/_sandbox/']) {
    const { status, text, headers } = await send(sandbox.url + path);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html;charset=utf-8']);
    for (const shown of [
      '/v2/users/me?page_size=3',
      '/v2/groups',
      `${new Date(sandbox.clock.now()).toISOString()} (frozen)`,
      'http://127.0.0.1:9/hook',
      owner.email,
      'sandbox-account',
    ])
      expect(text).toContain(shown);
    for (const secret of [token, 'hush-hush', 'sandbox-secret']) expect(text).not.toContain(secret);
  }
});

test('the page loads nothing, runs nothing and cannot be framed', async () => {
  const sandbox = await startSandbox();
  const { text, headers } = await send(`${sandbox.url}/_sandbox`);
  const [, style = ''] = /<style>([^]*)<\/style>/.exec(text) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  expect(headers.get('content-security-policy')).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  );
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(text).not.toMatch(/<script|<link|<img|<form|url\(|@import| on\w+=/);
  expect([...text.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target]) => target)).toEqual(['']);
});

test('the page escapes what requests, faults and receivers contain', async () => {
  const sandbox = await startSandbox({ accountId: '<b>"acc"</b>' });
  await fetch(`${sandbox.apiUrl}/users/'"><img src=x onerror=alert(1)>`);
  sandbox.faults.add({ match: '/<script>alert(1)</script>', kind: 'hang' });
  const { text } = await send(`${sandbox.url}/_sandbox`);
  expect(text).not.toMatch(/<script|<img|<b>/);
  expect(text).toContain('&#60;script&#62;');
});

test('the page is accessible: language, title, headings, table headers, light and dark', async () => {
  const sandbox = await startSandbox();
  const { text } = await send(`${sandbox.url}/_sandbox`);
  expect(text).toMatch(/<html lang="en">[^]*<title>Zoom sandbox<\/title>[^]*<main>/);
  expect(text).toContain('color-scheme:light dark');
  expect(text.match(/<h1>/g)).toHaveLength(1);
  const ids = [...text.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...text.matchAll(/aria-labelledby="([^"]+)"/g)].map(([, id]) => id)).toEqual(ids);
  expect(text.match(/<table>/g)?.length).toBe(text.match(/<thead><tr><th scope="col">/g)?.length);
});
