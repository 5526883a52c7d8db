import { parseArgs } from 'node:util';
import { waitUntilReady } from './cli/wait.ts';
import { RunningSandbox } from './cli/running-sandbox.ts';
import { parseServeArguments, serve } from './cli/serve.ts';
import { forwardWebhooks, triggerWebhook } from './cli/webhooks.ts';

const HELP = `zoom-sandbox: a test double of Zoom's OAuth and REST API

Usage: zoom-sandbox [options]                           start a sandbox
       zoom-sandbox wait                                wait until a sandbox responds
       zoom-sandbox webhooks listen --forward-to URL    send webhooks to a URL and print them
       zoom-sandbox webhooks trigger EVENT              cause an event, e.g. meeting.created

Options of the sandbox:
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
  --log                print a line for each request
  --quiet              print only the URL
  --help               print this help

Options of the other commands:
  --url URL            the sandbox (default http://127.0.0.1:4040)
  --timeout N          wait: seconds (default 30)
  --forward-to URL     listen: the receiver; it must pass Zoom's URL validation
  --events LIST        listen: events, e.g. meeting.*,recording.completed (default all)
  --payload JSON       trigger: send this payload instead
The secret token for signing is sandbox-secret-token, or ZOOM_WEBHOOK_SECRET.

Page and control API: /_sandbox. See the README.
`;

const DEFAULT_URL = 'http://127.0.0.1:4040';
/** Public, like the sandbox's default credentials. */
const DEFAULT_SECRET_TOKEN = 'sandbox-secret-token';

/** Runs the CLI. Resolves with the exit code, or with `undefined` once the server is running. */
export async function main(args: readonly string[]): Promise<number | undefined> {
  try {
    if (args.includes('--help') || args.includes('-h')) {
      process.stdout.write(HELP);
      return 0;
    }
    const [command, ...rest] = args;
    if (command === 'wait') return await runWait(rest);
    if (command === 'webhooks') return await runWebhooks(rest);
    await serve(parseServeArguments(args));
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`zoom-sandbox: ${message}\n`);
    return 1;
  }
}

async function runWait(args: string[]): Promise<number> {
  const options = { url: { type: 'string' }, timeout: { type: 'string' } } as const;
  const { values } = parseArgs({ args, options });
  const seconds = Number(values.timeout ?? 30);
  if (!(seconds >= 0)) throw new Error('--timeout: expected seconds');
  await waitUntilReady(values.url ?? DEFAULT_URL, seconds * 1_000);
  return 0;
}

async function runWebhooks([command, ...args]: string[]): Promise<number> {
  if (command === 'trigger') return runTrigger(args);
  if (command === 'listen') return runListen(args);
  throw new Error('webhooks: expected listen or trigger; see --help');
}

async function runTrigger(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { url: { type: 'string' }, payload: { type: 'string' } },
    allowPositionals: true,
  });
  const [event, ...others] = positionals;
  if (event === undefined || others.length > 0)
    throw new Error('webhooks trigger: expected one event');
  const payload = values.payload === undefined ? {} : { payload: parsePayload(values.payload) };
  const sandbox = new RunningSandbox(values.url ?? DEFAULT_URL);
  await triggerWebhook(sandbox, { event, ...payload }, print);
  return 0;
}

function parsePayload(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('--payload: expected JSON');
  }
}

async function runListen(args: string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const options = { url: text, 'forward-to': text, events: text };
  const { values } = parseArgs({ args, options });
  const target = values['forward-to'];
  if (target === undefined) throw new Error('webhooks listen: --forward-to is missing');
  const subscription = {
    url: /^https?:/.test(target) ? target : `http://${target}`,
    secretToken: process.env['ZOOM_WEBHOOK_SECRET'] ?? DEFAULT_SECRET_TOKEN,
    events: (values.events ?? '*').split(',').map((event) => event.trim()),
  };
  const sandbox = new RunningSandbox(values.url ?? DEFAULT_URL);
  await untilSignal((signal) => forwardWebhooks(sandbox, subscription, print, signal));
  return 0;
}

/** Runs `work` with a signal that aborts on SIGINT and SIGTERM. */
async function untilSignal(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await work(controller.signal);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
