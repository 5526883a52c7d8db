import { describe, expect, it, onTestFinished } from 'vitest';
import { createApiKey } from '../../src/auth/api-key.ts';
import { environmentFor } from '../support/cli-process.ts';
import { startSandbox } from '../support/running-gateway.ts';
import { readConfig, startGateway, type ReloadResult } from '../../src/index.ts';

const admin = createApiKey();

async function start(
  result: ReloadResult | undefined,
  env: Readonly<Record<string, string>> = {},
): Promise<{ url: string; count: () => number }> {
  const account = environmentFor(await startSandbox());
  const read = readConfig({ ...account, PORT: '0', ADMIN_PORT: '0', LOG_LEVEL: 'silent', ...env });
  if (read.kind === 'invalid') throw new Error(read.issues.join('\n'));
  let count = 0;
  const requestReload = async (): Promise<ReloadResult> => {
    count += 1;
    return result!;
  };
  const gateway = await startGateway(read.config, result && { requestReload });
  onTestFinished(() => gateway.close(0));
  return { url: `${gateway.adminUrl}/reload`, count: () => count };
}

describe('POST /reload', () => {
  it('reports what has changed, or what is wrong', async () => {
    const changes = { changes: ['limits.maxBodyBytes'], needsRestart: [] };
    const applied = await fetch((await start({ kind: 'applied', ...changes })).url, {
      method: 'POST',
    });
    expect([applied.status, await applied.json()]).toEqual([200, changes]);
    const rejected = await fetch((await start({ kind: 'rejected', issues: ['x is wrong'] })).url, {
      method: 'POST',
    });
    expect([rejected.status, await rejected.json()]).toEqual([
      422,
      {
        code: 'CONFIG_RELOAD_FAILED',
        message: expect.stringContaining('the previous one stays in force'),
        issues: ['x is wrong'],
        requestId: expect.any(String),
      },
    ]);
  });

  it('is not found where the program cannot read its configuration again', async () => {
    const { url } = await start(undefined);
    expect((await fetch(url, { method: 'POST' })).status).toBe(404);
  });

  const NETWORK = { ADMIN_HOST: '0.0.0.0', ADMIN_KEY_SHA256: admin.sha256 };
  const key = { authorization: `Bearer ${admin.text.reveal()}` };
  it.each<[string, Record<string, string>, Record<string, string>, number]>([
    ['a local program', {}, {}, 200],
    ['a page of another origin', {}, { origin: 'https://evil.example' }, 403],
    ['a page of another site', {}, { 'sec-fetch-site': 'cross-site' }, 403],
    ['a program without the key that is configured', { ADMIN_KEY_SHA256: admin.sha256 }, {}, 401],
    ['a program with the key', { ADMIN_KEY_SHA256: admin.sha256 }, key, 200],
    ['a program on the network without the key', NETWORK, {}, 401],
    ['a program on the network with the key', NETWORK, key, 200],
  ])('answers %s', async (_who, env, headers, status) => {
    const { url, count } = await start({ kind: 'applied', changes: [], needsRestart: [] }, env);
    const response = await fetch(url.replace('0.0.0.0', '127.0.0.1'), { method: 'POST', headers });
    expect([response.status, count()]).toEqual([status, status === 200 ? 1 : 0]);
  });
});
