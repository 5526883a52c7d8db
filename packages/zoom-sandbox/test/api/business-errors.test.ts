import { expect, test } from 'vitest';
import { connect, startSandbox } from '../support/client.ts';

const ELSEWHERE = {
  status: 400,
  body: { code: 1010, message: expect.stringMatching(/^User not found on this account/) },
};

test.each([
  ['GET', ''],
  ['PATCH', ''],
  ['GET', '/meetings'],
  ['POST', '/meetings'],
  ['GET', '/settings'],
  ['GET', '/recordings'],
  ['GET', '/assistants'],
])(
  '%s /users/{userId}%s of a user of another account is 400 with code 1010',
  async (method, path) => {
    const other = {
      accountId: 'other',
      users: 20,
      seed: 7,
      apps: [{ clientId: 'o', clientSecret: 's' }],
    };
    const sandbox = await startSandbox({ accounts: [other] });
    const api = await connect(sandbox);
    const headers = { authorization: `Basic ${Buffer.from('o:s').toString('base64')}` };
    const grant = new URLSearchParams({ grant_type: 'account_credentials', account_id: 'other' });
    const response = await fetch(sandbox.tokenUrl, { method: 'POST', headers, body: grant });
    const { access_token } = (await response.json()) as { access_token: string };
    const user = (await (await connect(sandbox, access_token))('GET', '/users/me')).body;
    for (const id of [user.id, user.email]) {
      expect(
        await api(method, `/users/${id}${path}`, method === 'GET' ? undefined : {}),
      ).toMatchObject(ELSEWHERE);
    }
    expect(
      (await api(method, `/users/missing@example.org${path}`, method === 'GET' ? undefined : {}))
        .status,
    ).toBe(404);
  },
);

test('pending users have no id in lists, and their settings are 400 with code 1000', async () => {
  const api = await connect(await startSandbox({ users: 60 }));
  const { users } = (await api('GET', '/users?status=pending')).body;
  expect(users).toHaveLength(3);
  for (const user of users) {
    expect(user).not.toHaveProperty('id');
    for (const [method, body] of [['GET'], ['PATCH', { in_meeting: { chat: false } }]] as const) {
      expect(await api(method, `/users/${user.email}/settings`, body)).toMatchObject({
        status: 400,
        body: {
          code: 1000,
          message: 'You can not access settings of users that are still in pending state.',
        },
      });
    }
  }
  await api('PUT', `/users/${users[0].email}/status`, { action: 'activate' });
  expect((await api('GET', `/users/${users[0].email}/settings`)).status).toBe(200);
  expect(
    (await api('GET', '/users?page_size=300')).body.users.every(({ id }: { id?: string }) => id),
  ).toBe(true);
});

test('a registrant of a meeting with manual approval gets no join URL before the approval', async () => {
  const api = await connect(await startSandbox());
  const registrant = { email: 'jo@example.org', first_name: 'Jo' };
  for (const [approval_type, hasUrl] of [
    [1, false],
    [0, true],
  ] as const) {
    const { id } = (await api('POST', '/users/me/meetings', { settings: { approval_type } })).body;
    const { status, body } = await api('POST', `/meetings/${id}/registrants`, registrant);
    expect([status, Object.hasOwn(body, 'join_url')]).toEqual([201, hasUrl]);
    await api('PUT', `/meetings/${id}/registrants/status`, {
      action: 'approve',
      registrants: [registrant],
    });
    const path = `/meetings/${id}/registrants/${body.registrant_id}`;
    expect((await api('GET', path)).body.join_url).toEqual(expect.any(String));
  }
});

test('nor does one who is added in a batch', async () => {
  const api = await connect(await startSandbox());
  const meeting = { type: 2, settings: { approval_type: 1 } };
  const { id } = (await api('POST', '/users/me/meetings', meeting)).body;
  for (const auto_approve of [false, true]) {
    const registrants = [{ email: `${auto_approve}@example.org`, first_name: 'Jo' }];
    const path = `/meetings/${id}/batch_registrants`;
    const { body } = await api('POST', path, { auto_approve, registrants });
    expect(Object.hasOwn(body.registrants[0], 'join_url')).toBe(auto_approve);
  }
});

test('alternative hosts that do not exist are refused', async () => {
  const api = await connect(await startSandbox());
  const { users } = (await api('GET', '/users')).body;
  const known = `${users[1].email};${users[2].id}`;
  const { status, body } = await api('POST', '/users/me/meetings', {
    settings: { alternative_hosts: known },
  });
  expect([status, body.settings.alternative_hosts]).toEqual([201, known]);
  for (const alternative_hosts of [
    'missing@example.org',
    `${known};missing@example.org`,
    `missing, ${known}`,
  ]) {
    const settings = { alternative_hosts };
    for (const [method, path] of [
      ['POST', '/users/me/meetings'],
      ['PATCH', `/meetings/${body.id}`],
    ] as const) {
      expect(await api(method, path, { settings })).toMatchObject({
        status: 400,
        body: { errors: [{ field: 'settings.alternative_hosts' }] },
      });
    }
  }
  expect(
    (await api('PATCH', `/meetings/${body.id}`, { settings: { alternative_hosts: '' } })).status,
  ).toBe(204);
});

test.each([
  ['GET', '/nonsense'],
  ['GET', '/users/me/nonsense'],
  ['POST', '/users/summary'],
  ['PUT', '/meetings/1'],
  ['GET', '/phone/nonsense'],
  ['GET', '/%zz'],
  ['GET', ''],
])('%s %s is 404 with code 2300', async (method, path) => {
  const api = await connect(await startSandbox());
  expect(await api(method, path)).toMatchObject({
    status: 404,
    body: { code: 2300, message: 'This API endpoint is not recognized.' },
  });
});
