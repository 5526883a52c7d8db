import { expect, test } from 'vitest';
import { connect, startSandbox } from '../support/client.ts';

test('invites to a meeting by its topic, time, link, id and passcode', async () => {
  const api = await connect(await startSandbox({ startAt: '2026-05-20T09:00:00Z' }));
  const { body: meeting } = await api('POST', '/users/me/meetings', {
    topic: 'Flight plan',
    start_time: '2026-05-21T09:00:00Z',
    timezone: 'America/Los_Angeles',
  });
  const { status, body } = await api('GET', `/meetings/${meeting.id}/invitation`);
  expect(status).toBe(200);
  const id = String(meeting.id);
  for (const part of [
    'Topic: Flight plan',
    'Time: May 21, 2026',
    '02:00',
    'Pacific Time',
    meeting.join_url,
    `Meeting ID: ${id.slice(0, 3)} ${id.slice(3, 7)} ${id.slice(7)}`,
    `Passcode: ${meeting.password}`,
  ]) {
    expect(body.invitation).toContain(part);
  }
  expect(body.sip_links).toEqual([`sip:${id}.${meeting.password}@zoomcrc.com`]);
  await api('PATCH', `/meetings/${meeting.id}`, { topic: 'Landing' });
  const changed = await api('GET', `/meetings/${meeting.id}/invitation`);
  expect(changed.body.invitation).toContain('Topic: Landing');
  expect((await api('GET', '/meetings/99999999999/invitation')).body.code).toBe(3001);
});

test('gives tokens to join a meeting, and the URL of its captions', async () => {
  const api = await connect(await startSandbox());
  const { id } = (await api('POST', '/users/me/meetings', { topic: 'Flight plan' })).body;
  for (const purpose of ['live_streaming', 'local_archiving', 'local_recording']) {
    const { body } = await api('GET', `/meetings/${id}/jointoken/${purpose}`);
    const claims = Buffer.from(body.token.split('.')[1], 'base64url').toString();
    expect([body.expire_in, JSON.parse(claims)]).toMatchObject([120, { mid: String(id) }]);
  }
  const { token } = (await api('GET', `/meetings/${id}/token?type=closed_caption_token`)).body;
  expect(new URL(token).searchParams.get('id')).toBe(String(id));
  expect((await api('GET', '/meetings/1/token')).status).toBe(404);
});

test('gives each attendee a link to a meeting', async () => {
  const api = await connect(await startSandbox());
  const { id } = (await api('POST', '/users/me/meetings', { topic: 'Flight plan' })).body;
  const attendees = [{ name: 'Ann' }, { name: 'Ben' }];
  const { status, body } = await api('POST', `/meetings/${id}/invite_links`, { attendees });
  expect({ status, body }).toMatchObject({ status: 201, body: { attendees } });
  const links = body.attendees.map(({ join_url }: { join_url: string }) => new URL(join_url));
  expect(new Set(links.map(String)).size).toBe(2);
  expect((await api('POST', '/meetings/1/invite_links', { attendees })).status).toBe(404);
});
