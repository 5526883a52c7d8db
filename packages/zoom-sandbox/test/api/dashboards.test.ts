import { expect, test } from 'vitest';
import { connect, startSandbox, type Api } from '../support/client.ts';

const HOUR_MS = 3_600_000;
const RANGE = 'from=2026-05-20&to=2026-05-20';

async function held(kind: 'meetings' | 'webinars') {
  const sandbox = await startSandbox({
    startAt: '2026-05-20T09:00:00Z',
    tokenLifetimeSeconds: 1e6,
  });
  const api = await connect(sandbox);
  const body = { topic: 'Launch', start_time: '2026-05-20T10:00:00Z', duration: 90 };
  const { id } = (await api('POST', `/users/me/${kind}`, body)).body;
  const list = async (type: string) =>
    (await api('GET', `/metrics/${kind}?type=${type}&${RANGE}&page_size=300`)).body[kind].filter(
      (listed: { id: number }) => listed.id === id,
    );
  return { sandbox, api, id: id as number, list };
}

const count = async (api: Api, path: string): Promise<number> =>
  (await api('GET', path)).body.total_records;

test.each(['meetings', 'webinars'] as const)('shows %s live, and then past', async (kind) => {
  const { sandbox, api, id, list } = await held(kind);
  expect([await list('live'), await list('past')]).toEqual([[], []]);
  sandbox.clock.advance(1.5 * HOUR_MS);
  const [live] = await list('live');
  expect(live).toMatchObject({ topic: 'Launch', start_time: '2026-05-20T10:00:00Z' });
  expect(live).not.toHaveProperty('end_time');
  expect((await api('GET', `/metrics/${kind}/${id}`)).body.participants).toBe(live.participants);
  sandbox.clock.advance(1.5 * HOUR_MS);
  const [past] = await list('past');
  expect(past).toMatchObject({ duration: '01:30:00', end_time: '2026-05-20T11:30:00Z' });
  expect((await api('GET', `/metrics/${kind}/${id}?type=live`)).status).toBe(404);
});

test.each(['meetings', 'webinars'] as const)('agrees with the report of past %s', async (kind) => {
  const { sandbox, api, id } = await held(kind);
  sandbox.clock.advance(3 * HOUR_MS);
  const { body: report } = await api('GET', `/report/${kind}/${id}`);
  const dashboard = `/metrics/${kind}/${id}`;
  const { body } = await api('GET', `${dashboard}?type=past`);
  expect(body).toMatchObject({ uuid: report.uuid, participants: report.participants_count });
  for (const path of ['', '/qos', '/sharing']) {
    const total = await count(api, `${dashboard}/participants${path}?type=past`);
    expect(total).toBe(report.participants_count);
  }
  const { body: rows } = await api('GET', `${dashboard}/participants?type=past`);
  const { body: reported } = await api('GET', `/report/${kind}/${id}/participants`);
  expect(rows[kind === 'webinars' ? 'webinar_number' : 'meeting_number']).toBe(String(id));
  expect(rows.participants.map(({ user_id: user }: { user_id: string }) => user)).toEqual(
    reported.participants.map(({ user_id: user }: { user_id: string }) => user),
  );
  const [host] = rows.participants;
  const qos = await api('GET', `${dashboard}/participants/${host.id}/qos?type=past`);
  expect(qos.body).toMatchObject({ id: host.id, user_name: host.user_name });
  expect((await api('GET', `${dashboard}/participants/unknown/qos?type=past`)).status).toBe(404);
});

test('requires a range, and shows the hosts of a group', async () => {
  const api = await connect(await startSandbox({ startAt: '2026-05-20T09:00:00Z' }));
  expect((await api('GET', '/metrics/webinars')).body).toMatchObject({
    code: 300,
    errors: [{ field: 'from' }, { field: 'to' }],
  });
  const { body: user } = await api('GET', '/users/me');
  const month = 'type=past&from=2026-04-21&to=2026-05-20&page_size=300';
  const all = (await api('GET', `/metrics/webinars?${month}`)).body;
  const group = `/metrics/webinars?${month}&group_id=${user.group_ids[0]}`;
  const { body: grouped } = await api('GET', group);
  expect(grouped.total_records).toBeLessThan(all.total_records);
  expect(new Set(grouped.webinars.map(({ dept }: { dept: string }) => dept))).toEqual(
    new Set([user.dept]),
  );
});
