import { TreeInterpreter, compile, type JSONValue } from '@jmespath-community/jmespath';
import { UsageError } from '../../command.ts';

/**
 * Selects a part of a JSON value.
 *
 * @throws QueryError if a function of the expression does not accept the value
 */
export type Query = (value: unknown) => unknown;

/** An expression is valid, but a function in it does not accept what the response has. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
}

type Expression = ReturnType<typeof compile>;

/**
 * Compiles a JMESPath expression (https://jmespath.org), with the names and the number of arguments of its functions
 * checked.
 *
 * @throws UsageError if it is invalid.
 */
export function compileQuery(text: string): Query {
  const expression = parse(text);
  const [issue] = findCallIssues(expression);
  if (issue !== undefined) throw invalid(text, issue);
  return (value) => {
    try {
      return TreeInterpreter.search(expression, (value ?? null) as JSONValue);
    } catch (error) {
      throw new QueryError(describe(error), { cause: error });
    }
  };
}

function parse(text: string): Expression {
  try {
    return compile(text);
  } catch (error) {
    throw invalid(text, describe(error) + findHint(text));
  }
}

function invalid(text: string, issue: string): UsageError {
  return new UsageError(`--query "${text}" is not a JMESPath expression: ${issue}`);
}

function describe(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .replace(/^(?:Syntax error|syntax): /, '')
    .replaceAll(/\bEOF\b/g, 'the end')
    .replace(/\.$/, '');
}

/** What those who know jq or SQL write. */
function findHint(text: string): string {
  if (text.startsWith('.')) return '; it begins without a dot, such as users[].email';
  return /[=<>]\s*\d/.test(text) ? '; numbers are in backquotes, such as `1`' : '';
}

/** Finds calls of unknown functions, and calls with too few or too many arguments. */
function findCallIssues(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = isCall(node) ? findCallIssue(node) : undefined;
  return [...(own === undefined ? [] : [own]), ...Object.values(node).flatMap(findCallIssues)];
}

type Call = Extract<Expression, { type: 'Function' }>;

function isCall(node: object): node is Call {
  return 'type' in node && node.type === 'Function';
}

/** Calls the function with nulls: it checks their number before their types. */
function findCallIssue({ name, children }: Call): string | undefined {
  try {
    TreeInterpreter.runtime.callFunction(
      name,
      children.map(() => null),
    );
  } catch (error) {
    const message = describe(error);
    if (/^(?:Unknown function|Invalid arity)/.test(message)) return message;
  }
  return undefined;
}
