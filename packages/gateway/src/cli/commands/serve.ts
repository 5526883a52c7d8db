import type { GatewayConfig } from '../../config/schema.ts';
import { isLoopbackHost } from '../../config/loopback.ts';
import type { ConfigResult } from '../../config/read-config.ts';
import { listSettings } from '../../config/config-reference.ts';
import type { Gateway } from '../../gateway.ts';
import { defineCommand, type Command } from '../command.ts';
import { CONFIG_OPTION, ConfigSource } from '../config-source.ts';
import { columns } from '../help-text.ts';
import { startSandboxFallback, type SandboxFallback } from '../sandbox-fallback.ts';
import { waitForShutdownSignal } from '../shutdown-signal.ts';
import { watchFiles } from '../watch-files.ts';

/** `evertoken serve`: runs the gateway until it is asked to stop. Words go to standard error, the log to standard output. */
export const serve: Command = defineCommand({
  name: 'serve',
  summary: 'run the gateway: /api/<path> goes to the Zoom API with a live token',
  options: { config: CONFIG_OPTION },
  details: () => `Without a file it reads the environment, and .env of the current folder:

${columns(listSettings().flatMap(({ variable, description }) => (variable === undefined ? [] : [[variable, description]])))}
With _FILE behind its name, a variable names a file that has the value.

SIGHUP makes it read its configuration again; a secret that is changed in a file is noticed by itself.
SIGTERM and SIGINT make it finish the requests under way and end; another one half a second later ends it at once.
`,
  examples: [
    ['serve', 'with the variables, for programs of this machine'],
    ['serve --config evertoken.yaml', 'with several accounts, and callers who are told apart'],
  ],
  statuses: [
    ['0', 'it was asked to stop'],
    ['1', 'it could not start'],
  ],
  async run({ config }) {
    const source = new ConfigSource(config);
    const reading = source.read();
    if (reading.kind === 'config') return runGateway(source, reading);
    printIssues('The gateway was not started:', reading.issues);
    return 1;
  },
});

type ValidConfig = Extract<ConfigResult, { kind: 'config' }>;

async function runGateway(source: ConfigSource, reading: ValidConfig): Promise<number> {
  const sandbox = await startSandboxFallback(reading.config);
  const config = sandbox.apply(reading.config);
  let gateway: Gateway;
  try {
    // Loaded only here: the other commands need none of it.
    const { startGateway } = await import('../../gateway.ts');
    gateway = await startGateway(config);
  } catch (error) {
    await sandbox.stop();
    console.error(`The gateway was not started: ${describeStartError(error)}`);
    return 1;
  }
  printBanner(gateway, config);
  const stopReloading = reloadOnChange(gateway, source, sandbox, reading);
  const signal = await waitForShutdownSignal();
  stopReloading();
  console.error(`${signal}: finishing the requests under way`);
  await gateway.close();
  await sandbox.stop();
  return 0;
}

function printBanner(gateway: Gateway, { listen, callers }: GatewayConfig): void {
  const url = gateway.url.replace('127.0.0.1', 'localhost');
  const anyone = isLoopbackHost(listen.host) ? 'programs on this machine' : 'ANYONE WHO REACHES IT';
  const open = callers.length === 0;
  const whom = open ? `open to ${anyone}` : `for ${callers.map(({ name }) => name).join(', ')}`;
  const key = open ? '' : '-H "authorization: Bearer $KEY" ';
  console.error(`Gateway on ${url}, ${whom}. Try:\n\n  curl ${key}${url}/api/users\n`);
  console.error(
    `For operators: ${gateway.adminUrl}/state and /metrics, and the dashboard: ${gateway.adminUrl}/\n`,
  );
}

/** A configuration that is wrong changes nothing: the gateway goes on with the one it has. */
function reloadOnChange(
  gateway: Gateway,
  source: ConfigSource,
  sandbox: SandboxFallback,
  first: ValidConfig,
): () => void {
  let { files } = first;
  const reload = (why: string, reading: ConfigResult): void => {
    if (reading.kind === 'invalid') {
      return printIssues(
        `${why}: the configuration is wrong, and the old one stays:`,
        reading.issues,
      );
    }
    try {
      const left = gateway.reload(sandbox.apply(reading.config));
      files = reading.files;
      console.error(`${why}: the configuration was read again`);
      if (left.length > 0) console.error(`- Until a restart these stay: ${left.join(', ')}.`);
    } catch (error) {
      console.error(`${why}: the old configuration stays: ${describeStartError(error)}`);
    }
  };
  const onHangUp = (): void => reload('SIGHUP', source.read());
  process.on('SIGHUP', onHangUp);
  const stopWatching = watchFiles(
    () => files,
    () => reload('A secret has changed', source.rereadReferences()),
  );
  return () => {
    stopWatching();
    // In this order: without a listener it would end the process.
    process.on('SIGHUP', () => {}).off('SIGHUP', onHangUp);
  };
}

function printIssues(heading: string, problems: readonly string[]): void {
  console.error(heading);
  for (const problem of problems) console.error(`- ${problem}.`);
}

function describeStartError(error: unknown): string {
  const { code, address, port } = error as NodeJS.ErrnoException & {
    address?: string;
    port?: number;
  };
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} on ${address} is taken. Set another one (PORT or ADMIN_PORT, in a file listen.port or admin.port); 0 takes any free one.`;
    case 'EACCES':
      return `this user may not listen on port ${port}. Set one above 1023 (PORT or ADMIN_PORT, in a file listen.port or admin.port).`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${address ?? 'the host'} is not an address of this machine. Set another one (HOST or ADMIN_HOST, in a file listen.host or admin.host).`;
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
