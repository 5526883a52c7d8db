import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { GatewayState } from '../../src/admin/state.ts';
import { createApiKey } from '../../src/auth/api-key.ts';
import { readConfig, startGateway, type Gateway, type GatewayConfig } from '../../src/index.ts';

/** A gateway with a caller for each account, which may send everything. */
export interface GatewayOfAccounts {
  readonly gateway: Gateway;
  /**
   * Reads a configuration with the same callers.
   *
   * @param settings besides accounts and callers. @default those it started with
   * @param accountOf other accounts of the callers, by the names of those they started with
   */
  read(
    accounts: readonly object[],
    settings?: object,
    accountOf?: Readonly<Record<string, string>>,
  ): GatewayConfig;
  readAdmin(path: string): Promise<string>;
  /** Sends a request as the caller of an account. @param path below `/api` */
  send(
    account: string,
    path: string,
    init?: RequestInit,
  ): Promise<{ readonly status: number; readonly body: string; readonly headers: Headers }>;
  state(): Promise<GatewayState>;
}

/**
 * Starts a {@link GatewayOfAccounts}, which is closed after the test.
 *
 * @param folder where its files are
 */
export async function startGatewayOf(
  accounts: readonly object[],
  folder = '.',
  settings: object = {},
): Promise<GatewayOfAccounts> {
  const keys = accounts.map(() => createApiKey());
  const names = accounts.map((account) => (account as { name: string }).name);
  const toCallers = (accountOf: Readonly<Record<string, string>>): object[] =>
    names.map((name, index) => ({
      name: `of-${name}`,
      account: accountOf[name] ?? name,
      allow: ['* /**'],
      keys: [{ id: keys[index]!.id, sha256: keys[index]!.sha256 }],
    }));
  const parts = { listen: { port: 0 }, admin: { port: 0 }, log: { level: 'silent' } };
  const read: GatewayOfAccounts['read'] = (own, changed = settings, accountOf = {}) => {
    const callers = toCallers(accountOf);
    const text = JSON.stringify({ ...parts, ...changed, accounts: own, callers });
    const result = readConfig({}, { path: join(folder, 'e.yaml'), text });
    if (result.kind === 'invalid') throw new Error(result.issues.join('\n'));
    return result.config;
  };
  const gateway = await startGateway(read(accounts));
  onTestFinished(() => gateway.close(0));
  const readAdmin = async (path: string): Promise<string> =>
    (await fetch(`${gateway.adminUrl}${path}`)).text();
  return {
    gateway,
    read,
    readAdmin,
    async send(account, path, init = {}) {
      const key = keys[names.indexOf(account)]!.text.reveal();
      const headers = { ...init.headers, 'x-api-key': key };
      const response = await fetch(`${gateway.url}/api${path}`, { ...init, headers });
      return { status: response.status, body: await response.text(), headers: response.headers };
    },
    state: async () => JSON.parse(await readAdmin('/state')) as GatewayState,
  };
}
