import { readFileSync } from 'node:fs';
import { LineCounter, isMap, isNode, isPair, isScalar, parseDocument, type Document } from 'yaml';
import type { SettingPath } from './problems.ts';

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

/** @throws the system's error when the file cannot be read. */
export function readConfigFile(path: string): ConfigFile {
  return { path, text: readFileSync(path, 'utf8') };
}

/** Reads YAML 1.2. It never throws. */
export function parseConfigFile(text: string): ParsedFile {
  const lines = new LineCounter();
  const parsed = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const mistakes = parsed.errors.map(({ pos, message }) => ({ ...at(pos[0]), message }));
  return {
    document: mistakes.length > 0 ? {} : (parsed.toJS() ?? {}),
    mistakes,
    positionOf: (path) => at(offsetOf(parsed, path)),
  };
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
