import { parseArgs } from 'node:util';
import { SandboxOptionsError, type SandboxOptions } from './config/options.ts';
import { createSandbox } from './sandbox.ts';

const HELP = `zoom-sandbox: a test double of Zoom's OAuth and REST API

Usage: zoom-sandbox [options]

  --port N             port to listen on (default 4040; 0 selects a free port)
  --host H             address to listen on (default 127.0.0.1)
  --public-url URL     base of URLs in responses, behind TLS or in compose
  --allowed-host H     host name under which /_sandbox may be called; repeatable
  --account-id ID      account id (default sandbox-account)
  --client-id ID       client id (default sandbox-client)
  --client-secret S    client secret (default sandbox-secret)
  --users N            number of users, up to 1000000 (default 50)
  --seed N             seed of the generated data (default 1)
  --start-at DATE      initial time of the clock (default now)
  --set NAME=VALUE     set any setting; repeatable, e.g. --set tokenModel=single
                       --set enforceLimits=true --set tokenLifetimeSeconds=60
  --fault JSON         add a fault; repeatable
  --quiet              print only the URL
  --help               print this help

Control API: GET /_sandbox/stats, GET /_sandbox/journal, POST /_sandbox/config,
POST /_sandbox/faults, POST /_sandbox/clock. See the README.
`;

/** Runs the CLI. Resolves with the exit code, or with `undefined` once the server is running. */
export async function main(args: readonly string[]): Promise<number | undefined> {
  let options: SandboxOptions;
  let quiet: boolean;
  try {
    const parsed = parseArguments(args);
    if (parsed === 'help') {
      process.stdout.write(HELP);
      return 0;
    }
    ({ options, quiet } = parsed);
  } catch (error) {
    return printError(error);
  }
  try {
    await serve(options, quiet);
    return undefined;
  } catch (error) {
    return printError(error);
  }
}

function parseArguments(
  args: readonly string[],
): { options: SandboxOptions; quiet: boolean } | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      'public-url': { type: 'string' },
      'allowed-host': { type: 'string', multiple: true },
      'account-id': { type: 'string' },
      'client-id': { type: 'string' },
      'client-secret': { type: 'string' },
      users: { type: 'string' },
      seed: { type: 'string' },
      'start-at': { type: 'string' },
      set: { type: 'string', multiple: true },
      fault: { type: 'string', multiple: true },
      quiet: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) return 'help';
  const input = {
    port: toNumber(values.port) ?? 4040,
    host: values.host,
    publicUrl: values['public-url'],
    allowedHosts: values['allowed-host'],
    accountId: values['account-id'],
    clientId: values['client-id'],
    clientSecret: values['client-secret'],
    users: toNumber(values.users),
    seed: toNumber(values.seed),
    startAt: values['start-at'],
    ...Object.fromEntries((values.set ?? []).map(parseSetting)),
    ...(values.fault !== undefined && { faults: values.fault.map(parseJson) }),
  };
  const options = Object.entries(input).filter(([, value]) => value !== undefined);
  return { options: Object.fromEntries(options), quiet: values.quiet === true };
}

async function serve(options: SandboxOptions, quiet: boolean): Promise<void> {
  const sandbox = await createSandbox(options);
  const { accountId, clientId } = sandbox.credentials;
  const stop = (): void => void sandbox.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.stdout.write(
    quiet
      ? `${sandbox.url}\n`
      : `Zoom sandbox on ${sandbox.url}\n  token endpoint  ${sandbox.tokenUrl}\n  API             ${sandbox.apiUrl}\n  account id      ${accountId}\n  client id       ${clientId}\n`,
  );
}

function parseSetting(pair: string): [string, unknown] {
  const at = pair.indexOf('=');
  if (at < 1) throw new SandboxOptionsError([`--set ${pair}: expected NAME=VALUE`]);
  const value = pair.slice(at + 1);
  // Numbers and booleans are parsed as JSON; other values are strings.
  try {
    return [pair.slice(0, at), JSON.parse(value) as unknown];
  } catch {
    return [pair.slice(0, at), value];
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new SandboxOptionsError(['--fault: expected JSON']);
  }
}

function toNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function printError(error: unknown): number {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`zoom-sandbox: ${message}\n`);
  return 1;
}
