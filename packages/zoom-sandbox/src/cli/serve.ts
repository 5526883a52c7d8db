import { parseArgs } from 'node:util';
import { SandboxOptionsError, type SandboxOptions } from '../config/options.ts';
import { createSandbox, type Sandbox } from '../sandbox.ts';
import { formatRequest } from './request-log.ts';

/** The arguments of the program. */
export interface ServeArguments {
  readonly options: SandboxOptions;
  /** Whether only the URL is printed at the start. */
  readonly quiet: boolean;
}

const DEFAULT_PORT = 4040;
const DEFAULT_SECRET = 'sandbox-secret';

/**
 * Parses the arguments.
 *
 * @throws {SandboxOptionsError} for invalid values of `--set` and `--fault`
 * @throws {TypeError} for unknown options
 */
export function parseServeArguments(args: readonly string[]): ServeArguments {
  const text = { type: 'string' } as const;
  const list = { type: 'string', multiple: true } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: text,
      host: text,
      'public-url': text,
      'allowed-host': list,
      'account-id': text,
      'client-id': text,
      'client-secret': text,
      users: text,
      seed: text,
      'start-at': text,
      set: list,
      fault: list,
      log: { type: 'boolean' },
      quiet: { type: 'boolean' },
    },
  });
  const input = {
    port: toNumber(values.port) ?? DEFAULT_PORT,
    host: values.host,
    publicUrl: values['public-url'],
    allowedHosts: values['allowed-host'],
    accountId: values['account-id'],
    clientId: values['client-id'],
    clientSecret: values['client-secret'],
    users: toNumber(values.users),
    seed: toNumber(values.seed),
    startAt: values['start-at'],
    ...(values.log === true && { onRequest: logRequest }),
    ...Object.fromEntries((values.set ?? []).map(parseSetting)),
    ...(values.fault !== undefined && { faults: values.fault.map(parseJson) }),
  };
  const options = Object.entries(input).filter(([, value]) => value !== undefined);
  return { options: Object.fromEntries(options), quiet: values.quiet === true };
}

const logRequest: SandboxOptions['onRequest'] = (entry) =>
  void process.stdout.write(formatRequest(entry));

/** Starts the sandbox, prints where it is, and closes it on SIGINT and SIGTERM. */
export async function serve({ options, quiet }: ServeArguments): Promise<void> {
  const sandbox = await createSandbox(options);
  const stop = (): void => void sandbox.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.stdout.write(quiet ? `${sandbox.url}\n` : describeSandbox(sandbox));
}

function describeSandbox({ url, tokenUrl, apiUrl, credentials }: Sandbox): string {
  const { accountId, clientId, clientSecret } = credentials;
  // Only the public default is printed.
  const secret = clientSecret === DEFAULT_SECRET ? DEFAULT_SECRET : 'CLIENT_SECRET';
  const request = `curl -s -u '${clientId}:${secret}' ${tokenUrl} -d grant_type=account_credentials -d 'account_id=${accountId}'`;
  const extract = `sed 's/.*"access_token":"\\([^"]*\\).*/\\1/'`;
  return `Zoom sandbox on ${url}
  token endpoint  ${tokenUrl}
  API             ${apiUrl}
  account id      ${accountId}
  client id       ${clientId}
  page            ${url}/_sandbox

Try it:
  TOKEN=$(${request} | ${extract})
  curl -H "Authorization: Bearer $TOKEN" ${apiUrl}/users/me

`;
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
