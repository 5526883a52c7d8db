import { X509Certificate } from 'node:crypto';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { makeCertificate, type TlsCertificate } from '../../../../test/support/tls-certificate.ts';
import { runProgram } from '../support/cli-process.ts';
import { startClosedNetwork } from '../support/closed-network.ts';
import { createTempDir } from '../support/temp-dir.ts';

it('presents a replaced certificate without a restart, and keeps the old one while a file is broken', async () => {
  const [first, second] = [createClient(), createClient()];
  const { env, proxy, caFile, clients, sandbox, refused } = await startClosedNetwork({
    tls: { requestCert: true, ca: [first.ca, second.ca], rejectUnauthorized: true },
  });
  const folder = await createTempDir({});
  const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const replaceBy = async (certificate: TlsCertificate): Promise<void> => {
    await copyFile(certificate.certificateFile, certFile);
    await copyFile(certificate.keyFile, keyFile);
  };
  await replaceBy(first);
  const { ZOOM_OAUTH_URL: tokenUrl, ZOOM_API_URL: apiUrl } = env;
  const file = {
    listen: { port: 0, allowAnonymous: true },
    admin: { port: 0 },
    accounts: [{ ...sandbox.credentials, tokenUrl, apiUrl }],
    outbound: { httpsProxy: proxy.url, tls: { caFile, certFile: 'cert.pem', keyFile: 'key.pem' } },
  };
  await writeFile(join(folder, 'e.yaml'), JSON.stringify(file));
  const gateway = await runProgram(['serve', '--config', join(folder, 'e.yaml')]);
  const [, url = ''] = await gateway.waitForStderr(/curl (http:\S+)\/api\/users/);
  const request = async (): Promise<number> => {
    const response = await fetch(`${url}/api/users/me`);
    await response.text();
    return response.status;
  };

  expect(await request()).toBe(200);
  expect(new Set(clients)).toEqual(new Set([first.fingerprint]));

  await writeFile(certFile, (await readFile(certFile, 'utf8')).slice(0, 100));
  await gateway.waitForStderr(
    /A referenced file has changed: the configuration is invalid, keeping the previous one:\n.*certFile must name a file with certificates/,
  );
  expect(await request()).toBe(200);
  expect(new Set(clients)).toEqual(new Set([first.fingerprint]));

  await replaceBy(second);
  await gateway.waitForStderr(/A referenced file has changed: configuration reloaded/);
  const before = clients.length;
  expect(await request()).toBe(200);
  expect(clients.slice(before)).toEqual([second.fingerprint]);
  expect(refused()).toBe(0);
});

function createClient(): TlsCertificate & { readonly fingerprint: string } {
  const certificate = makeCertificate();
  onTestFinished(() => certificate.remove());
  return { ...certificate, fingerprint: new X509Certificate(certificate.ca).fingerprint256 };
}
