import { readFileSync } from 'node:fs';
import { UsageError } from '../../command.ts';

/** A request as given on the command line. */
export interface CallArguments {
  readonly method: string;
  /** Relative to the API's base URL, without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Parsed JSON; undefined for none. */
  readonly body: unknown;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The methods of the Zoom API. */
export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Names that `zoom.request()` uses itself; no Zoom parameter has one of them. */
const RESERVED: ReadonlySet<string> = new Set(['body', 'signal', 'timeoutMs']);

/**
 * Parses the arguments of `evertoken call`.
 *
 * @throws UsageError if they are invalid.
 * @throws the system's error if the file of the body cannot be read.
 */
export function parseCall(
  operands: readonly string[],
  {
    data,
    header = [],
  }: { readonly data?: string | undefined; readonly header?: readonly string[] | undefined },
): CallArguments {
  const [method, target] = parseOperands(operands, data === undefined ? 'GET' : 'POST');
  const [path = '', ...rest] = target.split('?');
  return {
    method,
    path,
    query: parseQuery(rest.join('?')),
    body: data === undefined ? undefined : parseBody(data),
    headers: header.map(parseHeader),
  };
}

/** @param implied the method if only a path is given */
function parseOperands(operands: readonly string[], implied: string): [string, string] {
  const [target = '', method = implied] = operands.toReversed();
  if (operands.length === 1 && isMethod(target)) throw new UsageError('missing argument PATH');
  if (!isMethod(method)) {
    throw new UsageError(`unknown method "${method}" (expected ${METHODS.join(', ')})`);
  }
  if (target === '' || URL.canParse(target)) {
    throw new UsageError(`invalid path "${target}"; expected a path of the API, such as /users/me`);
  }
  return [method.toUpperCase(), target.startsWith('/') ? target : `/${target}`];
}

function isMethod(word: string): boolean {
  return (METHODS as readonly string[]).includes(word.toUpperCase());
}

function parseQuery(text: string): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    if (name in query) throw new UsageError(`duplicate query parameter "${name}"`);
    if (RESERVED.has(name)) throw new UsageError(`unknown query parameter "${name}"`);
    query[name] = value;
  }
  return query;
}

/** Parses the value of `--data`, which has the syntax of curl. The Zoom API accepts only JSON. */
function parseBody(data: string): unknown {
  const source = data.startsWith('@') ? data.slice(1) : undefined;
  const text = source === undefined ? data : readFileSync(source === '-' ? 0 : source, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError('the body is not valid JSON', { cause: error });
  }
}

function parseHeader(text: string): [string, string] {
  const [, name, value] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):\s*([\x20-\x7e]*)$/.exec(text) ?? [];
  if (name === undefined || value === undefined) {
    throw new UsageError(`invalid header "${text}"; expected a form such as 'Accept-Language: en'`);
  }
  if (name.toLowerCase() === 'authorization') {
    throw new UsageError('the Authorization header cannot be set; evertoken sets it to the token');
  }
  return [name, value];
}
