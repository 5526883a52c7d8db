import { isTokenError, type StoreView } from 'evertoken';
import { UsageError, defineCommand, type Command } from '../command.ts';
import { ACCOUNT_OPTION, CONFIG_OPTION } from '../config-source.ts';
import type { GatewayState } from '../../admin/state.ts';
import { formatProblem, type GatewayReading } from '../gateway-state.ts';
import type { ProviderName } from '../../config/schema.ts';
import { columns, describeAccount, formatDuration } from '../output.ts';
import type { CliContext } from '../with-accounts.ts';

/** `evertoken status`: shows the shared state of the fleet. */
export const status: Command = defineCommand({
  name: 'status',
  summary: 'show the shared token of each account: its age, who minted it, its next refresh',
  pages: ['docs/metrics.md', 'docs/runbook.md'],
  options: {
    config: CONFIG_OPTION,
    account: { ...ACCOUNT_OPTION, description: 'only this account (default: all)' },
    json: { type: 'boolean', description: 'print JSON, durations in milliseconds' },
    watch: { type: 'boolean', short: 'w', description: 'show it every two seconds until Ctrl-C' },
  },
  details:
    () => `Shows the problems that the gateway of this machine has found, if one answers on its admin listener, then what
the fleet shares in Redis or Postgres. Mints no token, and prints no secret. With --json each account has the
problems that concern it, unless no gateway answers.
`,
  examples: [
    ['status', 'once'],
    ['status --watch', 'on a terminal, while something is being repaired'],
    ['status --json', 'for programs'],
  ],
  statuses: [
    ['0', 'the state was read'],
    ['1', 'neither Redis nor Postgres is configured, or it is unavailable'],
  ],
  async run({ json = false, watch = false, ...selection }) {
    if (watch && (json || !process.stdout.isTTY))
      throw new UsageError('--watch requires a terminal, and excludes --json');
    const { withAccounts } = await import('../with-accounts.ts');
    return withAccounts(selection, async (context) => {
      if (!watch) return print(context, json);
      const { redraw } = await import('../redraw.ts');
      await redraw('evertoken status', () => readScreen(context));
      return 0;
    });
  },
});

async function print({ accounts, store, config }: CliContext, json: boolean): Promise<number> {
  const { readGatewayState } = await import('../gateway-state.ts');
  const reading = await readGatewayState(config.admin);
  if (!json) process.stdout.write(formatGateway(reading));
  if (store === undefined) {
    console.error(NOTHING_SHARED);
    return 1;
  }
  const views = await readViews(accounts);
  process.stdout.write(json ? formatJson(views, reading) : formatViews(views));
  return 0;
}

/** Adds to each account the problems that concern it; none are known unless a gateway tells them. */
function formatJson(views: readonly AccountView[], reading: GatewayReading | undefined): string {
  const problems = reading?.kind === 'state' ? reading.state.problems : undefined;
  const concerns = (name: string) => problems?.filter(({ account = name }) => account === name);
  const accounts = views.map((view) => ({ ...view, problems: concerns(view.account) }));
  return `${JSON.stringify(accounts, undefined, 2)}\n`;
}

const NOTHING_SHARED =
  'Neither Redis nor Postgres is configured (REDIS_URL, POSTGRES_URL): nothing is shared. Use GET /state of the gateway’s admin listener.';

/** Reads everything once more; what fails may work the next time. */
async function readScreen({ accounts, store, config }: CliContext): Promise<string> {
  const { readGatewayState } = await import('../gateway-state.ts');
  const gateway = formatGateway(await readGatewayState(config.admin));
  if (store === undefined) return `${gateway}${NOTHING_SHARED}\n`;
  try {
    return gateway + formatViews(await readViews(accounts));
  } catch (error) {
    if (!isTokenError(error)) throw error;
    return `${gateway}${error.code}: ${error.message}\n`;
  }
}

type AccountView = StoreView & {
  readonly account: string;
  readonly provider: ProviderName;
  readonly key: string;
};

function readViews(accounts: CliContext['accounts']): Promise<AccountView[]> {
  return Promise.all(
    accounts.map(async ({ name, tokens, config: { provider } }) => ({
      account: name,
      provider,
      key: (await tokens.status()).key,
      ...(await tokens.inspect()),
    })),
  );
}

function formatViews(views: readonly AccountView[]): string {
  return views
    .map((view) => {
      const title = describeAccount(view.account, view.provider);
      return `${title}\n${columns(formatRows(view))}`;
    })
    .join('\n');
}

function formatGateway(reading: GatewayReading | undefined): string {
  if (reading === undefined) return '';
  const { url } = reading;
  switch (reading.kind) {
    case 'silent':
      return `gateway\n${columns([['none', `no gateway answers at ${url} (${reading.reason})`]])}\n`;
    case 'locked':
      return `gateway\n${columns([['running', `${url} shows its problems with the admin key only: set EVERTOKEN_ADMIN_KEY`]])}\n`;
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
