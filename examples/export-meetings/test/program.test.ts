import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createZoomClient, type ZoomClient } from '@evertoken/zoom-client';
import { createSandbox, type Sandbox } from '@evertoken/zoom-sandbox';
import { createTokenManager } from 'evertoken';
import { zoom as zoomOAuth } from 'evertoken/zoom';
import { expect, it, onTestFinished } from 'vitest';
import { killChild, startChild } from '../../../test/support/child-process.ts';
import { poll } from '../../../test/support/poll.ts';
import { parseRows } from './support/csv-rows.ts';

const PROGRAM = fileURLToPath(new URL('../dist/index.js', import.meta.url));

it('exports all meetings although it is killed once and stopped once', async () => {
  const { sandbox, client, variables } = await start({ users: 60, apiLatencyMs: 5 });
  const expected = await listMeetings(client);
  const path = join(await temporaryFolder(), 'meetings.csv');

  const first = run(['meetings', path], variables);
  await poll('a few hosts', 10_000, () => hostsDone(path, 10));
  await killChild(first.child);
  const second = run(['meetings', path], variables);
  await poll('a few more', 10_000, () => hostsDone(path, 30));
  sandbox.clock.advance(20 * 60_000);
  second.child.kill('SIGINT');
  expect(await second.ended).toBe(130);
  expect(second.output()).toContain('Stopped. Run the command again');
  const third = run(['meetings', path], variables);
  expect(await third.ended, third.output()).toBe(0);

  const rows = parseRows(await readFile(path, 'utf8'));
  expect(rows.map(([id, uuid, topic]) => [id, uuid, topic])).toEqual(expected);
  expect(await readFile(`${path}.progress`).catch(() => 'gone')).toBe('gone');
});

it('uses a built-in sandbox without credentials', async () => {
  const path = join(await temporaryFolder(), 'users.csv');
  const { ended, output } = run(['users', path], { ZOOM_PLAN: 'unlimited' });
  expect(await ended, output()).toBe(0);
  expect(output()).toContain('using a Zoom sandbox');
  expect(parseRows(await readFile(path, 'utf8'))).toHaveLength(200);
});

it('prints the reason of a failure', async () => {
  const { variables } = await start({ users: 1 });
  const path = join(await temporaryFolder(), 'meetings.csv');
  const wrong = run(['meetings', path], { ...variables, ZOOM_CLIENT_SECRET: 'another' });
  expect(await wrong.ended).toBe(1);
  expect(wrong.output()).toContain('CLIENT_REJECTED');
});

async function start(options: Parameters<typeof createSandbox>[0]) {
  const sandbox: Sandbox = await createSandbox(options);
  const { credentials, tokenUrl, apiUrl } = sandbox;
  const tokens = createTokenManager({ provider: zoomOAuth({ ...credentials, tokenUrl, apiUrl }) });
  onTestFinished(async () => {
    await tokens.close();
    await sandbox.close();
  });
  const variables = {
    ZOOM_ACCOUNT_ID: credentials.accountId,
    ZOOM_CLIENT_ID: credentials.clientId,
    ZOOM_CLIENT_SECRET: credentials.clientSecret,
    ZOOM_OAUTH_URL: tokenUrl,
    ZOOM_API_URL: apiUrl,
    ZOOM_PLAN: 'unlimited',
  };
  return { sandbox, client: createZoomClient({ tokens }), variables };
}

function run(args: readonly string[], variables: Readonly<Record<string, string>>) {
  const child = startChild(process.execPath, [PROGRAM, ...args], { env: variables });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  onTestFinished(() => killChild(child));
  return { child, ended, output: () => output };
}

async function hostsDone(path: string, hosts: number): Promise<true | undefined> {
  const text = await readFile(`${path}.progress`, 'utf8').catch(() => '{}');
  const { cursor } = JSON.parse(text) as { cursor?: { hosts: number } };
  return (cursor?.hosts ?? 0) >= hosts || undefined;
}

async function listMeetings(client: ZoomClient): Promise<string[][]> {
  const found: string[][] = [];
  for await (const { email: userId } of client.paginate('GET /users')) {
    for await (const { id, uuid, topic } of client.paginate('GET /users/{userId}/meetings', {
      userId,
    })) {
      found.push([String(id), uuid, topic ?? '']);
    }
  }
  return found;
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'export-meetings-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}
