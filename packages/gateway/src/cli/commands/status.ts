import type { StoreView } from 'evertoken';
import { defineCommand, type Command } from '../command.ts';
import { ACCOUNT_OPTION, CONFIG_OPTION } from '../config-source.ts';
import type { GatewayState } from '../../admin/state.ts';
import { formatProblem, type GatewayReading } from '../gateway-state.ts';
import { columns, formatDuration } from '../output.ts';

/** `evertoken status`: shows the shared state of the fleet. */
export const status: Command = defineCommand({
  name: 'status',
  summary: 'show the shared token of each account: its age, who minted it, its next refresh',
  options: {
    config: CONFIG_OPTION,
    account: { ...ACCOUNT_OPTION, description: 'only this account (default: all)' },
    json: { type: 'boolean', description: 'print JSON, durations in milliseconds' },
  },
  details:
    () => `Shows the problems that the gateway of this machine has found, if one answers on its admin listener, then what
the fleet shares in Redis or Postgres. Mints no token, and prints no secret.
`,
  examples: [
    ['status', 'once'],
    ['status --json', 'for programs; to repeat it: watch -n 2 evertoken status'],
  ],
  statuses: [
    ['0', 'the state was read'],
    ['1', 'neither Redis nor Postgres is configured, or it is unavailable'],
  ],
  async run({ json = false, ...selection }) {
    const { withAccounts } = await import('../with-accounts.ts');
    return withAccounts(selection, async ({ accounts, store, config }) => {
      const { readGatewayState } = await import('../gateway-state.ts');
      if (!json) process.stdout.write(formatGateway(await readGatewayState(config.admin)));
      if (store === undefined) {
        console.error(
          'Neither Redis nor Postgres is configured (REDIS_URL, POSTGRES_URL): nothing is shared. Use GET /state of the gateway’s admin listener.',
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

function formatGateway(reading: GatewayReading | undefined): string {
  if (reading === undefined) return '';
  const { url } = reading;
  switch (reading.kind) {
    case 'silent':
      return `gateway\n${columns([['none', `no gateway answers at ${url} (${reading.reason})`]])}\n`;
    case 'locked':
      return `gateway\n${columns([['running', `${url} shows its problems with the admin key only`]])}\n`;
    case 'state':
      return `gateway\n${columns(formatState(reading.state, url))}\n`;
  }
}

function formatState({ ready, problems, accounts }: GatewayState, url: string): string[][] {
  const failing = accounts.filter((account) => !account.ready).map(({ name }) => name);
  const except = failing.length === 0 ? '' : `, not for ${failing.join(', ')}`;
  return [
    ['ready', `${ready ? 'yes' : 'no'}${except} (${url}/readyz)`],
    ...problems.map((problem) => ['problem', formatProblem(problem)]),
  ];
}

function formatRows({ record, lease, cooldown }: StoreView): string[][] {
  const isCoolingDown = cooldown !== undefined && cooldown.remainingMs > 0;
  const isNext = record === undefined || record.remainingMs <= 0;
  return [
    ...formatToken(record),
    ...(isNext
      ? [
          [
            'next',
            isCoolingDown
              ? 'no token is requested during the cooldown'
              : 'the next request mints one',
          ],
        ]
      : []),
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
    return [['token', 'none']];
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
