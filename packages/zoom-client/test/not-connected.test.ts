import { createZoomClient, ZoomConnectionError } from '@evertoken/zoom-client';
import { mayHaveBeenSent } from '@evertoken/zoom-client/retry';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { expect, it, onTestFinished } from 'vitest';
import { makeCertificate } from '../../../test/support/tls-certificate.ts';
import { catchError } from './support/catch-error.ts';
import { tokensFor } from './support/tokens-for.ts';

async function listen(server: Server): Promise<string> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Starts a server that is no TLS server. @returns its host and port, and the number of its connections */
async function startBroken(handle: (socket: Socket) => void) {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.on('error', () => {});
    handle(socket);
  });
  return { host: await listen(server), connections: () => connections };
}

async function startSelfSigned(): Promise<string> {
  const { certificateFile, keyFile, remove } = makeCertificate();
  onTestFinished(remove);
  const cert = readFileSync(certificateFile);
  const server = createTlsServer({ cert, key: readFileSync(keyFile) }).on(
    'tlsClientError',
    () => {},
  );
  return listen(server);
}

async function getClosedPort(): Promise<string> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `127.0.0.1:${port}`;
}

const clientOf = (apiUrl: string) =>
  createZoomClient({ tokens: tokensFor(apiUrl), random: () => 0 });

it.each<[string, string, () => Promise<string>]>([
  ['an unknown host', 'ENOTFOUND', () => Promise.resolve('nowhere.invalid')],
  ['a refused connection', 'ECONNREFUSED', getClosedPort],
  ['a certificate that is not trusted', 'DEPTH_ZERO_SELF_SIGNED_CERT', startSelfSigned],
  [
    'a handshake that the server ends',
    'ECONNRESET',
    async () => (await startBroken((socket) => socket.once('data', () => socket.end()))).host,
  ],
  [
    'a handshake that is reset',
    'ECONNRESET',
    async () =>
      (await startBroken((socket) => socket.once('data', () => socket.resetAndDestroy()))).host,
  ],
  [
    'a server without TLS',
    'ERR_SSL_WRONG_VERSION_NUMBER',
    async () =>
      (
        await startBroken((socket) =>
          socket.once('data', () => socket.end('HTTP/1.1 400 No\r\n\r\n')),
        )
      ).host,
  ],
])('a request is never sent to %s, and its error says so', async (_, code, start) => {
  const client = clientOf(`https://${await start()}/v2`);
  const requests = [
    client.request('GET /users'),
    client.request('POST /users/{userId}/meetings', { userId: 'me', body: {} }),
  ];
  for (const error of await Promise.all(requests.map(catchError))) {
    expect(error).toBeInstanceOf(ZoomConnectionError);
    expect(error).toMatchObject({ code: 'NOT_CONNECTED', mayHaveBeenSent: false });
    const { message, cause } = error as ZoomConnectionError;
    expect(message).toMatch(new RegExp(`: request not sent: no connection \\(${code}\\)\\. `));
    expect(message).not.toMatch(/made|took effect|executed/);
    expect(mayHaveBeenSent(cause)).toBe(false);
  }
});

it('a POST whose TLS handshake broke is sent again, like a GET', async () => {
  const { host, connections } = await startBroken((socket) =>
    socket.once('data', () => socket.resetAndDestroy()),
  );
  const client = clientOf(`https://${host}/v2`);
  await catchError(client.request('POST /users/{userId}/meetings', { userId: 'me', body: {} }));
  expect(connections()).toBe(3);
});

it('only a change that may have been made is said to', async () => {
  const { host, connections } = await startBroken((socket) =>
    socket.once('data', () => socket.resetAndDestroy()),
  );
  const client = clientOf(`http://${host}/v2`);
  const change = await catchError(
    client.request('POST /users/{userId}/meetings', { userId: 'me', body: {} }),
  );
  expect(change).toMatchObject({ code: 'CONNECTION_FAILED', mayHaveBeenSent: true });
  expect(String(change)).toMatch(
    /the connection failed \(ECONNRESET\)\. The change may have been made/,
  );
  expect(connections()).toBe(1);
  const read = await catchError(client.request('GET /users'));
  expect(String(read)).toMatch(/the connection failed \(ECONNRESET\)/);
  expect(String(read)).not.toContain('may have been made');
});

it.each([
  [{ code: 'CERT_HAS_EXPIRED' }],
  [{ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }],
  [{ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }],
  [{ code: 'ENOTFOUND' }],
  [{ code: 'EAI_AGAIN' }],
  [{ code: 'ECONNREFUSED' }],
  [{ code: 'ERR_SSL_WRONG_VERSION_NUMBER' }],
  [{ message: 'bad port' }],
  [
    {
      code: 'ECONNRESET',
      message: 'Client network socket disconnected before secure TLS connection was established',
    },
  ],
])('the error %o of any HTTP client is one of a request that was never sent', (fields) => {
  const cause = Object.assign(new Error(), fields);
  expect(mayHaveBeenSent(new Error('failed', { cause }))).toBe(false);
});
