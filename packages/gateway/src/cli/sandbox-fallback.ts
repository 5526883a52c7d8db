import { Secret } from 'evertoken';
import type { AccountConfig, GatewayConfig } from '../config/schema.ts';

/** A stand-in for Zoom, where an account has no credentials. */
export interface SandboxFallback {
  /** The configuration with the sandbox's credentials and addresses where there were none. */
  apply(config: GatewayConfig): GatewayConfig;
  stop(): Promise<void>;
}

/** Starts the sandbox if an account needs it. */
export async function startSandboxFallback(config: GatewayConfig): Promise<SandboxFallback> {
  if (config.accounts.every(({ credentials }) => credentials !== undefined)) return NO_SANDBOX;
  // Loaded only here: an installation that always has credentials can leave it out.
  const { createSandbox } = await import('@evertoken/zoom-sandbox');
  const sandbox = await createSandbox();
  console.error(
    `No ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET: talking to the built-in Zoom sandbox at ${sandbox.url}, not to Zoom.`,
  );
  const { clientSecret, ...ids } = sandbox.credentials;
  const inSandbox: Pick<AccountConfig, 'credentials' | 'tokenUrl' | 'apiUrl'> = {
    credentials: { ...ids, clientSecret: new Secret(clientSecret) },
    tokenUrl: sandbox.tokenUrl,
    apiUrl: sandbox.apiUrl,
  };
  return {
    apply: ({ accounts, ...others }) => ({
      ...others,
      accounts: accounts.map((account) =>
        account.credentials === undefined ? { ...account, ...inSandbox } : account,
      ),
    }),
    stop: () => sandbox.close(),
  };
}

const NO_SANDBOX: SandboxFallback = { apply: (config) => config, stop: async () => {} };
