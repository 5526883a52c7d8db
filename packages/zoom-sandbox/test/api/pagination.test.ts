import { expect, test } from 'vitest';
import { connect, startSandbox } from '../support/client.ts';

const EXPIRED = {
  status: 400,
  body: { code: 300, message: 'The next page token is invalid or expired.' },
};

test('returns every item exactly once', async () => {
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

test('issues page tokens of 35 characters that are valid for 15 minutes and for the same query', async () => {
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

test.each(['x', 'A'.repeat(35), '%00', '../..'])('rejects the page token %j', async (token) => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  expect(await api('GET', `/users?next_page_token=${encodeURIComponent(token)}`)).toMatchObject(
    EXPIRED,
  );
});

test('supports the deprecated page_number', async () => {
  const sandbox = await startSandbox({ users: 40 });
  const api = await connect(sandbox);
  const all = (await api('GET', '/users?page_size=300')).body.users;
  const third = (await api('GET', '/users?page_size=10&page_number=3')).body;
  expect(third.users).toEqual(all.slice(20, 30));
  expect(third.page_number).toBe(3);
});

test.each(['0', '-1', 'ten', '1.5', '1e9', '9999'])(
  'strictInput rejects page_size=%s',
  async (size) => {
    const sandbox = await startSandbox({ strictInput: true });
    const { status, body } = await (await connect(sandbox))('GET', `/users?page_size=${size}`);
    expect([status, body.errors]).toEqual([
      400,
      [{ field: 'page_size', message: 'Invalid field.' }],
    ]);
  },
);
