import { expect, test } from 'vitest';
import type { Sandbox } from '../../src/index.ts';
import { connect, startSandbox, type Api } from '../support/client.ts';
import { SECRET, startReceiver } from '../support/receiver.ts';

const HOUR_MS = 3_600_000;

// oxlint-disable-next-line typescript/no-explicit-any -- events have every shape
type Event = { readonly event: string; readonly payload: any };

interface Setup {
  readonly sandbox: Sandbox;
  readonly api: Api;
  /** Waits for events, and returns them in the order of their names. */
  readonly received: (...names: string[]) => Promise<readonly Event[]>;
}

async function setUp(): Promise<Setup> {
  const sandbox = await startSandbox({
    startAt: '2026-05-20T09:00:00Z',
    tokenLifetimeSeconds: 1e6,
  });
  const receiver = await startReceiver();
  await sandbox.webhooks.subscribe({
    url: receiver.url,
    secretToken: SECRET,
    events: ['webinar.*'],
  });
  const list = (): Event[] =>
    receiver.events.map(({ body }): Event => body).toSorted((a, b) => (a.event < b.event ? -1 : 1));
  const received = async (...names: string[]): Promise<readonly Event[]> => {
    await expect.poll(() => list().map(({ event }) => event)).toEqual(names);
    return list();
  };
  return { sandbox, api: await connect(sandbox), received };
}

test('webinars and their registrations send the events of meetings', async () => {
  const { api, received } = await setUp();
  const settings = { approval_type: 1 };
  const { id } = (await api('POST', '/users/me/webinars', { topic: 'Launch', settings })).body;
  await api('PATCH', `/webinars/${id}`, { topic: 'Launch day' });
  const guest = { email: 'jo@example.org', first_name: 'Jo' };
  const added = (await api('POST', `/webinars/${id}/registrants`, guest)).body;
  for (const action of ['approve', 'deny', 'cancel']) {
    const registrants = [{ id: added.registrant_id }];
    await api('PUT', `/webinars/${id}/registrants/status`, { action, registrants });
  }
  await api('DELETE', `/webinars/${id}`);
  const [created, , , , , registered, updated] = await received(
    'webinar.created',
    'webinar.deleted',
    'webinar.registration_approved',
    'webinar.registration_cancelled',
    'webinar.registration_created',
    'webinar.registration_denied',
    'webinar.updated',
  );
  expect(created?.payload.object).toMatchObject({ id, topic: 'Launch', type: 5 });
  expect(registered?.payload.object.registrant).toMatchObject({ email: guest.email });
  expect(updated?.payload).toMatchObject({
    object: { topic: 'Launch day' },
    old_object: { topic: 'Launch' },
  });
});

test('a webinar starts and ends on the clock', async () => {
  const { sandbox, api, received } = await setUp();
  const body = { start_time: '2026-05-20T10:00:00Z', duration: 30 };
  const { id } = (await api('POST', '/users/me/webinars', body)).body;
  await api('PATCH', `/webinars/${id}`, { start_time: '2026-05-20T11:00:00Z' });
  sandbox.clock.advance(1.25 * HOUR_MS);
  await received('webinar.created', 'webinar.updated');
  sandbox.clock.advance(HOUR_MS);
  const [, started] = await received('webinar.created', 'webinar.started', 'webinar.updated');
  expect(started?.payload.object).toMatchObject({
    id: String(id),
    start_time: '2026-05-20T11:00:00Z',
  });
  sandbox.clock.advance(HOUR_MS);
  const [, ended] = await received(
    'webinar.created',
    'webinar.ended',
    'webinar.started',
    'webinar.updated',
  );
  expect(ended?.payload.object).toMatchObject({
    id: String(id),
    start_time: '2026-05-20T11:00:00Z',
    end_time: '2026-05-20T11:30:00Z',
  });
});

test('each occurrence starts and ends, and one that is ended ends once', async () => {
  const { sandbox, api, received } = await setUp();
  const recurrence = { type: 1, repeat_interval: 1, end_times: 3 };
  const body = { type: 9, start_time: '2026-05-20T10:00:00Z', timezone: 'UTC', recurrence };
  const { id } = (await api('POST', '/users/me/webinars', body)).body;
  sandbox.clock.advance(30 * HOUR_MS);
  const [started, ended] = ['webinar.started', 'webinar.ended'];
  await received('webinar.created', ended, ended, started, started);
  sandbox.clock.advance(19.5 * HOUR_MS);
  await received('webinar.created', ended, ended, started, started, started);
  await api('PUT', `/webinars/${id}/status`, { action: 'end' });
  sandbox.clock.advance(HOUR_MS);
  const all = await received('webinar.created', ended, ended, ended, started, started, started);
  expect(all.at(-1)?.payload.object).toMatchObject({ start_time: '2026-05-22T10:00:00Z' });
});
