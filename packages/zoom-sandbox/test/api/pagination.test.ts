import { expect, test } from 'vitest';
import { connect, startSandbox } from '../support/client.ts';

const EXPIRED = {
  status: 400,
  body: { code: 300, message: 'The next page token is invalid or expired.' },
};

test('pages lead through everything once', async () => {
  const sandbox = await startSandbox({ users: 130 });
  const api = await connect(sandbox);
  const seen: string[] = [];
  let token = '';
  do {
    const { body } = await api('GET', `/users?page_size=25&next_page_token=${token}`);
    seen.push(...body.users.map((user: { id: string }) => user.id));
    token = body.next_page_token;
  } while (token !== '');
  expect(seen).toHaveLength(118);
  expect(new Set(seen).size).toBe(118);
});

test('a token is 35 characters, lives 15 minutes and is bound to its query', async () => {
  const sandbox = await startSandbox({
    users: 130,
    accounts: [{ accountId: 'b', users: 130, apps: [] }],
  });
  const api = await connect(sandbox);
  const token = (await api('GET', '/users?page_size=25')).body.next_page_token as string;
  expect(token).toHaveLength(35);
  sandbox.clock.advance(15 * 60_000 - 1_000);
  expect((await api('GET', `/users?page_size=25&next_page_token=${token}`)).status).toBe(200);
  expect(await api('GET', `/users?page_size=26&next_page_token=${token}`)).toMatchObject(EXPIRED);
  expect(
    await api('GET', `/users?page_size=25&status=inactive&next_page_token=${token}`),
  ).toMatchObject(EXPIRED);
  expect(
    await api('GET', `/users/me/meetings?page_size=25&next_page_token=${token}`),
  ).toMatchObject(EXPIRED);
  sandbox.clock.advance(1_001);
  expect(await api('GET', `/users?page_size=25&next_page_token=${token}`)).toMatchObject(EXPIRED);
});

test.each(['x', 'A'.repeat(35), '%00', '../..'])('the token %j is none', async (token) => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  expect(await api('GET', `/users?next_page_token=${encodeURIComponent(token)}`)).toMatchObject(
    EXPIRED,
  );
});

test('page_number still works', async () => {
  const sandbox = await startSandbox({ users: 40 });
  const api = await connect(sandbox);
  const all = (await api('GET', '/users?page_size=300')).body.users;
  const third = (await api('GET', '/users?page_size=10&page_number=3')).body;
  expect(third.users).toEqual(all.slice(20, 30));
  expect(third.page_number).toBe(3);
});

test('too large a page is cut, or refused if so set', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  expect((await api('GET', '/users?page_size=9999')).body.page_size).toBe(2_000);
  expect((await api('GET', '/users/me/meetings?page_size=9999')).body.page_size).toBe(300);
  sandbox.configure({ oversizedPage: 'reject' });
  expect((await api('GET', '/users?page_size=9999')).body.code).toBe(300);
});

test.each(['0', '-1', 'ten', '1.5', '1e9'])('page_size=%s is invalid', async (size) => {
  const sandbox = await startSandbox();
  const { status, body } = await (await connect(sandbox))('GET', `/users?page_size=${size}`);
  expect([status, body.errors]).toEqual([400, [{ field: 'page_size', message: 'Invalid field.' }]]);
});
