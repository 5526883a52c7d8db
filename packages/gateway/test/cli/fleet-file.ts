import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Sandbox, SandboxOptions } from '@evertoken/zoom-sandbox';
import { startSandbox } from '../running-gateway.ts';
import { folderWith } from '../folder-with.ts';

/** A sandbox with a line of tokens of its own, and a configuration file that leads there. */
export interface Fleet {
  readonly sandbox: Sandbox;
  /** `--config FILE` */
  readonly config: readonly [string, string];
}

/** @param settings more of the file; `account` for its only account. */
export async function fleet(
  settings: {
    readonly redis?: unknown;
    readonly account?: object;
    readonly deadlines?: object;
  } = {},
  options: SandboxOptions = {},
): Promise<Fleet> {
  const sandbox = await startSandbox({ accountId: randomUUID(), ...options });
  const { account, ...others } = settings;
  const urls = { oauthUrl: sandbox.tokenUrl, apiUrl: sandbox.apiUrl };
  const file = { accounts: [{ ...sandbox.credentials, ...urls, ...account }], ...others };
  const folder = await folderWith({ 'e.yaml': JSON.stringify(file) });
  return { sandbox, config: ['--config', join(folder, 'e.yaml')] };
}
