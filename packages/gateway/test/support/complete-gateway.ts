import type { Sandbox, SandboxOptions } from '@evertoken/zoom-sandbox';
import { onTestFinished } from 'vitest';
import { readConfig, startGateway, type Gateway } from '../../src/index.ts';
import { environmentFor } from './cli-process.ts';
import { startSandbox } from './running-gateway.ts';

/** A gateway with its admin server in this process, as `serve` starts it, and its sandbox. */
export interface CompleteGateway {
  readonly gateway: Gateway;
  readonly sandbox: Sandbox;
  readonly url: string;
  readonly adminUrl: string;
}

/**
 * Starts a gateway with these environment variables. It is closed when the test ends.
 *
 * @param env in addition to those for the sandbox
 */
export async function startCompleteGateway(
  env: Readonly<Record<string, string>> = {},
  options?: SandboxOptions,
): Promise<CompleteGateway> {
  const sandbox = await startSandbox(options);
  const own = { PORT: '0', ADMIN_PORT: '0', LOG_LEVEL: 'silent' };
  const result = readConfig({ ...environmentFor(sandbox), ...own, ...env });
  if (result.kind === 'invalid') throw new Error(JSON.stringify(result.issues));
  const gateway = await startGateway(result.config);
  onTestFinished(() => gateway.close(0));
  return { gateway, sandbox, url: gateway.url, adminUrl: gateway.adminUrl };
}
