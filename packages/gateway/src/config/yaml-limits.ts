import { Lexer, isAlias, isNode, visit, type Document } from 'yaml';

/** Something wrong at an offset in a YAML text. */
export interface YamlIssue {
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
export function findExcessiveNesting(text: string): YamlIssue | undefined {
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
export function findAliasIssues(document: Document): YamlIssue[] {
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
