import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Sandbox, SandboxOptions } from '@evertoken/zoom-sandbox';
import { startSandbox } from './running-gateway.ts';
import { createTempDir } from './temp-dir.ts';

/** A sandbox with a separate account, and a configuration file that uses it. */
export interface SandboxConfig {
  readonly sandbox: Sandbox;
  /** `--config FILE` */
  readonly config: readonly [string, string];
}

/** @param settings additional settings of the file; `account` for those of its only account. */
export async function startSandboxConfig(
  settings: {
    readonly redis?: unknown;
    readonly admin?: object;
    readonly account?: object;
    readonly timeouts?: object;
  } = {},
  options: SandboxOptions = {},
): Promise<SandboxConfig> {
  const sandbox = await startSandbox({ accountId: randomUUID(), ...options });
  const { account, ...others } = settings;
  const urls = { tokenUrl: sandbox.tokenUrl, apiUrl: sandbox.apiUrl };
  const file = {
    admin: { port: 0 },
    accounts: [{ ...sandbox.credentials, ...urls, ...account }],
    ...others,
  };
  const folder = await createTempDir({ 'e.yaml': JSON.stringify(file) });
  return { sandbox, config: ['--config', join(folder, 'e.yaml')] };
}
