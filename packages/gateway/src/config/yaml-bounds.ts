import { Lexer, isAlias, isNode, visit, type Document } from 'yaml';

/** Something that is wrong at an offset in a text. */
export interface Objection {
  readonly offset: number;
  readonly message: string;
}

/** Far deeper than any configuration. */
const DEEPEST = 50;
const WIDEST_START = 200;
/** The lexer's own, of which nothing is in the text: https://eemeli.org/yaml/#lexer */
const MARKS: ReadonlySet<string> = new Set(['\x02', '\x18', '\x1f']);

/**
 * Where a text goes deeper than the parser can be let go: it calls itself for each level, and Node ends a
 * process whose stack overflows at a bad moment. Levels are brackets, or columns before a line's first word.
 */
export function tooDeepAt(text: string): Objection | undefined {
  const line = new RegExp(`^[-?: \\t]{${WIDEST_START}}`, 'm').exec(text);
  const offset = line?.index ?? bracketTooDeep(text);
  return offset === undefined ? undefined : { offset, message: 'goes too deep' };
}

function bracketTooDeep(text: string): number | undefined {
  let depth = 0;
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > DEEPEST) return offset;
    if (!MARKS.has(token)) offset += token.length;
  }
  return undefined;
}

/** Aliases that stand for nothing, or for what they are in. */
export function aliasObjections(document: Document): Objection[] {
  const objections: Objection[] = [];
  const anchors = new Set<string>();
  visit(document, {
    Node(_key, node, path) {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchors.add(node.anchor);
        return;
      }
      const offset = node.range?.[0] ?? 0;
      const isWithin = path.some(
        (one) => isNode(one) && 'anchor' in one && one.anchor === node.source,
      );
      if (isWithin)
        objections.push({ offset, message: `*${node.source} stands for what it is in` });
      else if (!anchors.has(node.source)) {
        objections.push({ offset, message: `*${node.source} stands for nothing before it` });
      }
    },
  });
  return objections;
}
