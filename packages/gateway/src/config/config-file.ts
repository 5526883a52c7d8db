import { LineCounter, isMap, isNode, isPair, isScalar, parseDocument, type Document } from 'yaml';
import { readBounded } from './bounded-file.ts';
import type { SettingPath } from './problems.ts';
import { aliasObjections, tooDeepAt, type Objection } from './yaml-bounds.ts';

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
export interface Mistake extends Position {
  readonly message: string;
}

/** A file as YAML, or what keeps it from being that. */
export interface ParsedFile {
  readonly document: unknown;
  readonly mistakes: readonly Mistake[];
  /** Where a setting stands; where it is missing, what it is missing from. */
  readonly positionOf: (path: SettingPath) => Position;
}

/** What Kubernetes takes in a ConfigMap, and thousands of callers. */
const LARGEST_BYTES = 1_048_576;
/** How often aliases may be used; they stand for a part that is written once. */
const MOST_ALIASES = 10_000;

/** @throws the system's error when the file cannot be read; its code is `EFBIG` when it is over 1 MiB. */
export function readConfigFile(path: string): ConfigFile {
  return { path, text: readBounded(path, LARGEST_BYTES) };
}

/** Reads YAML 1.2. It never throws. */
export function parseConfigFile(text: string): ParsedFile {
  const tooDeep = tooDeepAt(text);
  if (tooDeep !== undefined) return notParsed(text, tooDeep);
  const lines = new LineCounter();
  const parsed = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const errors = parsed.errors.map(({ pos, message }) => ({ offset: pos[0], message }));
  const objections = [...errors, ...aliasObjections(parsed)];
  const document = objections.length > 0 ? {} : valueOf(parsed);
  if (document === undefined) objections.push({ offset: 0, message: 'uses aliases too often' });
  return {
    document: document ?? {},
    mistakes: objections.map(({ offset, message }) => ({ ...at(offset), message })),
    positionOf: (path) => at(offsetOf(parsed, path)),
  };
}

function notParsed(text: string, { offset, message }: Objection): ParsedFile {
  const before = text.slice(0, offset).split('\n');
  const position = { line: before.length, column: before.at(-1)!.length + 1 };
  return { document: {}, mistakes: [{ ...position, message }], positionOf: () => position };
}

/** Undefined when aliases within what aliases stand for would make a giant of it. */
function valueOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES }) ?? {};
  } catch {
    return undefined;
  }
}

/** The key of a setting rather than its value: it is what a reader looks for. */
function offsetOf(document: Document, path: SettingPath): number {
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
