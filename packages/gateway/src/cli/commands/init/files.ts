import { realpath } from 'node:fs/promises';
import { isDeepStrictEqual, parseEnv } from 'node:util';
import { stringify } from 'yaml';
import { addCaller, type CallerEntry, type Edit } from '../../../config/edit-callers.ts';
import { VARIABLES } from '../../../config/environment.ts';
import { replaceFile } from '../../replace-file.ts';
import type { Variables } from './variables.ts';

/**
 * Sets variables in the text of a `.env` file; its other lines stay.
 *
 * @returns undefined if the text or a value cannot be expressed so that it is read as it was meant
 */
export function setDotEnvVariables(text: string, variables: Variables): string | undefined {
  const isOther = (line: string): boolean => {
    const [, name] = /^\s*(?:export\s+)?(\w+)\s*=/.exec(line) ?? [];
    return name === undefined || !(name in variables);
  };
  const lines = Object.entries(variables).map(([name, value]) => `${name}=${quote(value)}`);
  const others = text.trimEnd().split('\n').filter(isOther);
  const result = `${[...others, ...lines].join('\n').trimStart()}\n`;
  const expected = { ...parseEnv(text), ...variables };
  return isDeepStrictEqual({ ...parseEnv(result) }, expected) ? result : undefined;
}

/** Quotes a value so that neither `#` nor `$` has a meaning. */
function quote(value: string): string {
  if (/^[\w./:@+-]+$/.test(value)) return value;
  const mark = [`'`, '`', '"'].find((candidate) => !value.includes(candidate)) ?? `'`;
  return mark + value + mark;
}

/** Composes a configuration file with one caller, whose other values are those of variables. */
export function createConfigText(variables: Variables, caller: CallerEntry): Edit {
  const groups: Record<string, Record<string, unknown>> = { accounts: { name: 'default' } };
  for (const name of Object.keys(variables)) {
    const [group, ...path] = VARIABLES[name] ?? [];
    if (group !== 'accounts' && group !== 'redis') continue;
    (groups[group] ??= {})[String(path.at(-1))] = { env: name };
  }
  const { accounts, ...others } = groups;
  return addCaller(HEADING + stringify({ accounts: [accounts], ...others }), caller);
}

const HEADING =
  '# The values of variables are in .env. docs/configuration.md lists all settings, evertoken config template\n# prints a file with comments.\n';

/** Writes a file that only its owner may read, as a whole or not at all. @throws the system's error */
export async function writePrivateFile(path: string, text: string): Promise<void> {
  await replaceFile(await realpath(path).catch(() => path), async (file) => {
    await file.writeFile(text);
    return true;
  });
}
