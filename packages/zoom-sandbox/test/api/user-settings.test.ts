import { expect, test } from 'vitest';
import { connect, startSandbox } from '../support/client.ts';

test.each([
  ['host_video', { schedule_meeting: { host_video: true } }],
  ['host_video,chat', { schedule_meeting: { host_video: true }, in_meeting: { chat: true } }],
  [
    'auto_enable',
    {
      in_meeting: {
        meeting_summary_with_ai_companion: { auto_enable: false },
        ai_companion_questions: { auto_enable: false },
      },
    },
  ],
  ['nonsense', {}],
])('custom_query_fields=%s selects fields', async (fields, expected) => {
  const api = await connect(await startSandbox());
  const { status, body } = await api('GET', `/users/me/settings?custom_query_fields=${fields}`);
  expect([status, body]).toEqual([200, expected]);
});

test('every setting can be changed and is read back', async () => {
  const api = await connect(await startSandbox());
  const before = (await api('GET', '/users/me/settings')).body as Record<string, unknown>;
  expect(Object.keys(before)).toEqual(
    expect.arrayContaining(['audio_conferencing', 'profile', 'tsp', 'whiteboard']),
  );
  const changed = change(before) as object;
  expect((await api('PATCH', '/users/me/settings', changed)).status).toBe(204);
  expect((await api('GET', '/users/me/settings')).body).toEqual(changed);
  const other = (await api('GET', '/users')).body.users[1].id as string;
  expect((await api('GET', `/users/${other}/settings`)).body).not.toEqual(changed);
});

/** Returns a value of the same form, in which everything is another. */
function change(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') return `${value}x`;
  if (Array.isArray(value)) return [...(value as unknown[]), 'x'];
  const fields = Object.entries(value as object).map(([name, inner]) => [name, change(inner)]);
  return Object.fromEntries(fields) as unknown;
}

test.each(['meeting_authentication', 'recording_authentication', 'meeting_security'])(
  'option=%s has settings of its own',
  async (option) => {
    const api = await connect(await startSandbox());
    const path = `/users/me/settings?option=${option}`;
    const { status, body } = await api('GET', path);
    expect([status, Object.keys(body)]).toEqual([200, expect.arrayContaining([option])]);
    const changed = change(body) as object;
    expect((await api('PATCH', path, changed)).status).toBe(204);
    expect((await api('GET', path)).body).toEqual(changed);
  },
);
