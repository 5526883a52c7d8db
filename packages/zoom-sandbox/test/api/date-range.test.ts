import { expect, test } from 'vitest';
import { connect, startSandbox } from '../support/client.ts';

const RECORDINGS = '/users/me/recordings';
const REPORTS = ['/report/users', '/report/users/me/meetings'];

test.each([
  ['2017-08-02', '2018-04-09', '2018-03-09'],
  ['2018-03-08', '2018-04-09', '2018-03-09'],
  ['2018-03-09', '2018-04-09', '2018-03-09'],
  ['2018-04-01', '2018-04-09', '2018-04-01'],
  ['2018-01-01', '2018-03-31', '2018-02-28'],
  ['2018-04-09', '2018-04-01', '2018-04-09'],
])('recordings from %s to %s are listed from %s', async (from, to, moved) => {
  const api = await connect(await startSandbox({ startAt: '2018-06-01T09:00:00Z' }));
  const { status, body } = await api('GET', `${RECORDINGS}?from=${from}&to=${to}`);
  expect([status, body.from, body.to]).toEqual([200, moved, to]);
});

test('a long range drops the recordings before its last month without a word', async () => {
  const api = await connect(await startSandbox({ startAt: '2026-05-20T08:00:00Z', users: 10 }));
  const list = async (from: string, to: string): Promise<string[]> => {
    const { body } = await api('GET', `${RECORDINGS}?from=${from}&to=${to}`);
    return body.meetings.map(({ uuid }: { uuid: string }) => uuid);
  };
  const lastMonth = await list('2026-04-20', '2026-05-20');
  expect(lastMonth.length).toBeGreaterThan(0);
  expect(await list('2025-08-01', '2026-05-20')).toEqual(lastMonth);
  expect(await list('2026-03-20', '2026-04-19')).not.toEqual([]);
});

test('recordings without a start or an end are those of today and tomorrow', async () => {
  const api = await connect(await startSandbox({ startAt: '2020-06-30T09:00:00Z' }));
  expect((await api('GET', RECORDINGS)).body).toMatchObject({
    from: '2020-06-30',
    to: '2020-07-01',
  });
  expect((await api('GET', `${RECORDINGS}?from=2020-01-01`)).body).toMatchObject({
    from: '2020-06-01',
    to: '2020-07-01',
  });
  expect((await api('GET', `${RECORDINGS}?from=soon`)).body.from).toBe('2020-06-30');
});

test.each(REPORTS)('%s is cut to the last month of a longer range', async (path) => {
  const api = await connect(await startSandbox({ startAt: '2026-05-20T08:00:00Z', users: 10 }));
  const long = await api('GET', `${path}?from=2025-01-01&to=2026-05-15`);
  expect([long.status, long.body.from, long.body.to]).toEqual([200, '2026-04-15', '2026-05-15']);
  expect(long.body).toEqual((await api('GET', `${path}?from=2026-04-15&to=2026-05-15`)).body);
});

test.each(['/phone/call_logs', '/metrics/crc'])(
  '%s, as every list that tells its range, is cut to its last month',
  async (path) => {
    const api = await connect(await startSandbox({ startAt: '2026-05-20T08:00:00Z', users: 10 }));
    const { status, body } = await api('GET', `${path}?from=2026-01-01&to=2026-05-15`);
    expect([status, body.from, body.to]).toEqual([200, '2026-04-15', '2026-05-15']);
  },
);

test.each([...REPORTS, '/report/operationlogs'])(
  '%s reaches back six months: 400 with code 300 beyond',
  async (path) => {
    const api = await connect(await startSandbox({ startAt: '2026-05-20T08:00:00Z', users: 10 }));
    expect((await api('GET', `${path}?from=2025-11-20&to=2025-12-10`)).status).toBe(200);
    for (const range of ['from=2025-11-19&to=2025-12-10', 'from=2024-01-01&to=2024-01-31']) {
      expect(await api('GET', `${path}?${range}`)).toMatchObject({
        status: 400,
        body: { code: 300, message: expect.stringContaining('recent 6 months') },
      });
    }
  },
);

test.each(REPORTS)('%s requires both days', async (path) => {
  const api = await connect(await startSandbox({ startAt: '2026-05-20T08:00:00Z' }));
  expect((await api('GET', `${path}?from=soon`)).body).toMatchObject({
    code: 300,
    errors: [
      { field: 'from', message: 'Invalid field.' },
      { field: 'to', message: 'Missing field.' },
    ],
  });
});
