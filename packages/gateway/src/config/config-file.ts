import { closeSync, openSync, readSync } from 'node:fs';
import {
  Lexer,
  LineCounter,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  parseDocument,
  visit,
  type Document,
} from 'yaml';
import type { SettingPath } from './config-issue.ts';

/** A configuration file as read from disk. */
export interface ConfigFile {
  readonly path: string;
  readonly text: string;
}

/** A position in a text; line and column count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something wrong at a position in a text. */
export interface TextIssue extends Position {
  readonly message: string;
}

/** The result of parsing a configuration file. `document` is empty if there are issues. */
export interface ParsedFile {
  readonly document: unknown;
  readonly issues: readonly TextIssue[];
  /** Returns the position of a setting; for a missing one, that of the group it is missing from. */
  readonly positionOf: (path: SettingPath) => Position;
}

/** The limit of a Kubernetes ConfigMap; enough for thousands of callers. */
const MAX_BYTES = 1_048_576;
/** Maximum number of alias expansions. */
const MAX_ALIASES = 10_000;

/** A file is larger than allowed. `code` and `syscall` are those of the system's error for the same. */
export class FileTooLargeError extends Error {
  override readonly name = 'FileTooLargeError';
  readonly code = 'EFBIG';
  readonly syscall = 'read';
}

/**
 * Reads a configuration file.
 *
 * @throws FileTooLargeError if it is larger than 1 MiB.
 * @throws the system's error if it cannot be read.
 */
export function readConfigFile(path: string): ConfigFile {
  return { path, text: readFileLimited(path, MAX_BYTES) };
}

/**
 * Reads a UTF-8 file of limited size. The size is enforced while reading, because devices and pipes report
 * none.
 *
 * @throws FileTooLargeError if it has more than `maxBytes` bytes.
 * @throws the system's error if it cannot be read.
 */
export function readFileLimited(path: string, maxBytes: number): string {
  const bytes = Buffer.alloc(maxBytes + 1);
  const file = openSync(path, 'r');
  try {
    let length = 0;
    for (let read = -1; read !== 0 && length <= maxBytes; length += read) {
      read = readSync(file, bytes, length, bytes.length - length, null);
    }
    if (length > maxBytes) throw new FileTooLargeError(`${path} has more than ${maxBytes} bytes`);
    return bytes.toString('utf8', 0, length);
  } finally {
    closeSync(file);
  }
}

/** Formats an issue as a sentence without its period, after its position. */
export function formatTextIssue(
  { path }: ConfigFile,
  { line, column, message }: TextIssue,
): string {
  return `${path}:${line}:${column}: ${message}`;
}

/** Parses YAML 1.2. Never throws: what is wrong is in `issues`. */
export function parseConfigFile(text: string): ParsedFile {
  const nesting = findExcessiveNesting(text);
  if (nesting !== undefined) return toUnparsed(text, nesting);
  const lines = new LineCounter();
  const parsed = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const toPosition = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const errors = parsed.errors.map(({ pos, message }) => ({ offset: pos[0], message }));
  const issues = [...errors, ...findAliasIssues(parsed)];
  const document = issues.length > 0 ? {} : toValue(parsed);
  if (document === undefined) issues.push({ offset: 0, message: 'uses too many aliases' });
  return {
    document: document ?? {},
    issues: issues.map(({ offset, message }) => ({ ...toPosition(offset), message })),
    positionOf: (path) => toPosition(findOffset(parsed, path)),
  };
}

function toUnparsed(text: string, { offset, message }: YamlIssue): ParsedFile {
  const before = text.slice(0, offset).split('\n');
  const position = { line: before.length, column: before.at(-1)!.length + 1 };
  return { document: {}, issues: [{ ...position, message }], positionOf: () => position };
}

/** Returns undefined if nested aliases would expand beyond the limit ("billion laughs"). */
function toValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES }) ?? {};
  } catch {
    return undefined;
  }
}

/** Returns the offset of a setting's key, which is where a reader looks for it. */
function findOffset(document: Document, path: SettingPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const part = path[length - 1];
    const parent: unknown = document.getIn(path.slice(0, length - 1), true) ?? document.contents;
    const key = isMap(parent)
      ? parent.items.find((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === part)
          ?.key
      : document.getIn(path.slice(0, length), true);
    if (isNode(key) && key.range) return key.range[0];
  }
  return 0;
}

/** Something wrong at an offset in a YAML text. */
interface YamlIssue {
  readonly offset: number;
  readonly message: string;
}

/** Maximum nesting of brackets; real configurations stay below 10. */
const MAX_DEPTH = 50;
/** Maximum columns before the first word of a line. */
const MAX_INDENT = 200;
/** Control tokens of the lexer that have no text: https://eemeli.org/yaml/#lexer */
const CONTROL_TOKENS: ReadonlySet<string> = new Set(['\x02', '\x18', '\x1f']);

/**
 * Finds nesting that is too deep for the parser, which recurses once per level: a stack overflow at a bad
 * moment terminates the Node process. A level is a bracket, or a column before the first word of a line.
 */
function findExcessiveNesting(text: string): YamlIssue | undefined {
  const line = new RegExp(`^[-?: \\t]{${MAX_INDENT}}`, 'm').exec(text);
  const offset = line?.index ?? findDeepBracket(text);
  return offset === undefined ? undefined : { offset, message: 'is nested too deeply' };
}

function findDeepBracket(text: string): number | undefined {
  let depth = 0;
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > MAX_DEPTH) return offset;
    if (!CONTROL_TOKENS.has(token)) offset += token.length;
  }
  return undefined;
}

/** Finds aliases without an anchor before them, and aliases to one of their own parents. */
function findAliasIssues(document: Document): YamlIssue[] {
  const issues: YamlIssue[] = [];
  const anchors = new Set<string>();
  visit(document, {
    Node(_key, node, path) {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchors.add(node.anchor);
        return;
      }
      const offset = node.range?.[0] ?? 0;
      const isCyclic = path.some(
        (parent) => isNode(parent) && 'anchor' in parent && parent.anchor === node.source,
      );
      if (isCyclic)
        issues.push({ offset, message: `alias *${node.source} refers to its own parent` });
      else if (!anchors.has(node.source)) {
        issues.push({ offset, message: `alias *${node.source} refers to an unknown anchor` });
      }
    },
  });
  return issues;
}
