import { isMap, parseDocument } from 'yaml';
import { z } from 'zod';
import type { ApiKeyConfig } from './schema.ts';
import { getIssueMessage, toConfigIssues, formatPath, type ConfigIssue } from './config-issue.ts';
import { configSchema } from './root-schema.ts';
import { addItem, removeItem, setValue } from './yaml-edit.ts';

/** A caller as it is written into a configuration file. */
export interface CallerEntry {
  readonly name: string;
  readonly account?: string;
  readonly allow: readonly string[];
  readonly ratePerSecond?: number;
  readonly weight?: number;
  readonly keys: readonly ApiKeyConfig[];
}

/** What a file has of a caller. It may be wrong: nothing here has been checked. */
export interface ListedCaller {
  readonly name: string;
  readonly account: string;
  readonly allow: readonly string[];
  readonly keyIds: readonly string[];
  /** Of the tokens that it is known by. */
  readonly issuer: string | undefined;
}

/** A changed text, or why it was not changed. */
export type Edit =
  | { readonly kind: 'edited'; readonly text: string }
  | { readonly kind: 'rejected'; readonly problems: readonly ConfigIssue[] };

/** Adds a caller. */
export function addCaller(text: string, caller: CallerEntry): Edit {
  const { accounts, callers } = readContent(text);
  const problems = validateCaller(caller, accounts);
  if (callers.some(({ name }) => name === caller.name))
    problems.push({ path: ['name'], message: 'is there already' });
  return problems.length > 0
    ? { kind: 'rejected', problems }
    : applyEdit(text, () => addItem(text, ['callers'], caller));
}

/** Gives a caller that is there one more key: the way to change keys without a gap. */
export function addKey(text: string, name: string, key: ApiKeyConfig): Edit {
  const at = readContent(text).callers.findIndex((caller) => caller.name === name);
  if (at < 0) return rejected(`have no ${name}`);
  return applyEdit(text, () => addItem(text, ['callers', at, 'keys'], key));
}

/** Takes a key away, and its caller too where nothing is left to know it by. */
export function removeKey(text: string, id: string): Edit {
  const { callers } = readContent(text);
  const at = callers.findIndex(({ keys }) => keys.some((key) => key.id === id));
  const caller = callers[at];
  if (caller === undefined) return rejected(`have no key ${id}`);
  const { keys, jwt } = caller;
  if (keys.length === 1 && jwt === undefined)
    return applyEdit(text, () => removeItem(text, ['callers'], at));
  const index = keys.findIndex((key) => key.id === id);
  return applyEdit(text, () => removeItem(text, ['callers', at, 'keys'], index));
}

/** Puts the hash of an admin key in the place of the one before. */
export function setAdminKey(text: string, sha256: string): Edit {
  return applyEdit(text, () => setValue(text, ['admin', 'keySha256'], sha256));
}

/** Who may call, by a file. */
export function listCallers(text: string): ListedCaller[] {
  return readContent(text).callers.map(({ name, account, allow, keys, jwt }) => ({
    name,
    account,
    allow,
    keyIds: keys.map(({ id }) => id),
    issuer: jwt?.issuer,
  }));
}

/** `allow[0] must be …`. */
export function formatIssue({ path, message }: ConfigIssue): string {
  return `${formatPath(path) || 'the file'} ${message}`;
}

/** What is wrong is left out: to say so is the schema's business. */
const content = z
  .object({
    accounts: z.array(z.object({ name: z.string().catch('default') })).catch([{ name: 'default' }]),
    callers: z
      .array(
        z.object({
          name: z.string().catch('?'),
          account: z.string().catch('default'),
          allow: z.array(z.string()).catch([]),
          keys: z.array(z.object({ id: z.string().catch('?') })).catch([]),
          jwt: z
            .object({ issuer: z.string().catch('?') })
            .optional()
            .catch(undefined),
        }),
      )
      .catch([]),
  })
  .catch({ accounts: [{ name: 'default' }], callers: [] });

type Content = z.output<typeof content>;

function readContent(text: string): Content {
  return content.parse(parseDocument(text).toJS() ?? {});
}

/** What the schema would say of a new caller, among the accounts that are there. */
function validateCaller(caller: CallerEntry, accounts: Content['accounts']): ConfigIssue[] {
  const parsed = configSchema.safeParse(
    { accounts, callers: [caller] },
    { error: getIssueMessage },
  );
  return toConfigIssues(parsed.error?.issues ?? [])
    .filter(({ path }) => path[0] === 'callers')
    .map(({ path, message }) => ({ path: path.slice(2), message }));
}

function applyEdit(text: string, change: () => string): Edit {
  const { errors, contents } = parseDocument(text);
  const isFit = errors.length === 0 && (contents === null || isMap(contents));
  if (isFit) return { kind: 'edited', text: change() };
  const message = 'is not a configuration: correct it first (evertoken config check)';
  return { kind: 'rejected', problems: [{ path: [], message }] };
}

function rejected(message: string): Edit {
  return { kind: 'rejected', problems: [{ path: ['callers'], message }] };
}
