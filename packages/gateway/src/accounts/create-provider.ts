import type { TokenProvider } from 'evertoken';
import { zoom } from 'evertoken/zoom';
import type { AccountConfig, Credentials, ZoomAccountConfig } from '../config/schema.ts';

/**
 * Creates the provider that requests an account's tokens.
 *
 * @param send sends the requests
 * @throws TokenError `OPTIONS_INVALID`
 */
export async function createProvider(
  config: AccountConfig,
  send: typeof fetch,
): Promise<TokenProvider> {
  switch (config.provider) {
    case 'zoom':
      return createZoomProvider(config, send);
    case 'oauth': {
      // Only where it is used: it loads `oauth4webapi`.
      const { createOAuthProvider } = await import('./oauth-provider.ts');
      return createOAuthProvider(config, send);
    }
    default:
      return config satisfies never;
  }
}

function createZoomProvider(config: ZoomAccountConfig, send: typeof fetch): TokenProvider {
  const { tokenModel, tokenUrl, apiUrl, allowedApiHosts, allowInsecureRequests } = config;
  return zoom({
    ...requireCredentials(config),
    tokenUrl,
    apiUrl,
    tokenModel,
    allowedApiHosts,
    allowInsecureRequests,
    fetch: send,
  });
}

/** Returns the credentials of an account; `serve` has set those of the sandbox if there were none. */
export function requireCredentials({ name, credentials }: ZoomAccountConfig): Credentials {
  if (credentials === undefined) throw new Error(`account ${name} has no credentials`);
  return credentials;
}
