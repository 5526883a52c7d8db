import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { startGateway, startSandbox } from '../support/running-gateway.ts';

const OK = 'HTTP/1.1 200 OK\r\n';
const TOKEN = '{"access_token":"planted","token_type":"bearer","expires_in":3600}';
const LONG = 'x'.repeat(5_242_880);
/** More than socket buffers hold, and much less than the server offers. */
const MAX_BYTES_READ = 24 * 1_048_576;

it.each([
  ['an HTML page', `${OK}content-type: text/html\r\n\r\n<html>maintenance</html>`, /_NOT_JSON$/],
  ['an empty body', `${OK}content-length: 0\r\n\r\n`, /_EMPTY$/],
  ['five megabytes', `${OK}\r\n${TOKEN.replace('planted', LONG)}`, /_NOT_JSON$/],
  ['a truncated token', `${OK}content-length: 99\r\n\r\n${TOKEN.slice(0, 40)}`, /_UNREACHABLE$/],
  ['more bytes than Content-Length', `${OK}content-length: 9\r\n\r\n${TOKEN}`, /_NOT_JSON$/],
  ['no status line', '{}', /_UNREACHABLE$/],
  ['a redirect', 'HTTP/1.1 307 X\r\nlocation: /other\r\n\r\n', /^TOKEN_/],
])('responds with a token error after a token response with %s', async (_name, bytes, code) => {
  const server = await startMaliciousServer((socket) => socket.end(bytes));
  await expectOutage(server, { code, waitTimeoutMs: 2_000 });
});

it('keeps the words of the vendor from callers, and logs them without secrets', async () => {
  const sandbox = await startSandbox();
  const { clientSecret } = sandbox.credentials;
  const quoted = Buffer.from(`x:${clientSecret}`).toString('base64');
  for (const [words, logged] of [
    ['Call +1 555 0100', 'Call +1 555 0100'],
    [`wrong: ${quoted}`, '[redacted]'],
  ] as const) {
    const body = JSON.stringify({ error: 'invalid_client', reason: words });
    const head = `HTTP/1.1 400 X\r\ncontent-length: ${body.length}\r\n\r\n`;
    const server = await startMaliciousServer((socket) => socket.end(head + body));
    const { url, log } = await startGateway({ ...sandbox, tokenUrl: server.url });
    const response = await fetch(`${url}/api/users`);
    const { message } = (await response.json()) as { message: string };
    expect(message).toBe(
      'The token endpoint rejected the client id, or the secret or key that belongs to it. Nothing was sent. ' +
        'Only an operator of the gateway can correct this; its log says how.',
    );
    const line = log.find((entry) => entry.includes('token mint-failed'))!;
    expect(JSON.parse(line)).toMatchObject({ detail: `status 400, invalid_client, ${logged}` });
    expect(log.join('')).not.toContain(quoted);
  }
});

// The cases run concurrently, since an abandoned mint takes 5 s to time out.
it('times out an endless token response and does not buffer it', async () => {
  const endless: readonly ((socket: Socket) => void)[] = [
    () => {},
    (socket) => drip(socket, OK, 'x: y\r\n'),
    (socket) => drip(socket, `${OK}\r\n`, ' '),
    (socket) => drip(socket, '', 'HTTP/1.1 102 X\r\n\r\n'),
    (socket) => flood(socket, OK, `x: ${'y'.repeat(1_000)}\r\n`),
    (socket) => flood(socket, `${OK}\r\n`, ' '.repeat(1_000)),
  ];
  await Promise.all(
    endless.map(async (respond) => {
      const server = await startMaliciousServer(respond);
      const startedAt = performance.now();
      await expectOutage(server, { code: /^TOKEN_/, waitTimeoutMs: 700 });
      expect(performance.now() - startedAt).toBeLessThan(5_000);
      expect(server.written()).toBeLessThan(MAX_BYTES_READ);
    }),
  );
});

interface MaliciousServer {
  readonly url: string;
  /** Bytes written on all connections. */
  readonly written: () => number;
}

/** Expects an error response with this code and no request to the API. */
async function expectOutage(
  server: MaliciousServer,
  { code, waitTimeoutMs }: { readonly code: RegExp; readonly waitTimeoutMs: number },
): Promise<void> {
  const sandbox = await startSandbox();
  const { url } = await startGateway({ ...sandbox, tokenUrl: server.url }, { waitTimeoutMs });
  const response = await fetch(`${url}/api/users`);
  expect(response.status).toBeGreaterThanOrEqual(500);
  const failure = (await response.json()) as { code: string; message: string };
  expect(failure.code).toMatch(code);
  expect(failure.message).not.toMatch(/planted|maintenance/);
  expect(sandbox.stats().apiRequests).toBe(0);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
}

async function startMaliciousServer(respond: (socket: Socket) => void): Promise<MaliciousServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    socket.once('data', () => respond(socket));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    sockets.forEach((socket) => socket.destroy());
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/oauth/token`,
    written: () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
  };
}

function flood(socket: Socket, start: string, more: string): void {
  const write = (): void => {
    while (!socket.destroyed && socket.write(more));
  };
  socket.on('drain', write).write(start);
  write();
}

function drip(socket: Socket, start: string, more: string): void {
  socket.write(start);
  const timer = setInterval(() => socket.write(more), 50);
  socket.once('close', () => clearInterval(timer));
}
