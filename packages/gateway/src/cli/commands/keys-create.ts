import { createApiKey } from '../../auth/api-key.ts';
import { formatIssue } from '../../config/config-issue.ts';
import {
  addCaller,
  addKey,
  listCallers,
  setAdminKey,
  type Edit,
} from '../../config/edit-callers.ts';
import type { ApiKeyConfig } from '../../config/schema.ts';
import { UsageError, defineCommand, type Command, type Values } from '../command.ts';
import { CONFIG_OPTION, ConfigSource } from '../config-source.ts';
import { HOW_TO_APPLY, editConfigFile } from '../edit-config-file.ts';

const OPTIONS = {
  config: CONFIG_OPTION,
  account: {
    type: 'string',
    value: 'NAME',
    description: 'the account that its requests use (default: default)',
  },
  allow: {
    type: 'string',
    multiple: true,
    value: "'GET /users/**'",
    description: 'methods and paths it may use; may be given several times',
  },
  rate: {
    type: 'string',
    value: 'N',
    description: 'requests a second that each gateway takes from it',
  },
  share: {
    type: 'string',
    value: 'N',
    description: 'its weight in the queue for the rate limits (default: 1)',
  },
  admin: { type: 'boolean', description: 'make the key of the admin listener instead' },
} as const;

/** `evertoken keys create`: makes a key, shows it once, and writes its hash into the configuration file. */
export const keysCreate: Command = defineCommand({
  name: 'keys create',
  summary: 'make an API key for a caller and show it, once',
  operands: ['[NAME]'],
  options: OPTIONS,
  details:
    () => `The key goes to standard output and is kept nowhere; its hash goes into the configuration file.
A caller that is there already gets one more key, so that keys can be changed without a gap:
create the new one, use it, revoke the old one. Without a file, what belongs into one is shown.
`,
  examples: [
    [`keys create billing --allow 'GET /users/**' --rate 10`, 'a new caller and its key'],
    ['keys create billing', 'one more key for a caller that is there'],
    ['keys create --admin', 'the key of the admin listener'],
  ],
  async run(values, [name]) {
    if ((name === undefined) !== (values.admin === true))
      throw new UsageError('give the caller a NAME, or ask for --admin');
    const { id, sha256, text: key } = createApiKey();
    const { path } = new ConfigSource(values.config);
    const change = (text: string): Edit =>
      name === undefined ? setAdminKey(text, sha256) : withKey(text, name, values, { id, sha256 });
    if (path === undefined) return showSnippet(name, change, key.reveal());
    if (!(await editConfigFile(path, change))) return 1;
    process.stdout.write(`${key.reveal()}\n`);
    console.error(`This key is shown once. Its hash is in ${path}. ${HOW_TO_APPLY}`);
    return 0;
  },
});

function withKey(
  text: string,
  name: string,
  { account, allow, rate, share }: Values<typeof OPTIONS>,
  key: ApiKeyConfig,
): Edit {
  const isNew = listCallers(text).every((caller) => caller.name !== name);
  const isDescribed = [account, allow, rate, share].some((setting) => setting !== undefined);
  if (!isNew && !isDescribed) return addKey(text, name, key);
  // What is no number is left to the schema to complain about.
  return addCaller(text, {
    name,
    ...(account !== undefined && { account }),
    allow: allow ?? [],
    ...(rate !== undefined && { ratePerSecond: Number(rate) }),
    ...(share !== undefined && { weight: Number(share) }),
    keys: [key],
  });
}

function showSnippet(
  name: string | undefined,
  change: (text: string) => Edit,
  key: string,
): number {
  const edit = change('');
  if (edit.kind === 'rejected') {
    for (const problem of edit.issues) console.error(`${formatIssue(problem)}.`);
    return 1;
  }
  process.stdout.write(`${key}\n`);
  const variable = name === undefined ? ' (the hash alone: ADMIN_KEY_SHA256)' : '';
  console.error(`This key is shown once. In the configuration file${variable}:\n\n${edit.text}`);
  return 0;
}
