import { writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createApiKey } from '../../src/auth/api-key.ts';
import { runProgram } from '../support/cli-process.ts';
import { createTempDir } from '../support/temp-dir.ts';
import { startApi, startSandbox } from '../support/running-gateway.ts';

const DRAIN_MS = 300;

it('serves requests, rejects invalid reloads and shuts down within drainMs despite slow clients', async () => {
  const key = createApiKey();
  const { program, port, writeConfig } = await startProgram(key);
  const HEAD = `host: localhost\r\nx-api-key: ${key.text.reveal()}\r\n`;
  const post = `POST /api/quick HTTP/1.1\r\n${HEAD}`;
  const get = (path: string): string => `GET ${path} HTTP/1.1\r\n${HEAD}\r\n`;
  const askOnce = async (): Promise<number> => {
    const headers = { 'x-api-key': key.text.reveal() };
    return (await fetch(`http://127.0.0.1:${port}/api/quick`, { headers })).status;
  };
  await Promise.all([
    open(port, 300, () => {}),
    open(port, 30, (socket) => drip(socket, 'GET /api/quick HTTP/1.1\r\n', 'x')),
    open(port, 30, (socket) => drip(socket, `${post}content-length: 99999\r\n\r\n`, 'x')),
    open(port, 30, (socket) => drip(socket, `${post}content-length: 999\r\n\r\n`, 'x')),
    open(port, 30, (socket) =>
      drip(socket, `${post}transfer-encoding: chunked\r\n\r\n`, '1\r\nx\r\n'),
    ),
    open(port, 10, (socket) => socket.pause().write(get('/api/endless'))),
    open(port, 20, (socket) => socket.write(get('/api/never'))),
    open(port, 5, (socket) => socket.write(get('/api/never').repeat(100))),
  ]);
  expect(await askOnce()).toBe(200);
  const wrong = ['listen: &a { host: *a }', 'a: *b', '['.repeat(20_000)];
  for (const [before, text] of wrong.entries()) {
    await writeConfig(text);
    program.kill('SIGHUP');
    await program.waitForStderr(
      new RegExp(`(SIGHUP: the configuration is invalid[^]*){${before + 1}}`),
    );
  }
  expect(await askOnce()).toBe(200);

  const stoppedAt = performance.now();
  program.kill('SIGTERM');
  program.kill('SIGHUP');
  expect(await program.waitForExit()).toBe(0);
  expect(performance.now() - stoppedAt).toBeLessThan(DRAIN_MS + 2_500);
  expect(program.output.stderr).not.toMatch(/Warning|Error:/);
});

async function startProgram(key: ReturnType<typeof createApiKey>) {
  const [sandbox, apiUrl] = await Promise.all([startSandbox(), startApi(handleApiRequest)]);
  const { accountId, clientId, clientSecret } = sandbox.credentials;
  const config = {
    listen: { port: 0 },
    accounts: [{ accountId, clientId, clientSecret, tokenUrl: sandbox.tokenUrl, apiUrl }],
    callers: [{ name: 'one', allow: ['* /**'], keys: [{ id: key.id, sha256: key.sha256 }] }],
    admin: { port: 0 },
    timeouts: { drainMs: DRAIN_MS },
  };
  const folder = await createTempDir({ 'evertoken.yaml': JSON.stringify(config) });
  const file = join(folder, 'evertoken.yaml');
  const program = await runProgram(['serve', '--config', file]);
  const [, port] = await program.waitForStderr(/Gateway on http:\S+?:(\d+)/);
  return { program, port: Number(port), writeConfig: (text: string) => writeFile(file, text) };
}

/** Handles requests of an API with paths that never complete. */
function handleApiRequest(
  ...[request, response]: Parameters<Parameters<typeof startApi>[0]>
): void {
  if (request.url!.endsWith('/never')) return;
  if (!request.url!.endsWith('/endless')) {
    request.resume().on('error', () => {});
    return void request.once('end', () => response.end('{}'));
  }
  const write = (): void => {
    while (response.write('x'.repeat(65_536)));
  };
  response.on('drain', write);
  write();
}

async function open(port: number, count: number, use: (socket: Socket) => void): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, () => {
      const socket = connect(port, '127.0.0.1').on('error', () => {});
      onTestFinished(() => void socket.destroy());
      return new Promise<void>((resolve) => {
        socket.once('connect', () => {
          use(socket);
          resolve();
        });
      });
    }),
  );
}

/** Writes a valid start, then a few bytes at a time. */
function drip(socket: Socket, start: string, more: string): void {
  socket.write(start);
  const timer = setInterval(() => socket.write(more), 100);
  socket.once('close', () => clearInterval(timer));
}
