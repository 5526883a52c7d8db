import type { StoreView } from 'evertoken';
import { defineCommand, type Command } from '../command.ts';
import { ACCOUNT_OPTION, CONFIG_OPTION } from '../config-source.ts';
import { formatDuration } from '../format-duration.ts';
import { columns } from '../help-text.ts';

/** `evertoken status`: what the fleet shares, as Redis has it. */
export const status: Command = defineCommand({
  name: 'status',
  summary: 'show what the fleet shares: each token, who minted it, when the next one comes',
  options: {
    config: CONFIG_OPTION,
    account: { ...ACCOUNT_OPTION, description: 'only this account (default: all)' },
    json: { type: 'boolean', description: 'as JSON, times in milliseconds' },
  },
  details: () => `Asks Redis alone: nothing is minted, and nothing of it is secret.
`,
  examples: [
    ['status', 'once'],
    ['status --json', 'for programs; watch -n 2 evertoken status goes on looking'],
  ],
  statuses: [
    ['0', 'Redis was asked'],
    ['1', 'it was not'],
  ],
  async run({ json = false, ...which }) {
    const { withAccounts } = await import('../with-accounts.ts');
    return withAccounts(which, async ({ accounts, redis }) => {
      if (redis === undefined) {
        console.error(
          'No Redis (REDIS_URL, or redis.url in the file): nothing is shared. Ask the gateway: GET /state of its admin listener.',
        );
        return 1;
      }
      const views = await Promise.all(
        accounts.map(async ({ name, tokens }) => ({
          account: name,
          key: (await tokens.status()).key,
          ...(await tokens.inspect()),
        })),
      );
      const text = json
        ? `${JSON.stringify(views, undefined, 2)}\n`
        : views.map((view) => `${view.account}\n${columns(formatRows(view))}`).join('\n');
      process.stdout.write(text);
      return 0;
    });
  },
});

function formatRows({ record, lease, cooldown }: StoreView): string[][] {
  const isPausing = cooldown !== undefined && cooldown.remainingMs > 0;
  return [
    ...tokenRows(record),
    [
      'minting',
      lease === undefined
        ? 'nobody'
        : `${lease.owner}, for ${formatDuration(lease.remainingMs)} at most`,
    ],
    [
      'pause',
      isPausing
        ? `nobody asks for a token for ${formatDuration(cooldown.remainingMs)}: ${cooldown.code}, ${times(cooldown.failures)}`
        : 'none',
    ],
  ];
}

function tokenRows(record: StoreView['record']): string[][] {
  if (record === undefined || record.remainingMs <= 0) {
    return [['token', 'none: the next request mints one']];
  }
  const { generation, ageMs, mintedBy, refreshInMs, remainingMs, confirmedMsAgo } = record;
  return [
    ['token', `generation ${generation}`],
    [
      'minted',
      `${formatDuration(ageMs)} ago by ${mintedBy ?? 'somebody who is not known any more'}`,
    ],
    [
      'accepted',
      confirmedMsAgo === undefined ? 'not yet' : `by the API for ${formatDuration(confirmedMsAgo)}`,
    ],
    ['next', refreshInMs > 0 ? `in ${formatDuration(refreshInMs)}` : 'with the next request'],
    ['ends', `in ${formatDuration(remainingMs)}`],
  ];
}

function times(failures: number): string {
  return failures === 1 ? 'one failure' : `${failures} failures in a row`;
}
