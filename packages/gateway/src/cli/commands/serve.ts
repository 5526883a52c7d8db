import { HOW_TO_OPEN } from '../../auth/auth-errors.ts';
import { listSettings } from '../../config/config-reference.ts';
import { getAnonymousAccess } from '../../config/effective-config.ts';
import { hasRedis } from '../../config/redis-address.ts';
import type { ConfigOverride } from '../../config/overrides.ts';
import {
  LOG_FORMATS,
  LOG_LEVELS,
  type AccountConfig,
  type GatewayConfig,
} from '../../config/schema.ts';
import type { Gateway } from '../../gateway.ts';
import { version } from '../../version.ts';
import { defineCommand, type Command } from '../command.ts';
import { ConfigReloader, type ValidConfig } from '../config-reloader.ts';
import { CONFIG_OPTION, ConfigSource } from '../config-source.ts';
import { columns, describeCallers, printIssues } from '../output.ts';
import { describeStartError } from '../start-error.ts';
import { startSandboxFallback } from '../sandbox-fallback.ts';
import { waitForShutdownSignal } from '../shutdown-signal.ts';

/** `evertoken serve`: runs the gateway. Messages go to standard error, the log to standard output. */
export const serve: Command = defineCommand({
  name: 'serve',
  summary: 'run the gateway, which forwards /api/<path> to the Zoom API with a valid token',
  pages: ['docs/guides/gateway.md', 'docs/configuration.md', 'docs/metrics.md'],
  options: {
    config: CONFIG_OPTION,
    port: { type: 'string', value: 'PORT', description: 'port for callers; 0 takes any free one' },
    host: { type: 'string', value: 'HOST', description: 'address to listen on for callers' },
    'log-level': { type: 'string', value: 'LEVEL', description: `one of ${LOG_LEVELS.join(', ')}` },
    'log-format': {
      type: 'string',
      value: 'FORMAT',
      description: `${LOG_FORMATS.join(' or ')} (default: pretty on a terminal, otherwise json)`,
    },
  },
  details:
    () => `Options come before the file and the variables. Without a configuration file, reads environment variables and .env of the current folder:

${columns(listSettings().flatMap(({ variable, description }) => (variable === undefined ? [] : [[variable, description]])))}
NAME_FILE names a file that contains the value of NAME.

The configuration is reloaded on SIGHUP, and when its file or a file with one of its secrets changes.
SIGTERM and SIGINT shut down gracefully: in-flight requests are finished. A second signal after 0.5 s forces
the exit.
`,
  examples: [
    ['serve --port 3000', 'with environment variables, for local clients'],
    ['serve --config evertoken.yaml', 'with several accounts and authenticated callers'],
  ],
  statuses: [
    ['0', 'shut down by a signal'],
    ['1', 'could not start'],
  ],
  async run({ config, ...values }) {
    const source = new ConfigSource(config, toOverrides(values));
    const result = source.read();
    if (result.kind === 'config') return runGateway(source, result);
    printIssues('The gateway could not start:', result.issues);
    return 1;
  },
});

const SETTINGS = {
  port: ['listen', 'port'],
  host: ['listen', 'host'],
  'log-level': ['log', 'level'],
  'log-format': ['log', 'format'],
} as const;

function toOverrides(
  values: Readonly<Partial<Record<keyof typeof SETTINGS, string>>>,
): readonly ConfigOverride[] {
  return (['port', 'host', 'log-level', 'log-format'] as const).flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [{ option: `--${name}`, path: SETTINGS[name], value }];
  });
}

async function runGateway(source: ConfigSource, result: ValidConfig): Promise<number> {
  for (const warning of result.warnings) console.error(`Warning: ${warning}.`);
  const sandbox = await startSandboxFallback(result.config);
  const config = sandbox.apply(result.config);
  const reloader = new ConfigReloader(source, sandbox, result);
  let gateway: Gateway;
  try {
    // Imported here because the other commands do not need it.
    const { startGateway } = await import('../../gateway.ts');
    gateway = await startGateway(config, {
      requestReload: () => reloader.reload('A request to reload'),
    });
  } catch (error) {
    await sandbox.stop();
    console.error(`The gateway could not start: ${describeStartError(error, config, source.path)}`);
    return 1;
  }
  printBanner(gateway, config);
  gateway.tryCredentials();
  const stopReloading = reloader.start(gateway);
  const signal = await waitForShutdownSignal();
  stopReloading();
  console.error(`${signal}: shutting down, finishing in-flight requests`);
  await gateway.close();
  await sandbox.stop();
  return 0;
}

function printBanner(gateway: Gateway, config: GatewayConfig): void {
  const url = gateway.url.replace('127.0.0.1', 'localhost');
  console.error(`Gateway on ${url}, ${describeAccess(config, url)}\n`);
  console.error(columns(listFacts(gateway, config)));
  console.error(
    `For operators: ${gateway.adminUrl}/state and /metrics, dashboard: ${gateway.adminUrl}/\n`,
  );
}

function describeServer(account: AccountConfig): string {
  if (account.provider === 'oauth') return new URL(account.apiUrl).host;
  return account.sandbox ? 'sandbox instead of Zoom' : `plan ${account.plan}`;
}

function listFacts({ storeProblem }: Gateway, config: GatewayConfig): string[][] {
  const accounts = config.accounts.map((account) => `${account.name} (${describeServer(account)})`);
  const hasPostgres = config.postgres.url !== undefined;
  const isShared = hasPostgres || hasRedis(config.redis);
  const store = storeProblem === undefined ? 'connected' : `unavailable (${storeProblem})`;
  return [
    ['version', `${version}, Node ${process.versions.node}`],
    ['accounts', accounts.join(', ')],
    [
      hasPostgres ? 'Postgres' : 'Redis',
      isShared ? store : 'none: tokens are in the memory of this process',
    ],
    ['callers', describeCallers(config)],
  ];
}

/** Says whose requests are served and how to send one, or what to do if none is served. */
function describeAccess(config: GatewayConfig, url: string): string {
  const isOpen = getAnonymousAccess(config) !== 'none';
  if (!isOpen && !config.callers?.length) {
    return `without callers: it denies all requests. ${HOW_TO_OPEN}`;
  }
  const header = isOpen ? '' : '-H "authorization: Bearer $KEY" ';
  const audience = `${isOpen ? 'open to' : 'for'} ${describeCallers(config)}`;
  return `${audience}. Try:\n\n  curl ${header}${url}/api/users`;
}
