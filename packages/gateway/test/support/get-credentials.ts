import type { Credentials, GatewayConfig } from '../../src/config/schema.ts';

/** Returns the credentials of the first account, which is at Zoom. */
export function getCredentials({ accounts: [account] }: GatewayConfig): Credentials | undefined {
  return account?.provider === 'zoom' ? account.credentials : undefined;
}
