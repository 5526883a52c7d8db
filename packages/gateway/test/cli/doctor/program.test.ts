import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect, type AddressInfo } from 'node:net';
import { createServer } from 'node:tls';
import type { Sandbox } from '@evertoken/zoom-sandbox';
import { expect, it, onTestFinished } from 'vitest';
import { makeCertificate } from '../../../../../test/support/tls-certificate.ts';
import { startSandbox } from '../../support/running-gateway.ts';
import { environmentFor, runProgram } from '../../support/cli-process.ts';

it('evertoken doctor is content with an authority that it is told to trust', async () => {
  const sandbox = await startSandbox();
  const { url, certificateFile } = await startTlsBefore(sandbox);
  const program = await runProgram(['doctor'], {
    ...environmentFor(sandbox),
    ZOOM_OAUTH_URL: `${url}/oauth/token`,
    ZOOM_API_URL: `${url}/v2`,
    NODE_EXTRA_CA_CERTS: certificateFile,
  });
  expect(await program.waitForExit()).toBe(0);
  const { stdout, stderr } = program.output;
  expect(stderr).not.toMatch(/./);
  expect(stdout).toMatch(/^Token endpoint https:.*\n {2}pass {2}name/m);
  // It is valid for a day, and that is told before it has ended.
  expect(stdout).toMatch(/^ {2}warn {2}certificate +by 127\.0\.0\.1, valid until .*\n +→ Have it/m);
  expect(stdout).toMatch(/\n0 failed, 2 to be looked at, 0 skipped, \d+ good\.\n$/);
  // Neither a colour nor a secret.
  expect(stdout).not.toContain('\u001b');
  expect(stdout).not.toMatch(/sandbox-secret|eyJ/);
  expect(sandbox.stats().tokensIssued).toBe(1);
});

it('evertoken doctor --json ends with status 1 where something fails', async () => {
  const sandbox = await startSandbox();
  const program = await runProgram(['doctor', '--json', '--endpoint', 'GET /users/{userId}'], {
    ...environmentFor(sandbox),
    ZOOM_CLIENT_SECRET: 'wrong',
    NODE_TLS_REJECT_UNAUTHORIZED: '0',
  });
  expect(await program.waitForExit()).toBe(1);
  const { status, checks } = JSON.parse(program.output.stdout) as {
    status: string;
    checks: Record<string, string>[];
  };
  expect(status).toBe('fail');
  expect(checks.filter((line) => line['status'] === 'fail')).toEqual([
    {
      area: 'configuration',
      subject: 'variables',
      check: 'certificates',
      status: 'fail',
      seen: expect.stringContaining('NODE_TLS_REJECT_UNAUTHORIZED'),
      todo: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
    },
    {
      area: 'account',
      subject: 'default',
      check: 'credentials',
      status: 'fail',
      seen: expect.stringContaining('invalid_client'),
      todo: expect.stringContaining('Copy them again'),
    },
  ]);
});

/** The sandbox behind TLS, with a certificate that vouches for itself. */
async function startTlsBefore(sandbox: Sandbox): Promise<{ url: string; certificateFile: string }> {
  const { certificateFile, keyFile, remove } = makeCertificate();
  const [cert, key] = await Promise.all([readFile(certificateFile), readFile(keyFile)]);
  const server = createServer({ cert, key }, (socket) => {
    const upstream = connect(Number(new URL(sandbox.url).port), '127.0.0.1');
    socket.on('error', () => upstream.destroy()).pipe(upstream);
    upstream.on('error', () => socket.destroy()).pipe(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    remove();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `https://127.0.0.1:${port}`, certificateFile };
}
