import { expect, test } from 'vitest';
import type { Sandbox } from '../../src/index.ts';
import { connect, startSandbox, type Api } from '../support/client.ts';
import { SECRET, startReceiver } from '../support/receiver.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- events have every shape
type Payload = any;

interface Setup {
  readonly sandbox: Sandbox;
  readonly api: Api;
  /** Returns the payloads of an event, oldest first. */
  readonly payloads: (event: string) => Promise<Payload[]>;
}

async function setUp(): Promise<Setup> {
  const sandbox = await startSandbox();
  const receiver = await startReceiver();
  await sandbox.webhooks.subscribe({ url: receiver.url, secretToken: SECRET });
  const payloads = async (event: string): Promise<Payload[]> => {
    await sandbox.webhooks.whenIdle();
    return receiver.events
      .filter(({ body }) => body.event === event)
      .map(({ body }) => body.payload);
  };
  return { sandbox, api: await connect(sandbox), payloads };
}

/** The owner of the account, to whom tokens belong. */
async function findOwner(api: Api): Promise<Payload> {
  const { body } = await api('GET', '/users/me');
  return { operator: body.email, operator_id: body.id };
}

const START = '2031-05-04T08:00:00Z';
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

test('meeting.created has link, password, settings and recurrence', async () => {
  const { api, payloads } = await setUp();
  const { body: users } = await api('GET', '/users');
  const host = users.users.find(({ type }: Payload) => type === 2);
  const { body: meeting } = await api('POST', `/users/${host.id}/meetings`, {
    topic: 'Weekly',
    type: 8,
    start_time: START,
    timezone: 'UTC',
    password: 's3cret',
    recurrence: { type: 1, repeat_interval: 1, end_times: 2 },
    settings: { join_before_host: true, jbh_time: 5, mute_upon_entry: true },
  });
  const [payload] = await payloads('meeting.created');
  expect(payload).toMatchObject({
    ...(await findOwner(api)),
    operation: 'all',
    object: {
      id: meeting.id,
      uuid: meeting.uuid,
      host_id: host.id,
      topic: 'Weekly',
      type: 8,
      start_time: START,
      duration: 60,
      timezone: 'UTC',
      join_url: meeting.join_url,
      password: 's3cret',
      recurrence: meeting.recurrence,
      occurrences: meeting.occurrences,
      settings: { use_pmi: false, alternative_hosts: '', join_before_host: true, jbh_time: 5 },
    },
  });
  expect(payload.object.settings).not.toHaveProperty('mute_upon_entry');
  expect(payload.object.id).toBeTypeOf('number');
});

test('meeting.updated has the changed fields, after and before', async () => {
  const { api, payloads } = await setUp();
  const create = { topic: 'Old', type: 2, start_time: START, settings: { audio: 'telephony' } };
  const { body: meeting } = await api('POST', '/users/me/meetings', create);
  await api('PATCH', `/meetings/${meeting.id}`, { topic: 'New', settings: { audio: 'voip' } });
  const { id, uuid } = meeting;
  expect(await payloads('meeting.updated')).toEqual([
    {
      account_id: 'sandbox-account',
      ...(await findOwner(api)),
      scope: 'all',
      time_stamp: expect.any(Number),
      object: { id, uuid, topic: 'New', settings: { audio: 'voip' } },
      old_object: { id, uuid, topic: 'Old', settings: { audio: 'telephony' } },
    },
  ]);
});

test('meeting.updated and meeting.deleted of an occurrence name it', async () => {
  const { api, payloads } = await setUp();
  const { body: meeting } = await api('POST', '/users/me/meetings', {
    type: 8,
    start_time: START,
    timezone: 'UTC',
    recurrence: { type: 1, repeat_interval: 1, end_times: 3 },
  });
  const [first, second] = meeting.occurrences;
  const path = `/meetings/${meeting.id}?occurrence_id=`;
  await api('PATCH', path + first.occurrence_id, { duration: 30 });
  await api('DELETE', path + second.occurrence_id);
  expect(await payloads('meeting.updated')).toMatchObject([
    {
      scope: 'single',
      object: { occurrences: [{ occurrence_id: first.occurrence_id, duration: 30 }] },
      old_object: { occurrences: [{ occurrence_id: first.occurrence_id, duration: 60 }] },
    },
  ]);
  const { occurrence_id, start_time } = second;
  expect(await payloads('meeting.deleted')).toMatchObject([
    { operation: 'single', object: { occurrences: [{ occurrence_id, start_time }] } },
  ]);
  await api('DELETE', `/meetings/${meeting.id}`);
  expect((await payloads('meeting.deleted'))[1]).toEqual({
    account_id: 'sandbox-account',
    ...(await findOwner(api)),
    operation: 'all',
    object: {
      id: meeting.id,
      uuid: meeting.uuid,
      host_id: meeting.host_id,
      topic: meeting.topic,
      type: 8,
      start_time: START,
      duration: 60,
      timezone: 'UTC',
    },
  });
});

test('meeting.ended has its id as text and no operator', async () => {
  const { sandbox, api, payloads } = await setUp();
  const { body: meeting } = await api('POST', '/users/me/meetings', { type: 1 });
  sandbox.clock.advance(60_000);
  await api('PUT', `/meetings/${meeting.id}/status`, { action: 'end' });
  const [payload] = await payloads('meeting.ended');
  expect(payload).toEqual({
    account_id: 'sandbox-account',
    object: {
      id: String(meeting.id),
      uuid: meeting.uuid,
      host_id: meeting.host_id,
      topic: meeting.topic,
      type: 1,
      start_time: expect.stringMatching(ISO),
      duration: 60,
      timezone: meeting.timezone,
      end_time: expect.stringMatching(ISO),
    },
  });
});

test('events of registrations have the profile, a link only if approved', async () => {
  const { api, payloads } = await setUp();
  const settings = { approval_type: 1 };
  const create = { type: 2, start_time: START, settings };
  const { body: meeting } = await api('POST', '/users/me/meetings', create);
  const profile = {
    city: 'Bern',
    org: 'Ski',
    custom_questions: [{ title: 'Why?', value: 'Fun' }],
  };
  const person = { email: 'jo@example.org', first_name: 'Jo', last_name: 'Z' };
  const path = `/meetings/${meeting.id}/registrants`;
  const { body } = await api('POST', path, { ...person, ...profile });
  const id = body.registrant_id;
  const change = (action: string): Promise<unknown> =>
    api('PUT', `${path}/status`, { action, registrants: [{ id, email: person.email }] });
  for (const action of ['approve', 'deny', 'cancel']) await change(action);
  const [created] = await payloads('meeting.registration_created');
  expect(created).toEqual({
    account_id: 'sandbox-account',
    object: {
      id: meeting.id,
      uuid: meeting.uuid,
      host_id: meeting.host_id,
      topic: meeting.topic,
      type: 2,
      start_time: START,
      duration: 60,
      timezone: meeting.timezone,
      registrant: { id, ...person, ...profile, status: 'pending' },
    },
  });
  const operator = await findOwner(api);
  expect(await payloads('meeting.registration_approved')).toMatchObject([
    {
      ...operator,
      object: {
        id: meeting.id,
        registrant: {
          id,
          ...person,
          join_url: expect.stringContaining('/w/'),
          participant_pin_code: expect.any(Number),
        },
      },
    },
  ]);
  for (const event of ['meeting.registration_denied', 'meeting.registration_cancelled']) {
    const [payload] = await payloads(event);
    expect(payload).toMatchObject(operator);
    expect(payload.object.registrant).toEqual({ id, ...person });
  }
});

test('events of recordings have a numeric type, share link and time zone', async () => {
  const { sandbox, api, payloads } = await setUp();
  const settings = { auto_recording: 'cloud' };
  const { body: meeting } = await api('POST', '/users/me/meetings', { type: 1, settings });
  sandbox.clock.advance(600_000);
  await api('PUT', `/meetings/${meeting.id}/status`, { action: 'end' });
  sandbox.clock.advance(24 * 3_600_000);
  const fresh = await connect(sandbox);
  await fresh('DELETE', `/meetings/${meeting.id}/recordings`);
  const recording = {
    id: meeting.id,
    host_id: meeting.host_id,
    account_id: 'sandbox-account',
    type: 1,
    timezone: meeting.timezone,
    share_url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/rec\/share\/./),
    recording_files: expect.any(Array),
  };
  const [completed] = await payloads('recording.completed');
  expect(completed.object).toMatchObject({
    ...recording,
    password: meeting.password,
    host_email: meeting.host_email,
  });
  expect(completed).not.toHaveProperty('operator');
  expect(await payloads('recording.trashed')).toMatchObject([
    { ...(await findOwner(fresh)), object: recording },
  ]);
});

test('events of users have an operator', async () => {
  const { api, payloads } = await setUp();
  const email = 'new@example.org';
  const info = { email, type: 1, first_name: 'N', last_name: 'U', display_name: 'Nu' };
  const { body: user } = await api('POST', '/users', { action: 'custCreate', user_info: info });
  await api('PATCH', `/users/${email}`, { dept: 'X' });
  await api('PATCH', `/users/${email}/settings`, { in_meeting: { chat: false } });
  await api('PUT', `/users/${email}/status`, { action: 'deactivate' });
  await api('PUT', `/users/${email}/status`, { action: 'activate' });
  await api('DELETE', `/users/${email}`);
  const operator = await findOwner(api);
  const object = { id: user.id, email, type: 1, first_name: 'N', last_name: 'U' };
  expect(await payloads('user.created')).toMatchObject([
    { ...operator, creation_type: 'custCreate', object: { ...object, display_name: 'Nu' } },
  ]);
  expect(await payloads('user.updated')).toMatchObject([
    { ...operator, object: { id: user.id, dept: 'X' }, old_object: { id: user.id } },
  ]);
  expect(await payloads('user.settings_updated')).toMatchObject([
    {
      ...operator,
      object: { id: user.id, settings: { in_meeting: { chat: false } } },
      old_object: { id: user.id, settings: { in_meeting: { chat: true } } },
    },
  ]);
  for (const event of ['user.deactivated', 'user.activated', 'user.disassociated'])
    expect(await payloads(event)).toMatchObject([{ ...operator, object }]);
});
