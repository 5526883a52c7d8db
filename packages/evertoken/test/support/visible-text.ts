import { inspect } from 'node:util';
import { isTokenError } from 'evertoken';

/** Returns everything that a log, a debugger or an error tracker could show of a value, including its causes. */
export function visibleText(value: unknown): string {
  const views = [
    String(value),
    inspect(value, { depth: 20, showHidden: true, maxArrayLength: null, maxStringLength: null }),
    inspect(value, { depth: 20, showHidden: true, customInspect: false }),
    JSON.stringify(value) ?? '',
  ];
  if (value instanceof Error || isTokenError(value)) {
    const { message, stack = '', cause } = value;
    views.push(message, stack, cause === undefined ? '' : visibleText(cause));
  }
  return views.join('\n');
}
