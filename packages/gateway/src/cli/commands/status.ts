import type { StoreView } from 'evertoken';
import { defineCommand, type Command } from '../command.ts';
import { ACCOUNT_OPTION, CONFIG_OPTION } from '../config-source.ts';
import { columns, formatDuration } from '../output.ts';

/** `evertoken status`: shows the shared state of the fleet in Redis. */
export const status: Command = defineCommand({
  name: 'status',
  summary: 'show the shared token of each account: its age, who minted it, its next refresh',
  options: {
    config: CONFIG_OPTION,
    account: { ...ACCOUNT_OPTION, description: 'only this account (default: all)' },
    json: { type: 'boolean', description: 'print JSON, durations in milliseconds' },
  },
  details: () => `Reads Redis only: mints no token, and prints no secret.
`,
  examples: [
    ['status', 'once'],
    ['status --json', 'for programs; to repeat it: watch -n 2 evertoken status'],
  ],
  statuses: [
    ['0', 'the state was read'],
    ['1', 'Redis is not configured or unavailable'],
  ],
  async run({ json = false, ...selection }) {
    const { withAccounts } = await import('../with-accounts.ts');
    return withAccounts(selection, async ({ accounts, redis }) => {
      if (redis === undefined) {
        console.error(
          'Redis is not configured (REDIS_URL, or redis.url in the file): nothing is shared. Use GET /state of the gateway’s admin listener.',
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
  const isCoolingDown = cooldown !== undefined && cooldown.remainingMs > 0;
  return [
    ...formatToken(record),
    [
      'minting',
      lease === undefined
        ? 'no'
        : `${lease.owner}, lease ends in ${formatDuration(lease.remainingMs)}`,
    ],
    [
      'cooldown',
      isCoolingDown
        ? `${formatDuration(cooldown.remainingMs)} after ${cooldown.code} (${cooldown.failures} in a row)`
        : 'none',
    ],
  ];
}

function formatToken(record: StoreView['record']): string[][] {
  if (record === undefined || record.remainingMs <= 0) {
    return [['token', 'none; the next request mints one']];
  }
  const { generation, ageMs, mintedBy, refreshInMs, remainingMs, confirmedMsAgo } = record;
  return [
    ['token', `generation ${generation}`],
    ['minted', `${formatDuration(ageMs)} ago by ${mintedBy ?? 'an unknown process'}`],
    [
      'accepted',
      confirmedMsAgo === undefined
        ? 'not yet'
        : `by the API since ${formatDuration(confirmedMsAgo)}`,
    ],
    ['refresh', refreshInMs > 0 ? `in ${formatDuration(refreshInMs)}` : 'with the next request'],
    ['expires', `in ${formatDuration(remainingMs)}`],
  ];
}
