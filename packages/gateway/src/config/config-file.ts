import { LineCounter, isMap, isNode, isPair, isScalar, parseDocument, type Document } from 'yaml';
import { readFileLimited } from './read-file-limited.ts';
import type { SettingPath } from './config-issue.ts';
import { findAliasIssues, findExcessiveNesting, type YamlIssue } from './yaml-limits.ts';

/** A configuration file as it was read. */
export interface ConfigFile {
  readonly path: string;
  readonly text: string;
}

/** Where something stands in a text, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something that is wrong in a text. */
export interface TextIssue extends Position {
  readonly message: string;
}

/** A file as YAML, or what keeps it from being that. */
export interface ParsedFile {
  readonly document: unknown;
  readonly issues: readonly TextIssue[];
  /** Where a setting stands; where it is missing, what it is missing from. */
  readonly positionOf: (path: SettingPath) => Position;
}

/** What Kubernetes takes in a ConfigMap, and thousands of callers. */
const MAX_BYTES = 1_048_576;
/** How often aliases may be used; they stand for a part that is written once. */
const MAX_ALIASES = 10_000;

/** @throws the system's error when the file cannot be read; its code is `EFBIG` when it is over 1 MiB. */
export function readConfigFile(path: string): ConfigFile {
  return { path, text: readFileLimited(path, MAX_BYTES) };
}

/** Reads YAML 1.2. It never throws. */
export function parseConfigFile(text: string): ParsedFile {
  const tooDeep = findExcessiveNesting(text);
  if (tooDeep !== undefined) return toUnparsed(text, tooDeep);
  const lines = new LineCounter();
  const parsed = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const errors = parsed.errors.map(({ pos, message }) => ({ offset: pos[0], message }));
  const objections = [...errors, ...findAliasIssues(parsed)];
  const document = objections.length > 0 ? {} : toValue(parsed);
  if (document === undefined) objections.push({ offset: 0, message: 'uses aliases too often' });
  return {
    document: document ?? {},
    issues: objections.map(({ offset, message }) => ({ ...at(offset), message })),
    positionOf: (path) => at(findOffset(parsed, path)),
  };
}

function toUnparsed(text: string, { offset, message }: YamlIssue): ParsedFile {
  const before = text.slice(0, offset).split('\n');
  const position = { line: before.length, column: before.at(-1)!.length + 1 };
  return { document: {}, issues: [{ ...position, message }], positionOf: () => position };
}

/** Undefined when aliases within what aliases stand for would make a giant of it. */
function toValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES }) ?? {};
  } catch {
    return undefined;
  }
}

/** The key of a setting rather than its value: it is what a reader looks for. */
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
