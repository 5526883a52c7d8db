import { expect, test } from 'vitest';
import { connect, startSandbox, type Api } from '../../support/client.ts';

interface Listed {
  readonly id: string;
  readonly email: string;
  readonly type: number;
}

async function listLicensed(api: Api): Promise<Listed[]> {
  const { users } = (await api('GET', '/users')).body as { users: Listed[] };
  return users.filter(({ type }) => type === 2);
}

async function idsOf(api: Api, user: string, list: 'assistants' | 'schedulers') {
  const { body } = await api('GET', `/users/${user}/${list}`);
  return (body[list] as Listed[]).map(({ id }) => id);
}

test('whoever assists a user has that user as scheduler, until one of both is removed', async () => {
  const api = await connect(await startSandbox({ startAt: '2026-05-20T09:00:00Z' }));
  const [host, first, second] = (await listLicensed(api)) as [Listed, Listed, Listed];
  const added = await api('POST', `/users/${host.id}/assistants`, {
    assistants: [
      { id: first.id, can_manage_host_private_event: true },
      { email: second.email.toUpperCase() },
    ],
  });
  expect(added).toMatchObject({
    status: 201,
    body: { ids: `${first.id},${second.id}`, add_at: '2026-05-20T09:00:00Z' },
  });
  expect((await api('GET', `/users/${host.id}/assistants`)).body.assistants).toEqual([
    { id: first.id, email: first.email, can_manage_host_private_event: true },
    { id: second.id, email: second.email, can_manage_host_private_event: false },
  ]);
  const { pmi } = (await api('GET', `/users/${host.id}`)).body;
  expect((await api('GET', `/users/${first.id}/schedulers`)).body.schedulers).toEqual([
    { id: host.id, email: host.email, pmi },
  ]);
  await api('DELETE', `/users/${host.id}/assistants/${first.id}`);
  expect(await idsOf(api, first.id, 'schedulers')).toEqual([]);
  await api('DELETE', `/users/${second.id}/schedulers/${host.id}`);
  expect(await idsOf(api, host.id, 'assistants')).toEqual([]);
});

test('removes all assistants, all schedulers, and those who are deleted', async () => {
  const api = await connect(await startSandbox());
  const [host, first, second] = (await listLicensed(api)) as [Listed, Listed, Listed];
  const assistants = [{ id: first.id }, { id: second.id }];
  await api('POST', `/users/${host.id}/assistants`, { assistants });
  await api('DELETE', `/users/${first.id}/schedulers`);
  expect(await idsOf(api, host.id, 'assistants')).toEqual([second.id]);
  await api('POST', `/users/${host.id}/assistants`, { assistants: [{ id: first.id }] });
  await api('DELETE', `/users/${first.id}`);
  expect(await idsOf(api, host.id, 'assistants')).toEqual([second.id]);
  expect((await api('DELETE', `/users/${host.id}/assistants`)).status).toBe(204);
  expect(await idsOf(api, second.id, 'schedulers')).toEqual([]);
});

test('rejects who cannot assist, and adds none then', async () => {
  const api = await connect(await startSandbox());
  const [host, first] = (await listLicensed(api)) as [Listed, Listed];
  const { users } = (await api('GET', '/users')).body as { users: Listed[] };
  const basic = users.find(({ type }) => type === 1) as Listed;
  const add = async (user: string, email: string) =>
    (await api('POST', `/users/${user}/assistants`, { assistants: [{ id: first.id }, { email }] }))
      .body;
  expect(await add(host.id, host.email)).toEqual({
    code: 200,
    message: "Can't assign scheduling privilege to yourself.",
  });
  expect((await add(host.id, 'x@example.org')).message).toBe("Can't find user x@example.org.");
  for (const [user, email] of [
    [host.id, basic.email],
    [basic.id, host.email],
  ] as const) {
    expect((await add(user, email)).message).toMatch(/^The user must either be a Licensed user/);
  }
  expect(await idsOf(api, host.id, 'assistants')).toEqual([]);
  await api('POST', `/users/${host.id}/assistants`, { assistants: [{ id: first.id }] });
  expect((await add(host.id, first.email)).message).toBe(
    `User ${first.email} has already granted scheduling privilege.`,
  );
});
