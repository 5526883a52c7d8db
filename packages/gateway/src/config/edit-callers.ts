import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { parseConfigFile } from './config-file.ts';
import { getIssueMessage, toConfigIssues, type ConfigIssue } from './config-issue.ts';
import { suggestSetting } from './suggest-setting.ts';
import { configSchema, type ApiKeyConfig } from './schema.ts';

/** A caller as written to a configuration file. */
export interface CallerEntry {
  readonly name: string;
  readonly account?: string;
  readonly allow: readonly string[];
  readonly ratePerSecond?: number;
  readonly weight?: number;
  readonly keys: readonly ApiKeyConfig[];
}

/** A caller as found in a configuration file, which may be invalid. */
export interface ListedCaller {
  readonly name: string;
  readonly account: string;
  readonly allow: readonly string[];
  readonly keyIds: readonly string[];
  /** Issuer of its JSON Web Tokens. */
  readonly issuer: string | undefined;
}

/** The edited text, or why the text was not edited. */
export type Edit =
  | { readonly kind: 'edited'; readonly text: string }
  | { readonly kind: 'rejected'; readonly issues: readonly ConfigIssue[] };

/** Adds a caller. */
export function addCaller(text: string, caller: CallerEntry): Edit {
  if (!isReadable(text)) return UNREADABLE;
  const { accounts, callers } = readContent(text);
  const issues = validateCaller(caller, accounts);
  if (callers.some(({ name }) => name === caller.name))
    issues.push({ path: ['name'], message: `"${caller.name}" already exists` });
  return issues.length > 0
    ? { kind: 'rejected', issues }
    : editText(text, (document) => addItem(document, ['callers'], caller));
}

/** Adds a key to an existing caller, so that keys are rotated without downtime. */
export function addKey(text: string, name: string, key: ApiKeyConfig): Edit {
  if (!isReadable(text)) return UNREADABLE;
  const index = readContent(text).callers.findIndex((caller) => caller.name === name);
  if (index < 0) return reject(['callers'], `do not contain "${name}"`);
  return editText(text, (document) => addItem(document, ['callers', index, 'keys'], key));
}

/** Removes a key, and its caller if that has no other means of authentication. */
export function removeKey(text: string, id: string): Edit {
  if (!isReadable(text)) return UNREADABLE;
  const { callers } = readContent(text);
  const index = callers.findIndex(({ keys }) => keys.some((key) => key.id === id));
  const caller = callers[index];
  if (caller === undefined) return reject(['callers'], `do not contain the key ${id}`);
  const { keys, jwt } = caller;
  const keyIndex = keys.findIndex((key) => key.id === id);
  return editText(text, (document) =>
    keys.length === 1 && jwt === undefined
      ? removeCaller(document, callers.length, index)
      : removeItem(document, ['callers', index, 'keys'], keyIndex),
  );
}

/** Leaves an empty list, which means that all requests are denied. */
function removeCaller(document: Document, count: number, index: number): void {
  removeItem(document, ['callers'], index);
  if (count === 1) document.setIn(['callers'], document.createNode([]));
}

/** Sets the hash of the admin key. */
export function setAdminKey(text: string, sha256: string): Edit {
  return editText(text, (document) => document.setIn(['admin', 'keySha256'], sha256));
}

/** Lists the callers of a configuration file. */
export function listCallers(text: string): ListedCaller[] {
  return readContent(text).callers.map(({ name, account, allow, keys, jwt }) => ({
    name,
    account,
    allow,
    keyIds: keys.map(({ id }) => id),
    issuer: jwt?.issuer,
  }));
}

type Path = readonly (string | number)[];

/**
 * Applies an edit to a YAML text. Comments are kept, the layout of the values is normalized. The result is
 * parsed again and compared with the edited document.
 */
export function editText(text: string, edit: (document: Document) => void): Edit {
  if (!isReadable(text)) return UNREADABLE;
  const document: Document = parseDocument(text);
  document.contents ??= document.createNode({});
  if (!isMap(document.contents)) return UNREADABLE;
  const result = printEdited(document, edit, text);
  return result === undefined
    ? reject([], 'cannot be edited automatically; edit it by hand')
    : { kind: 'edited', text: result };
}

/** @returns undefined if the edit cannot be expressed, for example if it removes an anchor that is used elsewhere */
function printEdited(
  document: Document,
  edit: (document: Document) => void,
  original: string,
): string | undefined {
  try {
    edit(document);
    const printed = document.toString({ lineWidth: 0 });
    const expected = toValue(document);
    return [restoreCommentIndent(printed, original), printed].find((candidate) => {
      const parsed = parseDocument(candidate);
      return parsed.errors.length === 0 && isDeepStrictEqual(toValue(parsed), expected);
    });
  } catch {
    return undefined;
  }
}

/** Appends an item to a list, which is created if it does not exist. */
export function addItem(document: Document, path: Path, item: unknown): void {
  const list: unknown = document.getIn(path, true);
  if (isSeq(list)) return void list.add(document.createNode(item));
  const created = document.createNode([item]);
  if (isScalar(list)) created.commentBefore = list.comment ?? null;
  document.setIn(path, created);
}

/** Removes an item from a list, and the list with its last item. The comment before the item stays. */
export function removeItem(document: Document, path: Path, index: number): void {
  const list: unknown = document.getIn(path, true);
  if (!isSeq(list) || list.items.length === 1) return void document.deleteIn(path);
  const [removed] = list.items.splice(index, 1);
  const next = list.items[index];
  const comment = isNode(removed) ? removed.commentBefore : undefined;
  if (isNode(next)) next.commentBefore = joinComments(comment, next.commentBefore);
  else list.comment = joinComments(list.comment, comment);
}

const UNREADABLE: Edit = reject([], 'is not a valid configuration; run evertoken config check');

function isReadable(text: string): boolean {
  return parseConfigFile(text).issues.length === 0;
}

/** The number of aliases has been limited by {@link parseConfigFile}. */
function toValue(document: Document): unknown {
  return document.toJS({ maxAliasCount: -1 });
}

function joinComments(...comments: readonly (string | null | undefined)[]): string | null {
  return comments.filter(Boolean).join('\n') || null;
}

/**
 * Gives comment lines the indentation that they had. The printer aligns a comment with the block that it
 * follows, which would move a commented-out setting into that block.
 */
function restoreCommentIndent(printed: string, original: string): string {
  const isComment = (line: string): boolean => line.trimStart().startsWith('#');
  const originals = original.split('\n').filter(isComment);
  return printed
    .split('\n')
    .map((line) => {
      const index = originals.findIndex((other) => other.trim() === line.trim());
      return isComment(line) && index >= 0 ? originals.splice(index, 1)[0]! : line;
    })
    .join('\n');
}

/** Invalid values are replaced: validation is the task of the schema. */
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
  return content.parse(parseConfigFile(text).document);
}

/** Validates a new caller against the schema, among the existing accounts. */
function validateCaller(caller: CallerEntry, accounts: Content['accounts']): ConfigIssue[] {
  const parsed = configSchema.safeParse(
    { accounts, callers: [caller] },
    { error: getIssueMessage },
  );
  return toConfigIssues(parsed.error?.issues ?? [], suggestSetting)
    .filter(({ path }) => path[0] === 'callers')
    .map(({ path, message }) => ({ path: path.slice(2), message }));
}

function reject(path: ConfigIssue['path'], message: string): Edit {
  return { kind: 'rejected', issues: [{ path, message }] };
}
