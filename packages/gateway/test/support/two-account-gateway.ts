import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { createApiKey } from '../../src/auth/api-key.ts';
import { readConfig, startGateway } from '../../src/index.ts';
import type { CompleteGateway } from './complete-gateway.ts';
import { startSandbox } from './running-gateway.ts';

/** Starts a gateway with two accounts and three callers, whose app lacks a scope. */
export async function startTwoAccountGateway(): Promise<CompleteGateway> {
  const sandbox = await startSandbox({ accountId: randomUUID() });
  const names = ['reports', 'wiki', 'importer'];
  const keys = Object.fromEntries(names.map((name) => [name, createApiKey()]));
  const account = { ...sandbox.credentials, tokenUrl: sandbox.tokenUrl, apiUrl: sandbox.apiUrl };
  const file = {
    listen: { port: 0 },
    admin: { port: 0 },
    accounts: [
      { ...account, name: 'main', plan: 'business' },
      { ...account, name: 'labs' },
    ],
    callers: names.map((name) => ({
      name,
      account: name === 'importer' ? 'labs' : 'main',
      allow: ['* /**'],
      weight: name === 'reports' ? 3 : 1,
      keys: [{ id: keys[name]!.id, sha256: keys[name]!.sha256 }],
    })),
    log: { level: 'silent' },
  };
  const result = readConfig({}, { path: 'gateway.yaml', text: JSON.stringify(file) });
  if (result.kind === 'invalid') throw new Error(JSON.stringify(result.issues));
  const gateway = await startGateway(result.config);
  onTestFinished(() => gateway.close(0));
  const send = (caller: string, path: string): Promise<Response> => {
    const headers = { authorization: `Bearer ${keys[caller]!.text.reveal()}` };
    return fetch(`${gateway.url}/api${path}`, { headers });
  };
  for (const caller of ['reports', 'reports', 'reports', 'wiki']) await send(caller, '/users/me');
  const body = { code: 4711, message: 'Invalid access token, does not contain scopes:[x].' };
  sandbox.faults.add({ match: '/v2/users', kind: 'status', status: 400, body });
  // One failure is no outage.
  for (let i = 0; i < 2; i += 1) await send('wiki', '/users');
  return { gateway, sandbox, url: gateway.url, adminUrl: gateway.adminUrl };
}
