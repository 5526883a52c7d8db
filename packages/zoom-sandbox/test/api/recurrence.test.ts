import { expect, test } from 'vitest';
import { connect, startSandbox, type Api } from '../support/client.ts';

async function createSeries(api: Api, meeting: object): Promise<string[]> {
  const { body } = await api('POST', '/users/me/meetings', { type: 8, ...meeting });
  return body.occurrences.map(({ start_time }: { start_time: string }) => start_time);
}

function localTimes(starts: readonly string[], timeZone: string): string[] {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return starts.map((start) => format.format(new Date(start)));
}

const RULES = [
  { type: 1, repeat_interval: 1, end_times: 60 },
  { type: 1, repeat_interval: 14, end_times: 20 },
  { type: 2, repeat_interval: 1, weekly_days: '1,3,7', end_times: 60 },
  { type: 2, repeat_interval: 4, end_times: 12 },
  { type: 3, repeat_interval: 1, monthly_day: 29, end_times: 12 },
  { type: 3, repeat_interval: 1, monthly_week: -1, monthly_week_day: 1, end_times: 12 },
];
const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC'];

test.each(RULES.flatMap((rule) => ZONES.map((timezone) => [timezone, rule] as const)))(
  '10:00 in %s stays 10:00 over both clock changes: %j',
  async (timezone, recurrence) => {
    const api = await connect(await startSandbox({ startAt: '2026-01-01T00:00:00Z' }));
    for (const month of ['03', '10']) {
      const start = { start_time: `2026-${month}-01T10:00:00`, timezone };
      const starts = await createSeries(api, { ...start, recurrence });
      expect(starts.length).toBe(recurrence.end_times);
      for (const time of localTimes(starts, timezone)) expect(time).toMatch(/ 10:00$/);
    }
  },
);

test.each([
  [
    '2026-03-28T09:00:00Z',
    ['2026-03-28T09:00:00Z', '2026-03-29T08:00:00Z', '2026-03-30T08:00:00Z'],
  ],
  [
    '2026-10-24T08:00:00Z',
    ['2026-10-24T08:00:00Z', '2026-10-25T09:00:00Z', '2026-10-26T09:00:00Z'],
  ],
])('a daily meeting at 10:00 in Berlin from %s', async (start_time, expected) => {
  const api = await connect(await startSandbox({ startAt: '2026-01-01T00:00:00Z' }));
  const recurrence = { type: 1, repeat_interval: 1, end_times: 3 };
  const series = { start_time, timezone: 'Europe/Berlin', recurrence };
  expect(await createSeries(api, series)).toEqual(expected);
});

test('weekdays and days of the month are those of the time zone', async () => {
  const api = await connect(await startSandbox({ startAt: '2026-01-01T00:00:00Z' }));
  const evening = { start_time: '2026-02-02T20:00:00', timezone: 'America/Los_Angeles' };
  const mondays = { type: 2, weekly_days: '2', end_times: 2 };
  expect(await createSeries(api, { ...evening, recurrence: mondays })).toEqual([
    '2026-02-03T04:00:00Z',
    '2026-02-10T04:00:00Z',
  ]);
  const second = { type: 3, monthly_day: 2, end_times: 2 };
  expect(await createSeries(api, { ...evening, recurrence: second })).toEqual([
    '2026-02-03T04:00:00Z',
    '2026-03-03T04:00:00Z',
  ]);
});

test('the generated weekly series keep their local time, too', async () => {
  const api = await connect(await startSandbox({ startAt: '2026-03-20T00:00:00Z', users: 30 }));
  const { users } = (await api('GET', '/users')).body;
  const zones = new Set<string>();
  for (const { id } of users as { id: string }[]) {
    const { meetings } = (await api('GET', `/users/${id}/meetings`)).body;
    const { id: meeting } = meetings.find(({ type }: { type: number }) => type === 8);
    const { body } = await api('GET', `/meetings/${meeting}?show_previous_occurrences=true`);
    const starts = body.occurrences.map(({ start_time }: { start_time: string }) => start_time);
    const times = localTimes(starts, body.timezone).map((time) => time.slice(11));
    expect(new Set(times).size).toBe(1);
    zones.add(body.timezone);
  }
  expect(zones).toContain('Europe/Berlin');
});

test('a change of the time zone moves the occurrences', async () => {
  const api = await connect(await startSandbox({ startAt: '2026-01-01T00:00:00Z' }));
  const recurrence = { type: 1, end_times: 2 };
  const start = { start_time: '2026-03-28T09:00:00Z', timezone: 'UTC' };
  const { id } = (await api('POST', '/users/me/meetings', { type: 8, recurrence, ...start })).body;
  await api('PATCH', `/meetings/${id}`, { timezone: 'Europe/Berlin' });
  const { occurrences } = (await api('GET', `/meetings/${id}`)).body;
  expect(occurrences[1].start_time).toBe('2026-03-29T08:00:00Z');
});
