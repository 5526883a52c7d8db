import { Secret } from 'evertoken';
import type { AccountConfig, GatewayConfig } from '../config/gateway-config.ts';

/** A stand-in for Zoom, where an account has no credentials. */
export interface SandboxAccounts {
  /** The configuration with the sandbox's credentials and addresses where there were none. */
  fill(config: GatewayConfig): GatewayConfig;
  stop(): Promise<void>;
}

/** Starts the sandbox if an account needs it. */
export async function sandboxFor(config: GatewayConfig): Promise<SandboxAccounts> {
  if (config.accounts.every(({ credentials }) => credentials !== undefined)) return NO_SANDBOX;
  // Loaded only here: an installation that always has credentials can leave it out.
  const { createSandbox } = await import('@evertoken/zoom-sandbox');
  const sandbox = await createSandbox();
  console.error(
    `No ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET: talking to the built-in Zoom sandbox at ${sandbox.url}, not to Zoom.`,
  );
  const { clientSecret, ...ids } = sandbox.credentials;
  const inSandbox: Pick<AccountConfig, 'credentials' | 'oauthUrl' | 'apiUrl'> = {
    credentials: { ...ids, clientSecret: new Secret(clientSecret) },
    oauthUrl: sandbox.tokenUrl,
    apiUrl: sandbox.apiUrl,
  };
  return {
    fill: ({ accounts, ...others }) => ({
      ...others,
      accounts: accounts.map((account) =>
        account.credentials === undefined ? { ...account, ...inSandbox } : account,
      ),
    }),
    stop: () => sandbox.close(),
  };
}

const NO_SANDBOX: SandboxAccounts = { fill: (config) => config, stop: async () => {} };
