import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect, type AddressInfo } from 'node:net';
import { createServer } from 'node:tls';
import type { Sandbox } from '@evertoken/zoom-sandbox';
import { expect, it, onTestFinished } from 'vitest';
import { makeCertificate } from '../../../../../test/support/tls-certificate.ts';
import { startSandbox } from '../../support/running-gateway.ts';
import { environmentFor, runProgram } from '../../support/cli-process.ts';

it('evertoken doctor accepts a certificate of an authority in NODE_EXTRA_CA_CERTS', async () => {
  const sandbox = await startSandbox();
  const { url, certificateFile } = await startTlsProxy(sandbox);
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
  // The certificate is valid for one day, so that the doctor warns of its expiry.
  expect(stdout).toMatch(
    /^ {2}warn {2}certificate +issued by 127\.0\.0\.1, valid until .*\n +→ Have it/m,
  );
  expect(stdout).toMatch(/\n0 failed, 2 warnings, 0 skipped, \d+ passed\.\n$/);
  expect(stdout).not.toContain('\u001b');
  expect(stdout).not.toMatch(/sandbox-secret|eyJ/);
  expect(sandbox.stats().tokensIssued).toBe(1);
});

it('evertoken doctor --json exits with status 1 when a check fails', async () => {
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
      component: 'configuration',
      subject: 'environment variables',
      check: 'certificates',
      status: 'fail',
      finding: expect.stringContaining('NODE_TLS_REJECT_UNAUTHORIZED'),
      fix: expect.stringContaining('outbound.tls.caFile'),
    },
    {
      component: 'account',
      subject: 'default',
      check: 'credentials',
      status: 'fail',
      finding: expect.stringContaining('invalid_client'),
      fix: expect.stringContaining('Copy them again'),
    },
  ]);
});

/** Starts a TLS proxy of the sandbox with a self-signed certificate. */
async function startTlsProxy(sandbox: Sandbox): Promise<{ url: string; certificateFile: string }> {
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
