import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { makeCertificate } from '../../../../test/support/tls-certificate.ts';
import { startGateway, startSandbox } from '../support/running-gateway.ts';

it('sends neither credentials nor a token to a server with an untrusted certificate', async () => {
  const { certificateFile, keyFile, remove } = makeCertificate();
  const [cert, key] = [readFileSync(certificateFile), readFileSync(keyFile)];
  let received = 0;
  const server = createServer({ cert, key }, (_request, response) => {
    received += 1;
    response.end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    remove();
  });
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sandbox = await startSandbox();
  for (const [gateway, code] of [
    [await startGateway(sandbox, { apiUrl: `${url}/v2` }), 'UPSTREAM_UNREACHABLE'],
    [
      await startGateway({ ...sandbox, tokenUrl: `${url}/oauth/token` }),
      'TOKEN_ENDPOINT_UNREACHABLE',
    ],
  ] as const) {
    const response = await fetch(`${gateway.url}/api/users`);
    expect([response.status, await response.json()]).toMatchObject([502, { code }]);
  }
  expect(received).toBe(0);
});
