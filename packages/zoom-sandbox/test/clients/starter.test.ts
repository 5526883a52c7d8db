import axios, { type AxiosRequestConfig } from 'axios';
import { expect, test } from 'vitest';
import { day, requestToken, startSandbox } from '../support/client.ts';

test('all 24 routes of Zoom’s Server-to-Server starter get what they ask for', async () => {
  const sandbox = await startSandbox();
  const { access_token } = (await requestToken(sandbox)).body;
  const headerConfig = { headers: { Authorization: `Bearer ${access_token}` } };
  const statuses: number[] = [];
  /** Sends a request as its routes do: parameters that are not given are absent, and bodies are passed on. */
  const request = async (method: string, path: string, config: AxiosRequestConfig = {}) => {
    const url = sandbox.apiUrl + path;
    const { status, data } = await axios.request({ ...headerConfig, ...config, method, url });
    statuses.push(status);
    return data;
  };
  const NO_PAGE = { params: { next_page_token: undefined } };

  const { users } = await request('GET', '/users', { params: { status: 'active' } });
  const info = { action: 'create', user_info: { email: 'starter@example.org', type: 1 } };
  const { id: userId } = await request('POST', '/users', { data: info });
  await request('PATCH', `/users/${userId}`, { data: { dept: 'North' } });
  const owner = users[0].id as string;
  expect(await request('GET', `/users/${owner}`)).toMatchObject({ id: owner });
  const settings = { in_meeting: { chat: false } };
  await request('PATCH', `/users/${owner}/settings`, { data: settings });
  expect(await request('GET', `/users/${owner}/settings`)).toMatchObject(settings);
  const { meetings } = await request('GET', `/users/${owner}/meetings`, NO_PAGE);
  expect(meetings.length).toBeGreaterThan(0);
  const { webinars } = await request('GET', `/users/${owner}/webinars`, NO_PAGE);
  const range = { from: day(sandbox, -20), to: day(sandbox, 0) };
  const recordings = await request('GET', `/users/${owner}/recordings`, { params: range });
  await request('DELETE', `/users/${userId}`, { params: { action: 'delete' } });

  const { id: meetingId } = await request('POST', `/users/${owner}/meetings`, {
    data: { topic: 'A' },
  });
  await request('PATCH', `/meetings/${meetingId}`, { data: { topic: 'B' } });
  expect(await request('GET', `/meetings/${meetingId}`)).toMatchObject({ topic: 'B' });
  await request('DELETE', `/meetings/${meetingId}`);
  const recorded = recordings.meetings[0].id as number;
  const report = await request('GET', `/report/meetings/${recorded}/participants`, NO_PAGE);
  expect(report.participants.length).toBeGreaterThan(0);
  await request('DELETE', `/meetings/${recorded}/recordings`, { params: { action: 'trash' } });

  const { id: webinarId } = await request('POST', `/users/${owner}/webinars`, {
    data: { topic: 'C', type: 5, settings: { approval_type: 1 } },
  });
  await request('PATCH', `/webinars/${webinarId}`, { data: { topic: 'D' } });
  expect(await request('GET', `/webinars/${webinarId}`)).toMatchObject({ topic: 'D' });
  const path = `/webinars/${webinarId}/registrants`;
  const guest = { email: 'guest@example.org', first_name: 'Guest' };
  const { registrant_id: id } = await request('POST', path, { data: guest });
  const change = { action: 'approve', registrants: [{ id, email: guest.email }] };
  await request('PUT', `${path}/status`, { data: change });
  const { registrants } = await request('GET', path, { params: { status: 'approved' } });
  expect(registrants).toMatchObject([{ id, email: guest.email, status: 'approved' }]);
  await request('GET', `/report/webinars/${webinars[0].id}/participants`, NO_PAGE);
  await request('DELETE', `/webinars/${webinarId}`);

  expect(statuses).toHaveLength(24);
});
