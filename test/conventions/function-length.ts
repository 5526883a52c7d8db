import { parseModule, walkNodes } from './module-facts.ts';

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/** The length of each function of a module, in lines. Arrow functions on one line, which are expressions, do not count. */
export function functionLengths(source: string): number[] {
  return [...walkNodes(parseModule(source))]
    .filter(({ type }) => FUNCTIONS.has(type))
    .map((node) => ({ node, lines: source.slice(node.start, node.end).split('\n').length }))
    .filter(({ node, lines }) => lines > 1 || node.type !== 'ArrowFunctionExpression')
    .map(({ lines }) => lines);
}

/** A quantile of a list of numbers, such as the median with `q` 0.5. */
export function quantile(numbers: readonly number[], q: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * q)] ?? 0;
}
