import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { pacingMigration } from '@evertoken/zoom-client/pacing';
import { postgresMigration } from 'evertoken/postgres';
import pg from 'pg';
import { expect, it, onTestFinished, vi } from 'vitest';
import { parse } from 'yaml';
import { hasRedisServer, startRedisServer } from '../../../../test/support/redis-server.ts';
import {
  hasPostgresServer,
  startPostgresServer,
  type PostgresServer,
} from '../../../../test/support/postgres-server.ts';
import { summarize } from '../../dashboard/status-summary.ts';
import { createApiKey } from '../../src/auth/api-key.ts';
import { formatProblem, readGatewayState } from '../../src/cli/gateway-state.ts';
import type { GatewayState } from '../../src/admin/state.ts';
import { readConfig, startGateway, type GatewayConfig } from '../../src/index.ts';
import { startSandbox } from '../support/running-gateway.ts';
import { NETWORK_SITUATIONS } from '../support/network-situations.ts';
import { sendTwo, type Scene, type Situation } from '../support/situation.ts';
import { SITUATIONS } from '../support/situations.ts';

/** A cause must be shown this long after its fault, and be gone this long after its repair, at the latest. */
const SHOWN_WITHIN_MS = 60_000;
const GONE_WITHIN_MS = 30_000;
/** The time that passes after the repair, before the last requests. */
const QUIET_MS = 25_000;
const POLL_INTERVAL_MS = 50;
const POLL_TIMEOUT_MS = 10_000;

const { logs } = vi.hoisted(() => ({ logs: [] as string[][] }));

vi.mock('../../src/observability/buffered-stdout.ts', () => ({
  bufferedStdout() {
    const lines: string[] = [];
    logs.push(lines);
    return { dropped: 0, write: (line: string) => lines.push(line), close() {} };
  },
}));

function describe(error: Error): string {
  const { actual } = error as { actual?: unknown };
  return `${error.message} ${JSON.stringify(actual)}`;
}

/** A situation while it is played, and its log. */
interface Play {
  readonly situation: Situation;
  readonly scene: Scene;
  readonly log: readonly string[];
  repairedAt: number;
}

it('every surface names the cause first, within a minute, and not for long after its repair', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'], shouldAdvanceTime: true });
  onTestFinished(() => void vi.useRealTimers());
  const failures = new Map<string, string>();
  const plays: Play[] = [];
  for (const situation of [...SITUATIONS, ...NETWORK_SITUATIONS]) {
    if (situation.redis === true && !hasRedisServer()) continue;
    if (situation.postgres === true && !hasPostgresServer()) continue;
    const scene = await start(situation);
    plays.push({ situation, scene, log: logs.at(-1)!, repairedAt: 0 });
  }
  const all = (act: (play: Play) => Promise<unknown>): Promise<unknown> =>
    Promise.all(
      plays.map((play) =>
        act(play).catch((error: Error) => failures.set(play.situation.name, describe(error))),
      ),
    );
  await all(breakAndExpect);
  expect(Object.fromEntries(failures)).toEqual({});
  await all(repair);
  vi.advanceTimersByTime(QUIET_MS);
  await all(async (play) => {
    if (play.situation.lastsUntilMidnight !== true) await expectGone(play);
  });
  vi.setSystemTime(new Date(Date.now()).setUTCHours(24, 0, 30, 0));
  await all(async (play) => {
    if (play.situation.lastsUntilMidnight === true) await expectGone(play);
  });
  expect(Object.fromEntries(failures)).toEqual({});
}, 120_000);

async function breakAndExpect(play: Play): Promise<void> {
  const { situation, scene } = play;
  if (situation.isCold !== true) expect(await scene.send()).toBe(200);
  expect((await readState(scene)).problems).toEqual([]);
  const brokenAt = Date.now();
  await situation.breaks(scene);
  await (situation.traffic ?? sendTwo)(scene);
  if (situation.shows === undefined) return expectNothing(scene);
  await expectShown(play, situation.shows);
  expect(Date.now() - brokenAt).toBeLessThan(SHOWN_WITHIN_MS);
}

async function repair(play: Play): Promise<void> {
  play.repairedAt = Date.now();
  await play.situation.repairs(play.scene);
}

async function expectGone({ situation, scene, log, repairedAt }: Play): Promise<void> {
  const send = situation.afterwards ?? situation.traffic ?? sendTwo;
  const readProblems = async (): Promise<unknown> => {
    await send(scene);
    return (await readState(scene)).problems;
  };
  await eventually(readProblems, (problems) => expect(problems).toEqual([]));
  if (situation.lastsUntilMidnight !== true)
    expect(Date.now() - repairedAt).toBeLessThan(GONE_WITHIN_MS);
  expect(await readReady(scene)).toBe(200);
  const { accounts } = await readState(scene);
  expect(accounts.filter(({ token }) => token?.rejected)).toEqual([]);
  if (situation.shows === undefined) return;
  await expectLogged(log, { msg: 'problem ended' });
}

async function expectNothing(scene: Scene): Promise<void> {
  const state = await readState(scene);
  expect(state.problems).toEqual([]);
  expect(await readReady(scene)).toBe(200);
  expect(await readAlerts(scene)).toEqual([]);
}

async function expectShown(
  { scene, log, situation: { ready, alerts } }: Play,
  { text, code, second, ...fields }: NonNullable<Situation['shows']>,
): Promise<void> {
  const matches = { code: expect.stringMatching(code), ...fields };
  await eventually(
    async () => (await readState(scene)).problems[0],
    (problem) => expect(problem).toMatchObject(matches),
  );
  const state = await readState(scene);
  const first = state.problems[0]!;
  expect(`${first.cause} ${first.advice}`).toMatch(text);
  expect(first.since).toBeLessThanOrEqual(Date.now());
  if (second !== undefined) expect(state.problems[1]).toMatchObject(second);
  const status = await readStatus(scene);
  expect(status.problem).toMatch(text);
  expect(status.ready).toBe(ready === 200);
  const summary = summarize({ kind: 'connected' }, state, Date.now(), 0);
  expect(summary.tone).toBe(fields.severity === 'critical' ? 'bad' : 'warning');
  expect(summary.text).toContain(first.cause);
  expect(await readReady(scene)).toBe(ready);
  expect(state.ready).toBe(ready === 200);
  // A store that is silent is found to be unavailable a moment later.
  const anyCode = code instanceof RegExp ? code.source.replaceAll(/[$^]/g, '') : code;
  expect(await readMetrics(scene)).toMatch(
    new RegExp(
      `^evertoken_problem_cause\\{account="${first.account ?? ''}",caller="${first.caller ?? ''}",code="(?:${anyCode})\\w*",severity="${first.severity}"\\} 1$`,
      'm',
    ),
  );
  expect(await readAlerts(scene)).toEqual(alerts);
  await expectLogged(log, {
    level: first.severity === 'critical' ? 50 : 40,
    msg: 'problem began',
    code: first.code,
    advice: first.advice,
  });
}

function expectLogged(log: readonly string[], entry: object): Promise<void> {
  return eventually(
    () => log.map((line) => JSON.parse(line) as object),
    (entries) => expect(entries).toContainEqual(expect.objectContaining(entry)),
  );
}

/** Reads until the check passes. `expect.poll` would advance the faked clocks of all situations at each attempt. */
async function eventually<T>(read: () => T | Promise<T>, check: (value: T) => void): Promise<void> {
  const deadline = performance.now() + POLL_TIMEOUT_MS;
  for (;;) {
    const value = await read();
    try {
      return check(value);
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
    await sleep(POLL_INTERVAL_MS);
  }
}

async function readState({ gateway }: Scene): Promise<GatewayState> {
  return (await (await fetch(`${gateway.adminUrl}/state`)).json()) as GatewayState;
}

/** What `evertoken status` shows of the gateway: its first problem, and whether it is ready. */
async function readStatus({ gateway }: Scene): Promise<{ problem: string; ready: boolean }> {
  const { hostname: host, port } = new URL(gateway.adminUrl);
  const reading = await readGatewayState({ host, port: Number(port), keySha256: undefined });
  if (reading?.kind !== 'state') throw new Error(`no state: ${reading?.kind}`);
  const { problems, ready } = reading.state;
  return { problem: formatProblem(problems[0]!), ready };
}

async function readReady({ gateway }: Scene): Promise<number> {
  const response = await fetch(`${gateway.adminUrl}/readyz`);
  await response.text();
  return response.status;
}

async function readMetrics({ gateway }: Scene): Promise<string> {
  return (await fetch(`${gateway.adminUrl}/metrics`)).text();
}

const RULES = parse(
  readFileSync(new URL('../../../../deploy/prometheus/alerts.yml', import.meta.url), 'utf8'),
) as { groups: { rules: { alert: string; expr: string }[] }[] };
const BY_PROBLEM =
  /^max by \(account\) \(evertoken_problem\{component=~?"([\w|-]+)"\}\) (==|>) (\d)$/;

/** Evaluates the alerts about `evertoken_problem`, regardless of how long they wait. */
async function readAlerts(scene: Scene): Promise<string[]> {
  const metrics = await readMetrics(scene);
  return RULES.groups.flatMap(({ rules }) =>
    rules.flatMap(({ alert, expr }) => {
      const [, component = '', operator, threshold] = BY_PROBLEM.exec(expr) ?? [];
      const pattern = `^evertoken_problem\\{account="[^"]*",component="(?:${component})"\\} (\\d)$`;
      const values = Array.from(metrics.matchAll(new RegExp(pattern, 'gm')), ([, value]) => value!);
      return values.some((value) => (operator === '>' ? value > threshold! : value === threshold))
        ? [alert]
        : [];
    }),
  );
}

async function start(situation: Situation): Promise<Scene> {
  const { accounts = ['main'], account = {}, caller, settings } = situation;
  const sandbox = await startSandbox({ accountId: randomUUID(), ...situation.sandboxOptions });
  const redis = situation.redis === true ? await startRedisServer() : undefined;
  if (redis !== undefined) onTestFinished(() => redis.stop());
  const postgres = situation.postgres === true ? await startPostgres() : undefined;
  const key = createApiKey();
  const configure = (
    changes: object = {},
    changed = accounts[0],
    changedSettings: object = {},
  ): GatewayConfig => {
    const urls = { tokenUrl: sandbox.tokenUrl, apiUrl: sandbox.apiUrl };
    const document = {
      listen: { port: 0 },
      admin: { port: 0 },
      timeouts: { tokenMs: 1_000, queueMs: 500, responseMs: 8_000 },
      ...(redis !== undefined && { redis: { url: redis.url } }),
      ...(postgres !== undefined && { postgres: { url: toPostgresUrl(postgres) } }),
      accounts: accounts
        .filter((name) => !('removed' in changes) || name !== changed)
        .map((name) => ({
          ...sandbox.credentials,
          ...urls,
          name,
          ...account,
          ...('sandbox' in changes || 'removed' in changes ? {} : name === changed && changes),
        })),
      callers: [
        {
          name: 'reports',
          account: accounts[0],
          allow: ['* /**'],
          ...caller,
          keys: [{ id: key.id, sha256: key.sha256 }],
        },
      ],
      ...settings,
      ...changedSettings,
    };
    const result = readConfig({}, { path: 'e.yaml', text: JSON.stringify(document) });
    if (result.kind === 'invalid') throw new Error(result.issues.join('\n'));
    const { config } = result;
    // As `serve` does after it has started its sandbox.
    return 'sandbox' in changes
      ? {
          ...config,
          accounts: config.accounts.map((one) => ({ ...one, sandbox: one.name === changed })),
        }
      : config;
  };
  const gateway = await startGateway(configure());
  onTestFinished(() => gateway.close(0));
  const send = async (path = '/users/me', options: RequestInit = {}): Promise<number> => {
    const headers = { 'x-api-key': key.text.reveal(), 'content-type': 'application/json' };
    const response = await fetch(`${gateway.url}/api${path}`, { ...options, headers });
    await response.text();
    return response.status;
  };
  return { sandbox, gateway, redis, postgres, configure, send };
}

async function startPostgres(): Promise<PostgresServer> {
  const server = await startPostgresServer();
  onTestFinished(() => server.stop());
  const pool = new pg.Pool(server.options);
  await pool.query(postgresMigration() + pacingMigration());
  await pool.end();
  return server;
}

function toPostgresUrl({ options: { host, user, database } }: PostgresServer): string {
  return `postgres://${user}@${encodeURIComponent(host)}/${database}`;
}
