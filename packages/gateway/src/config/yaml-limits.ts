import { Lexer, isAlias, isNode, visit, type Document } from 'yaml';

/** Something that is wrong at an offset in a text. */
export interface YamlIssue {
  readonly offset: number;
  readonly message: string;
}

/** Far deeper than any configuration. */
const MAX_DEPTH = 50;
const MAX_INDENT = 200;
/** The lexer's own, of which nothing is in the text: https://eemeli.org/yaml/#lexer */
const CONTROL_TOKENS: ReadonlySet<string> = new Set(['\x02', '\x18', '\x1f']);

/**
 * Where a text goes deeper than the parser can be let go: it calls itself for each level, and Node ends a
 * process whose stack overflows at a bad moment. Levels are brackets, or columns before a line's first word.
 */
export function findExcessiveNesting(text: string): YamlIssue | undefined {
  const line = new RegExp(`^[-?: \\t]{${MAX_INDENT}}`, 'm').exec(text);
  const offset = line?.index ?? findDeepBracket(text);
  return offset === undefined ? undefined : { offset, message: 'goes too deep' };
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

/** Aliases that stand for nothing, or for what they are in. */
export function findAliasIssues(document: Document): YamlIssue[] {
  const objections: YamlIssue[] = [];
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
