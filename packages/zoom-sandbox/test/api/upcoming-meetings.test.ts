import { expect, test } from 'vitest';
import { connect, startSandbox } from '../support/client.ts';

test('lists the meetings and occurrences of the next 24 hours', async () => {
  const api = await connect(await startSandbox({ startAt: '2026-05-20T09:00:00Z' }));
  const user = { action: 'custCreate', user_info: { email: 'new@example.org', type: 2 } };
  const { id } = (await api('POST', '/users', user)).body;
  const create = async (topic: string, start_time: string, more = {}) =>
    (await api('POST', `/users/${id}/meetings`, { topic, start_time, ...more })).body;
  const recurrence = { type: 1, repeat_interval: 1, end_times: 5 };
  await create('Daily', '2026-05-19T23:00:00Z', { type: 8, recurrence });
  const next = await create('Next', '2026-05-20T12:00:00Z');
  await create('Later', '2026-05-21T12:00:00Z');
  const { body } = await api('GET', `/users/${id}/upcoming_meetings`);
  expect(body.total_records).toBe(2);
  expect(body.meetings).toMatchObject([
    { id: next.id, topic: 'Next', join_url: next.join_url, passcode: next.password, is_host: true },
    { topic: 'Daily', type: 8 },
  ]);
  await api('DELETE', `/meetings/${next.id}`);
  expect((await api('GET', `/users/${id}/upcoming_meetings`)).body.total_records).toBe(1);
});
