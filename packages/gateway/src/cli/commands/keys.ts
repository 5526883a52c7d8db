import { createApiKey } from '../../auth/api-key.ts';
import { readConfigFile } from '../../config/config-file.ts';
import { formatIssue } from '../../config/config-issue.ts';
import {
  addCaller,
  addKey,
  listCallers,
  removeKey,
  setAdminKey,
  type Edit,
} from '../../config/edit-callers.ts';
import type { ApiKeyConfig } from '../../config/schema.ts';
import { UsageError, defineCommand, type Command, type Values } from '../command.ts';
import { CONFIG_OPTION, ConfigSource, requireConfigFile } from '../config-source.ts';
import { HOW_TO_APPLY, editConfigFile } from '../edit-config-file.ts';
import { columns } from '../output.ts';

const OPTIONS = {
  config: CONFIG_OPTION,
  account: {
    type: 'string',
    value: 'NAME',
    description: 'account of a new caller (default: default)',
  },
  allow: {
    type: 'string',
    multiple: true,
    value: "'GET /users/**'",
    description: 'allowed methods and path of a new caller; may be repeated',
  },
  rate: {
    type: 'string',
    value: 'N',
    description: 'requests per second, per gateway (default: unlimited)',
  },
  weight: {
    type: 'string',
    value: 'N',
    description: 'weight in the queue for the rate limits (default: 1)',
  },
  admin: { type: 'boolean', description: 'create the key of the admin listener' },
} as const;

/** `evertoken keys create`: prints a new key once and writes its hash to the configuration file. */
export const keysCreate: Command = defineCommand({
  name: 'keys create',
  summary: 'create an API key for a caller and show it once',
  operands: ['[NAME]'],
  options: OPTIONS,
  details:
    () => `Prints the key to standard output and writes only its hash to the configuration file, whose layout is
normalized; comments are kept. An existing caller gets an additional key, so that keys are rotated
without downtime: create a new key, use it, revoke the old one. Without a configuration file, prints
the settings to add to one.
`,
  examples: [
    [`keys create billing --allow 'GET /users/**' --rate 10`, 'a new caller and its key'],
    ['keys create billing', 'an additional key for an existing caller'],
    ['keys create --admin', 'the key of the admin listener'],
  ],
  async run(values, [name]) {
    if ((name === undefined) !== (values.admin === true))
      throw new UsageError('expected either NAME or --admin');
    const { id, sha256, text: key } = createApiKey();
    const { path } = new ConfigSource(values.config);
    const edit = (text: string): Edit =>
      name === undefined ? setAdminKey(text, sha256) : withKey(text, name, values, { id, sha256 });
    if (path === undefined) return showSnippet(name, edit, key.reveal());
    if (!(await editConfigFile(path, edit))) return 1;
    process.stdout.write(`${key.reveal()}\n`);
    console.error(`The key is shown only once. Its hash is in ${path}. ${HOW_TO_APPLY}`);
    return 0;
  },
});

function withKey(
  text: string,
  name: string,
  { account, allow, rate, weight }: Values<typeof OPTIONS>,
  key: ApiKeyConfig,
): Edit {
  const isNew = listCallers(text).every((caller) => caller.name !== name);
  const isDescribed = [account, allow, rate, weight].some((setting) => setting !== undefined);
  if (!isNew && !isDescribed) return addKey(text, name, key);
  // The schema reports values that are not numbers.
  return addCaller(text, {
    name,
    ...(account !== undefined && { account }),
    allow: allow ?? [],
    ...(rate !== undefined && { ratePerSecond: Number(rate) }),
    ...(weight !== undefined && { weight: Number(weight) }),
    keys: [key],
  });
}

function showSnippet(name: string | undefined, edit: (text: string) => Edit, key: string): number {
  const result = edit('');
  if (result.kind === 'rejected') {
    for (const issue of result.issues) console.error(`${formatIssue(issue)}.`);
    return 1;
  }
  process.stdout.write(`${key}\n`);
  const variable = name === undefined ? ' (or the hash alone to ADMIN_KEY_SHA256)' : '';
  console.error(
    `The key is shown only once. Add to the configuration file${variable}:\n\n${result.text}`,
  );
  return 0;
}

/** `evertoken keys list`: lists the callers of the configuration file. */
export const keysList: Command = defineCommand({
  name: 'keys list',
  summary: 'list callers, the ids of their keys, and their permissions',
  options: { config: CONFIG_OPTION, json: { type: 'boolean', description: 'print JSON' } },
  examples: [['keys list --config evertoken.yaml', 'the callers of this file']],
  async run({ config, json = false }) {
    const callers = listCallers(readConfigFile(requireConfigFile(config)).text);
    const rows = callers.map(({ name, account, allow, keyIds, issuer }) => [
      `${name} (${account})`,
      [...keyIds, ...(issuer === undefined ? [] : [`tokens of ${issuer}`]), ...allow].join(', '),
    ]);
    process.stdout.write(json ? `${JSON.stringify(callers, undefined, 2)}\n` : columns(rows));
    return 0;
  },
});

/** `evertoken keys revoke`: removes a key from the configuration file. */
export const keysRevoke: Command = defineCommand({
  name: 'keys revoke',
  summary: 'remove an API key, and its caller with the last one',
  operands: ['ID'],
  options: { config: CONFIG_OPTION },
  details: () => `ID is the part of the key after evt_, as listed by evertoken keys list.\n`,
  examples: [['keys revoke 833df29755932e3e', 'the key that starts with evt_833df29755932e3e']],
  async run({ config }, [id = '']) {
    const path = requireConfigFile(config);
    if (!(await editConfigFile(path, (text) => removeKey(text, id)))) return 1;
    console.error(`Removed the key ${id} from ${path}. ${HOW_TO_APPLY}`);
    return 0;
  },
});
