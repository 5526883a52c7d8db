import { createSandbox, type Sandbox, type SandboxOptions } from '@evertoken/zoom-sandbox';
import { createZoomClient, type ZoomClient, type ZoomClientOptions } from '@evertoken/zoom-client';
import { createTokenManager, type TokenManager } from 'evertoken';
import { zoom } from 'evertoken/zoom';
import { onTestFinished } from 'vitest';
import { loadEndpoint } from '../../src/endpoints/load-endpoint.ts';
import { loadFetch } from '../../src/api-request.ts';
import { startVirtualTime, type VirtualTime } from '../../../../test/support/virtual-time.ts';

/** A sandbox and a client connected to it. */
export interface ZoomSetup {
  readonly sandbox: Sandbox;
  readonly tokens: TokenManager;
  readonly client: ZoomClient;
}

/** Starts a sandbox and a client for the duration of a test. */
export async function startZoom(
  options: SandboxOptions = {},
  clientOptions: Omit<ZoomClientOptions, 'tokens'> = {},
): Promise<ZoomSetup> {
  const sandbox = await createSandbox(options);
  const tokens = createTokens(sandbox);
  closeLater(sandbox, tokens);
  return { sandbox, tokens, client: createZoomClient({ tokens, ...clientOptions }) };
}

/** As {@link startZoom}, on a virtual clock that advances when all pending work waits for it. */
export async function startZoomInVirtualTime(
  options: SandboxOptions = {},
  clientOptions: Omit<ZoomClientOptions, 'tokens'> = {},
): Promise<ZoomSetup & { readonly time: VirtualTime }> {
  const sandbox = await createSandbox(options);
  const time = startVirtualTime(sandbox.clock);
  const tokens = createTokens(sandbox, time);
  closeLater(sandbox, tokens);
  // Computing the token's key, a digest, takes real time, and so does loading the table and the pacer.
  await tokens.getToken();
  await loadFetch();
  await loadEndpoint('GET', '/users');
  await import('../../src/pacing/account-pacer.ts');
  const { clock, fetch } = time;
  const random = (): number => 0.5;
  const client = createZoomClient({ tokens, clock, fetch, random, ...clientOptions });
  return { sandbox, tokens, time, client };
}

function createTokens(
  { credentials, tokenUrl, apiUrl }: Sandbox,
  time?: VirtualTime,
): TokenManager {
  const provider = zoom({ ...credentials, tokenUrl, apiUrl, ...(time && { fetch: time.fetch }) });
  return createTokenManager({ provider, ...(time && { clock: time.clock }) });
}

function closeLater(sandbox: Sandbox, tokens: TokenManager): void {
  onTestFinished(async () => {
    await tokens.close();
    await sandbox.close();
  });
}
