import { isTokenError, openRecord, type EncryptionKey, type Secret } from 'evertoken';
import type { SharedStore } from '../../accounts/shared-store.ts';
import { getStoreSettings } from '../../config/store-config.ts';
import { UsageError, defineCommand, type Command } from '../command.ts';
import { ACCOUNT_OPTION, CONFIG_OPTION } from '../config-source.ts';
import type { CliAccount } from '../with-accounts.ts';

/** `evertoken revoke`: invalidates the shared token at its server and removes it from the store. */
export const revoke: Command = defineCommand({
  name: 'revoke',
  summary: 'invalidate the shared token, for example after it has leaked',
  pages: ['docs/guides/key-rotation.md'],
  options: {
    config: CONFIG_OPTION,
    account: ACCOUNT_OPTION,
    yes: { type: 'boolean', description: 'confirm' },
  },
  details:
    () => `Its server and API reject the token from then on, and it is removed from the store. The next request mints a new one;
in-flight requests with the old one are retried automatically. Without Redis or Postgres there is no shared
token: each process keeps its own.
`,
  examples: [['revoke --yes', 'the token of the first account']],
  async run({ yes = false, ...selection }) {
    if (!yes) {
      throw new UsageError('this invalidates the token of all gateways; confirm with --yes');
    }
    const { withAccounts } = await import('../with-accounts.ts');
    return withAccounts(selection, async (context) => {
      const { accounts, config, store } = context;
      if (store === undefined) {
        console.error(
          'Neither Redis nor Postgres is configured (REDIS_URL, POSTGRES_URL), so there is no shared token. Restart a process to make it mint a new one.',
        );
        return 1;
      }
      return revokeShared(
        accounts[0],
        store,
        getStoreSettings(config).encryptionKeys,
        context.fetch,
      );
    });
  },
});

async function revokeShared(
  account: CliAccount,
  store: SharedStore,
  keyRing: readonly EncryptionKey[],
  send: typeof fetch,
): Promise<number> {
  const { name, tokens } = account;
  const revokeAtServer = await getRevocation(account, send);
  if (revokeAtServer === undefined) {
    console.error(
      `${name}: its OAuth server is asked to revoke tokens only if revocationUrl is set (RFC 7009).`,
    );
    return 1;
  }
  const { key } = await tokens.status();
  const stored = await store.readPayload(key);
  if (stored === undefined) {
    console.error(`${name}: there is no shared token; the next request mints one.`);
    return 0;
  }
  const record = await openRecord(key, stored, keyRing);
  if (record.kind === 'unreadable') {
    console.error(
      `${name}: the shared token cannot be decrypted with these encryption keys and was not revoked.`,
    );
    return 1;
  }
  try {
    await revokeAtServer(record.value);
  } catch (error) {
    if (!isTokenError(error)) throw error;
    console.error(`${name}: the token was not revoked: ${error.code}: ${error.message}`);
    return 1;
  }
  // Another process may have replaced it already; the new token is valid.
  const { record: current } = await tokens.inspect();
  if (current?.generation === record.generation) await tokens.clear();
  console.error(`${name}: the token is revoked; the next request mints a new one.`);
  return 0;
}

/** Returns what revokes a token of an account; undefined if it has no revocation endpoint. */
async function getRevocation(
  { config }: CliAccount,
  send: typeof fetch,
): Promise<((token: Secret) => Promise<void>) | undefined> {
  if (config.provider === 'oauth') {
    const { revocationUrl } = config;
    if (revocationUrl === undefined) return undefined;
    const { revokeAccountToken } = await import('../../accounts/oauth-provider.ts');
    return (token) => revokeAccountToken(config, revocationUrl, token, send);
  }
  const { revokeToken } = await import('evertoken/zoom');
  const { credentials, tokenUrl, allowInsecureRequests } = config;
  return (token) =>
    revokeToken(token, { ...credentials, tokenUrl, allowInsecureRequests, fetch: send });
}
