import { existsSync } from 'node:fs';
import { createApiKey } from '../../auth/api-key.ts';
import { formatIssue } from '../../config/config-issue.ts';
import { readFileLimited } from '../../config/config-file.ts';
import { UsageError, defineCommand, type Command, type Values } from '../command.ts';
import { formatDuration, printIssues } from '../output.ts';
import type { FirstCaller } from './init/prompts.ts';
import type { Variables } from './init/variables.ts';

const OPTIONS = {
  caller: { type: 'string', value: 'NAME', description: 'first caller, which gets an API key' },
  allow: {
    type: 'string',
    multiple: true,
    value: "'GET /users/**'",
    description: 'what it may request; may be repeated (default: everything)',
  },
  config: {
    type: 'string',
    value: 'FILE',
    description: 'configuration file to write for a caller (default: evertoken.yaml)',
  },
  yes: { type: 'boolean', description: 'replace existing settings without asking' },
} as const;

/** `evertoken init`: asks for what a gateway needs, tries it, and writes it. */
export const init: Command = defineCommand({
  name: 'init',
  summary: 'set a gateway up: ask for the credentials, try them, and write .env',
  pages: ['docs/guides/gateway.md'],
  options: OPTIONS,
  details:
    () => `Asks for the credentials of a Server-to-Server OAuth app, gets a token with them, and asks for the plan, for a Redis
to share the token in, and for a first caller. Writes the answers to .env, which only you may read; its other lines
stay. With a caller, also writes a configuration file and prints the caller's key once, to standard output.

What the environment has is not asked: ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET, ZOOM_PLAN, REDIS_URL.
Without a terminal nothing is asked, and the first three must be set there: others can see the arguments of programs.
`,
  examples: [
    ['init', 'with questions, on a terminal'],
    ['init --caller billing --yes', 'in a script, with the credentials in the environment'],
  ],
  statuses: [
    ['0', 'written'],
    ['1', 'nothing was written: Zoom does not accept the credentials, or a file exists'],
  ],
  async run({ config = 'evertoken.yaml', yes = false, ...values }) {
    const { askToReplace, CancelledError } = await import('./init/prompts.ts');
    const isOnTerminal = process.stdin.isTTY && process.stderr.isTTY;
    const mayReplace = async (path: string, what: string): Promise<boolean> => {
      if (yes || !existsSync(path)) return true;
      if (isOnTerminal) return askToReplace(`${path} exists. Replace ${what}?`);
      console.error(`${path} exists: to replace ${what}, use --yes.`);
      return false;
    };
    try {
      const answers = await (isOnTerminal ? ask(values) : readAnswers(values));
      if (answers !== undefined && (await write(answers, config, mayReplace))) return 0;
    } catch (error) {
      if (!(error instanceof CancelledError)) throw error;
    }
    console.error('Nothing was written.');
    return 1;
  },
});

interface Answers {
  readonly variables: Variables;
  readonly caller: FirstCaller | undefined;
}

type CallerOptions = Pick<Values<typeof OPTIONS>, 'caller' | 'allow'>;

/** Without a terminal. @returns undefined if Zoom does not accept the credentials */
async function readAnswers(options: CallerOptions): Promise<Answers | undefined> {
  const { CREDENTIALS, pickVariables } = await import('./init/variables.ts');
  const variables = pickVariables(process.env);
  const missing = CREDENTIALS.filter((name) => variables[name] === undefined);
  if (missing.length > 0) {
    const names = missing.join(', ');
    throw new UsageError(
      `nothing can be asked without a terminal: set ${names} in the environment`,
    );
  }
  const caller = await readCaller(options);
  return (await tryCredentials(variables)) ? { variables, caller } : undefined;
}

async function readCaller({ caller, allow }: CallerOptions): Promise<FirstCaller | undefined> {
  if (caller === undefined && allow !== undefined)
    throw new UsageError('--allow requires --caller');
  const { ANYTHING } = await import('./init/prompts.ts');
  return caller === undefined ? undefined : { name: caller, allow: allow ?? [ANYTHING] };
}

/** @throws CancelledError */
async function ask(options: CallerOptions): Promise<Answers> {
  const { askCaller, askCredentials, askPlan, askRedis } = await import('./init/prompts.ts');
  const { CREDENTIALS, pickVariables } = await import('./init/variables.ts');
  let caller = await readCaller(options);
  let variables = pickVariables(process.env);
  let isKnown = CREDENTIALS.every((name) => variables[name] !== undefined);
  do {
    if (!isKnown) variables = { ...variables, ...(await askCredentials(variables)) };
    isKnown = false;
  } while (!(await tryCredentials(variables)));
  const plan = variables['ZOOM_PLAN'] ?? (await askPlan());
  const redis = variables['REDIS_URL'] ?? (await askRedis());
  caller ??= await askCaller();
  const shared = redis === undefined ? {} : { REDIS_URL: redis };
  return { variables: { ...variables, ZOOM_PLAN: plan, ...shared }, caller };
}

/** Gets a token. @returns whether Zoom has issued one; otherwise prints why not */
async function tryCredentials(variables: Variables): Promise<boolean> {
  const { readZoomConfig } = await import('./init/variables.ts');
  const { withConfiguredAccounts } = await import('../with-accounts.ts');
  const result = readZoomConfig(process.env, variables);
  if (result.kind === 'invalid') {
    printIssues('These settings are not valid:', result.issues);
    return false;
  }
  const status = await withConfiguredAccounts(
    result.config,
    {},
    async ({ accounts: [account] }) => {
      const { scopes = [], expiresAt } = await account.tokens.getToken();
      const rest = formatDuration(expiresAt - Date.now());
      console.error(
        `Zoom accepts the credentials: a token for ${rest} with ${scopes.length} scopes.`,
      );
      return 0;
    },
  );
  return status === 0;
}

/** @returns whether everything was written; otherwise nothing was, and the reason was printed */
async function write(
  { variables, caller }: Answers,
  path: string,
  mayReplace: (path: string, what: string) => Promise<boolean>,
): Promise<boolean> {
  const { createConfigText, setDotEnvVariables, writePrivateFile } =
    await import('./init/files.ts');
  const access: Variables = caller === undefined ? { ALLOW_ANONYMOUS: 'true' } : {};
  const before = existsSync('.env') ? readFileLimited('.env', MAX_BYTES) : '';
  const dotEnv = setDotEnvVariables(before, { ...variables, ...access });
  if (dotEnv === undefined) {
    console.error(
      '.env cannot be edited automatically: it or a value has quotes that it cannot express.',
    );
    return false;
  }
  const { id, sha256, text: key } = createApiKey();
  const config = caller && createConfigText(variables, { ...caller, keys: [{ id, sha256 }] });
  if (config?.kind === 'rejected') {
    printIssues('The caller is not valid:', config.issues.map(formatIssue));
    return false;
  }
  if (!(await mayReplace('.env', `${Object.keys(variables).join(', ')} in it`))) return false;
  if (config !== undefined && !(await mayReplace(path, 'it'))) return false;
  await writePrivateFile('.env', dotEnv);
  if (config === undefined) {
    console.error('Wrote .env. Start the gateway: evertoken serve.');
    return true;
  }
  await writePrivateFile(path, config.text);
  process.stdout.write(`${key.reveal()}\n`);
  console.error(
    `Wrote .env and ${path}. The key of ${caller?.name} is shown only once. Start the gateway: evertoken serve --config ${path}.`,
  );
  return true;
}

const MAX_BYTES = 65_536;
