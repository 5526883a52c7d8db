import { isDeepStrictEqual } from 'node:util';
import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type Document,
  type Node,
} from 'yaml';

/**
 * Changes to a YAML text that leave everything else as its author wrote it. To print the parsed document
 * anew would move comments about. Each change is made in the text, and what comes out is compared with
 * the change made in the document; where they differ, the document is printed after all.
 */
type Path = readonly (string | number)[];

/** Puts an item at the end of a list, which is made where there is none. */
export function addItem(text: string, path: Path, item: unknown): string {
  return changed(
    text,
    (document) => {
      const list: unknown = document.getIn(path, true);
      if (isSeq(list)) list.add(document.createNode(item));
      else document.setIn(path, document.createNode([item]));
    },
    (document) => {
      const list: unknown = document.getIn(path, true);
      if (!isSeq(list) || list.items.length === 0) return setBlock(text, document, path, [item]);
      const last = list.items.at(-1) as Node;
      if (list.flow === true) return insert(text, endOf(last), `, ${inline(item)}`);
      const dash = /^[\s-]*?(?=- )/.exec(lineOf(text, startOf(last)))?.[0] ?? '';
      return insert(text, lineEnd(text, endOf(last)), `\n${block([item], dash.length)}`);
    },
  );
}

/** Takes an item out of a list, and the list away with its last one. */
export function removeItem(text: string, path: Path, index: number): string {
  const isLast = lengthOf(parseDocument(text), path) === 1;
  return changed(
    text,
    (document) => void document.deleteIn(isLast ? path : [...path, index]),
    (document) => {
      const list = document.getIn(path, true) as Node;
      if (!isSeq(list)) return text;
      const items = list.items as Node[];
      if (isLast) return cutLines(text, startOf(keyOf(document, path)), endOf(list));
      if (list.flow !== true) return cutLines(text, startOf(items[index]!), endOf(items[index]!));
      return index === 0
        ? cut(text, startOf(items[0]!), startOf(items[1]!))
        : cut(text, endOf(items[index - 1]!), endOf(items[index]!));
    },
  );
}

/** Gives a setting another value. */
export function setValue(text: string, path: Path, value: string): string {
  return changed(
    text,
    (document) => document.setIn(path, value),
    (document) => {
      const found: unknown = document.getIn(path, true);
      if (!isScalar(found) || !isNode(found)) return setBlock(text, document, path, value);
      return insert(cut(text, startOf(found), endOf(found)), startOf(found), inline(value));
    },
  );
}

function changed(
  text: string,
  inDocument: (document: Document) => void,
  inText: (document: Document) => string,
): string {
  const document: Document = parseDocument(text);
  document.contents ??= document.createNode({});
  const spliced = inText(parseDocument(text));
  inDocument(document);
  const reparsed = parseDocument(spliced);
  const isSame =
    reparsed.errors.length === 0 && isDeepStrictEqual(reparsed.toJS(), document.toJS());
  return isSame ? spliced : document.toString({ lineWidth: 0 });
}

/** Writes a setting where there is none, or nothing in it: below the last line of the group it is in. */
function setBlock(text: string, document: Document, path: Path, value: unknown): string {
  const [key, parentPath] = [path.at(-1)!, path.slice(0, -1)];
  const parent: unknown =
    parentPath.length === 0 ? document.contents : document.getIn(parentPath, true);
  if (parentPath.length === 0) {
    const without = document.has(key)
      ? cutLines(text, startOf(keyOf(document, path)), endOf(keyOf(document, path)))
      : text;
    return `${without.trimEnd()}\n\n${block({ [key]: value }, 0)}\n`.trimStart();
  }
  if (!isMap(parent)) return setBlock(text, document, parentPath, { [key]: value });
  const first = parent.items[0]?.key as Node;
  const indent = startOf(first) - lineStart(text, startOf(first));
  return insert(text, lineEnd(text, endOf(parent)), `\n${block({ [key]: value }, indent)}`);
}

function block(value: unknown, indent: number): string {
  const lines = stringify(value, { lineWidth: 0 }).trimEnd();
  return lines.replaceAll(/^/gm, ' '.repeat(indent));
}

function inline(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
}

function lengthOf(document: Document, path: Path): number {
  const list: unknown = document.getIn(path, true);
  return isSeq(list) ? list.items.length : 0;
}

function keyOf(document: Document, path: Path): Node {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const pairs = isMap(parent) ? parent.items : [];
  return pairs.find(({ key }) => isScalar(key) && key.value === path.at(-1))?.key as Node;
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** The end of the last thing that is written in a node: comments below it belong to whatever follows. */
function endOf(node: Node): number {
  if (!isCollection(node) || node.flow === true) return node.range?.[1] ?? 0;
  const last: unknown = node.items.at(-1);
  const inner = isPair(last) ? (last.value ?? last.key) : last;
  return isNode(inner) && !isEmptyScalar(inner) ? endOf(inner) : (node.range?.[1] ?? 0);
}

function isEmptyScalar(node: Node): boolean {
  return isScalar(node) && node.value === null && node.source === '';
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function lineOf(text: string, at: number): string {
  return text.slice(lineStart(text, at), lineEnd(text, at));
}

function insert(text: string, at: number, more: string): string {
  return text.slice(0, at) + more + text.slice(at);
}

function cut(text: string, from: number, to: number): string {
  return text.slice(0, from) + text.slice(to);
}

function cutLines(text: string, from: number, to: number): string {
  return cut(text, lineStart(text, from), Math.min(text.length, lineEnd(text, to) + 1));
}
