import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { basic, send } from './support/client.ts';

// The CLI runs from `dist`, which `npm test` builds first.
const BIN = fileURLToPath(new URL('../bin/zoom-sandbox.js', import.meta.url));
const run = promisify(execFile);

/** Starts the CLI and returns the first line of its output. */
async function start(...args: string[]): Promise<{ child: ChildProcess; line: string }> {
  const child = spawn(process.execPath, [BIN, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, line: chunk.toString().split('\n')[0] ?? '' };
}

test('serves with settings and faults of the command line', async () => {
  const options =
    '--port 0 --quiet --users 7 --account-id acc --client-id id --client-secret pw --set plan=free ' +
    '--set tokenLifetimeSeconds=60 --start-at 2026-05-04T08:00:00Z';
  const fault = '{"kind":"status","status":503,"times":1}';
  const { child, line } = await start(...options.split(' '), '--fault', fault);
  const url = line.trim();
  const ask = (): ReturnType<typeof send> =>
    send(`${url}/oauth/token`, {
      method: 'POST',
      headers: { authorization: basic('id', 'pw') },
      body: new URLSearchParams({ grant_type: 'account_credentials', account_id: 'acc' }),
    });
  expect((await ask()).status).toBe(503);
  expect((await ask()).body.expires_in).toBe(60);
  const { body } = await send(`${url}/_sandbox/state`);
  expect(body.accounts[0]).toMatchObject({ plan: 'free', users: { active: 7 } });
  expect(body.now).toMatch(/^2026-05-04T08:00/);
  child.kill('SIGTERM');
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(0);
});

test('prints the endpoints, but not the secret', async () => {
  const child = spawn(process.execPath, [BIN, '--port', '0', '--client-secret', 'hush'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  expect(chunk.toString()).toMatch(/Zoom sandbox on http:\/\/127\.0\.0\.1:\d+/);
  expect(chunk.toString()).not.toContain('hush');
});

test('prints the help', async () => {
  const { stdout } = await run(process.execPath, [BIN, '--help']);
  expect(stdout).toContain('--port N');
});

test.each<[string[], string]>([
  [['--nonsense'], "Unknown option '--nonsense'"],
  [['--port', 'x'], 'port: expected a whole number'],
  [['--set', 'plan'], '--set plan: expected NAME=VALUE'],
  [['--set', 'plan=gold', '--users', '0'], 'users: expected'],
  [['--fault', '{'], '--fault: expected JSON'],
  [['--fault', '{"kind":"x"}'], 'faults[0].kind: expected one of'],
])('%j prints one error line and exits with 1', async (args, message) => {
  const failure = (await run(process.execPath, [BIN, ...args]).catch(
    (error: unknown) => error,
  )) as {
    code: number;
    stderr: string;
  };
  expect(failure.code).toBe(1);
  expect(failure.stderr).toContain(message);
  expect(failure.stderr.trim().split('\n')).toHaveLength(1);
});
