import { expect, test } from 'vitest';
import { connect, startSandbox } from '../support/client.ts';

test('finds all of 100,000 users', async () => {
  const sandbox = await startSandbox({ users: 100_000 });
  const api = await connect(sandbox);
  const { body } = await api('GET', '/users?page_size=2000&page_number=45');
  expect([body.total_records, body.users.length, body.next_page_token]).toEqual([
    90_000,
    2_000,
    '',
  ]);
  const last = body.users.at(-1);
  expect((await api('GET', `/users/${last.id}`)).body.email).toBe(last.email);
  expect((await api('GET', `/users/${last.email}`)).body.id).toBe(last.id);
  const { meetings } = (await api('GET', `/users/${last.id}/meetings`)).body;
  expect((await api('GET', `/meetings/${meetings[0].id}`)).body.host_id).toBe(last.id);
  expect((await api('GET', '/users/summary')).body.total_users_count).toBe(100_000);
});
