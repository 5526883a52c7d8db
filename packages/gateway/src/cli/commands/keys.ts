import { createApiKey } from '../../auth/api-key.ts';
import { formatTextIssue, parseConfigFile, readConfigFile } from '../../config/config-file.ts';
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
import { confirmKeys, type Confirmation } from '../confirm-revocation.ts';
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
  pages: ['docs/guides/gateway.md', 'docs/guides/key-rotation.md'],
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
    const source = new ConfigSource(values.config);
    const { path } = source;
    const edit = (text: string): Edit =>
      name === undefined ? setAdminKey(text, sha256) : withKey(text, name, values, { id, sha256 });
    if (path === undefined) return showSnippet(name, edit, key.reveal());
    if ((await editConfigFile(path, source, edit)) === undefined) return 1;
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
  pages: ['docs/guides/gateway.md'],
  options: { config: CONFIG_OPTION, json: { type: 'boolean', description: 'print JSON' } },
  examples: [['keys list --config evertoken.yaml', 'the callers of this file']],
  async run({ config, json = false }) {
    const file = readConfigFile(requireConfigFile(config));
    const { issues } = parseConfigFile(file.text);
    for (const issue of issues) console.error(`${formatTextIssue(file, issue)}.`);
    if (issues.length > 0) return 1;
    const callers = listCallers(file.text);
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
  pages: ['docs/guides/gateway.md', 'docs/guides/key-rotation.md'],
  operands: ['ID'],
  options: { config: CONFIG_OPTION },
  details:
    () => `ID is the part of the key after evt_, as listed by evertoken keys list. The file is not changed if the result
is not valid. Then asks the gateway of this file, at the address of its admin listener, until it no longer
accepts the key. Other gateways of the same file are not asked.
`,
  examples: [['keys revoke 833df29755932e3e', 'the key that starts with evt_833df29755932e3e']],
  statuses: [
    ['0', 'removed; the gateway of this file does not accept the key, or none is running'],
    ['1', 'not removed, or a gateway may still accept the key'],
  ],
  async run({ config }, [id = '']) {
    const path = requireConfigFile(config);
    const source = new ConfigSource(path);
    const text = await editConfigFile(path, source, (before) => removeKey(before, id));
    if (text === undefined) return 1;
    console.error(`Removed the key ${id} from ${path}.`);
    const { admin } = source.readPartialConfig();
    if (admin === undefined || admin.port === 0) {
      console.error(
        `No gateway can be asked: the port of its admin listener is not known here. ${HOW_TO_APPLY}`,
      );
      return 1;
    }
    const keyIds = listCallers(text).flatMap((caller) => caller.keyIds);
    const confirmation = await confirmKeys(admin, keyIds);
    console.error(describeConfirmation(confirmation));
    return confirmation.kind === 'confirmed' || confirmation.kind === 'absent' ? 0 : 1;
  },
});

function describeConfirmation({ kind, url }: Confirmation): string {
  switch (kind) {
    case 'confirmed':
      return `The gateway at ${url} does not accept it any more.`;
    case 'absent':
      return `No gateway is running at ${url}, the admin listener of this file. ${HOW_TO_APPLY}`;
    case 'outdated':
      return `The gateway at ${url} has not applied the change and may still accept the key. See its messages.`;
    case 'unknown':
      return `Whether the gateway at ${url} still accepts the key is unknown: it has not responded as one.`;
    default:
      return kind satisfies never;
  }
}
