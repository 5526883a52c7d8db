import { Secret } from 'evertoken';
import type { AccountConfig, GatewayConfig } from '../config/schema.ts';

/** A sandbox that stands in for Zoom for accounts without credentials. */
export interface SandboxFallback {
  /** Returns the configuration with the sandbox, to which no proxy leads, in accounts without credentials. */
  apply(config: GatewayConfig): GatewayConfig;
  stop(): Promise<void>;
}

/** Starts a sandbox if an account has no credentials. */
export async function startSandboxFallback(config: GatewayConfig): Promise<SandboxFallback> {
  if (config.accounts.every(({ credentials }) => credentials !== undefined)) return NO_SANDBOX;
  // Imported here so that installations with credentials can omit the package.
  const { createSandbox } = await import('@evertoken/zoom-sandbox');
  const sandbox = await createSandbox();
  console.error(
    `ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET are not set: using the built-in Zoom sandbox at ${sandbox.url} instead of Zoom.`,
  );
  const { clientSecret, ...ids } = sandbox.credentials;
  const sandboxAccount: Pick<AccountConfig, 'credentials' | 'tokenUrl' | 'apiUrl'> = {
    credentials: { ...ids, clientSecret: new Secret(clientSecret) },
    tokenUrl: sandbox.tokenUrl,
    apiUrl: sandbox.apiUrl,
  };
  return {
    apply: ({ accounts, outbound, ...others }) => ({
      ...others,
      outbound: { ...outbound, noProxy: [...outbound.noProxy, new URL(sandbox.url).host] },
      accounts: accounts.map((account) =>
        account.credentials === undefined ? { ...account, ...sandboxAccount } : account,
      ),
    }),
    stop: () => sandbox.close(),
  };
}

const NO_SANDBOX: SandboxFallback = { apply: (config) => config, stop: async () => {} };
