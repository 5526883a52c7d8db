import type { EncryptionKey } from 'evertoken';
import type { Redis } from '../../accounts/redis.ts';
import { UsageError, defineCommand, type Command } from '../command.ts';
import { ACCOUNT_OPTION, CONFIG_OPTION } from '../config-source.ts';
import type { CliAccount } from '../with-accounts.ts';

/** `evertoken revoke`: ends the token that the fleet shares, at Zoom and in Redis. */
export const revoke: Command = defineCommand({
  name: 'revoke',
  summary: 'end the token that the fleet shares, as when it has leaked',
  options: {
    config: CONFIG_OPTION,
    account: ACCOUNT_OPTION,
    yes: { type: 'boolean', description: 'do it' },
  },
  details:
    () => `Zoom refuses the token from then on, and it is taken out of Redis. The next request mints a new one;
requests that are under way with the old one are sent again with the new one by themselves.
Without REDIS_URL there is nothing to end: each process keeps a token of its own.
`,
  examples: [['revoke --yes', 'the token of the first account']],
  async run({ yes = false, ...which }) {
    if (!yes) {
      throw new UsageError('this ends the token of all gateways; add --yes if you mean it');
    }
    const { withAccounts } = await import('../with-accounts.ts');
    return withAccounts(which, async ({ accounts: [account], config, redis }) => {
      if (redis === undefined) {
        console.error(
          'No Redis (REDIS_URL, or redis.url in the file), so there is no shared token. Restart a process to make it get another one.',
        );
        return 1;
      }
      return revokeShared(account, redis, config.redis.encryptionKeys);
    });
  },
});

async function revokeShared(
  account: CliAccount,
  redis: Redis,
  keyRing: readonly EncryptionKey[],
): Promise<number> {
  const { readSharedRecord } = await import('../shared-record.ts');
  const { revokeAtZoom } = await import('../revocation.ts');
  const { name, tokens, config } = account;
  const { key } = await tokens.status();
  const record = await readSharedRecord(redis, key, keyRing);
  if (record.kind === 'none') {
    console.error(`${name}: there is no shared token; the next request mints one.`);
    return 0;
  }
  if (record.kind === 'unreadable') {
    console.error(
      `${name}: the shared token cannot be read with these encryption keys, so it was not ended.`,
    );
    return 1;
  }
  const revocation = await revokeAtZoom(config, record.token);
  if (revocation.kind === 'failed') {
    console.error(`${name}: the token was not ended: ${revocation.why}.`);
    return 1;
  }
  // Somebody may have replaced it already: that one is good.
  const { record: current } = await tokens.inspect();
  if (current?.generation === record.generation) await tokens.clear();
  console.error(`${name}: the token is ended; the next request mints a new one.`);
  return 0;
}
