import { Secret } from 'evertoken';
import type { AccountConfig, GatewayConfig, ZoomAccountConfig } from '../config/schema.ts';

/** A sandbox that stands in for Zoom for accounts with `sandbox`. */
export interface SandboxFallback {
  /** Returns the configuration with the sandbox, to which no proxy leads, in accounts with `sandbox`. */
  apply(config: GatewayConfig): GatewayConfig;
  stop(): Promise<void>;
}

/** Starts a sandbox if an account uses it. */
export async function startSandboxFallback(config: GatewayConfig): Promise<SandboxFallback> {
  const names = config.accounts.filter(usesSandbox).map(({ name }) => name);
  if (names.length === 0) return NO_SANDBOX;
  // Imported here so that installations with credentials can omit the package.
  const { createSandbox } = await import('@evertoken/zoom-sandbox');
  const sandbox = await createSandbox();
  console.error(
    `Sandbox instead of Zoom for ${names.join(', ')}, at ${sandbox.url}. To use Zoom, set the credentials (ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET).`,
  );
  const { clientSecret, ...ids } = sandbox.credentials;
  const sandboxAccount: Pick<ZoomAccountConfig, 'credentials' | 'tokenUrl' | 'apiUrl'> = {
    credentials: { ...ids, clientSecret: new Secret(clientSecret) },
    tokenUrl: sandbox.tokenUrl,
    apiUrl: sandbox.apiUrl,
  };
  return {
    apply: ({ accounts, outbound, ...others }) => ({
      ...others,
      outbound: { ...outbound, noProxy: [...outbound.noProxy, new URL(sandbox.url).host] },
      accounts: accounts.map((account) =>
        usesSandbox(account) ? { ...account, ...sandboxAccount } : account,
      ),
    }),
    stop: () => sandbox.close(),
  };
}

function usesSandbox(account: AccountConfig): account is ZoomAccountConfig {
  return account.provider === 'zoom' && account.sandbox;
}

const NO_SANDBOX: SandboxFallback = { apply: (config) => config, stop: async () => {} };
