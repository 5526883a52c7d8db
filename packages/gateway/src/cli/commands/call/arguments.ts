import { readFileSync } from 'node:fs';
import { UsageError } from '../../command.ts';

/** A request as the command line names it. */
export interface CallArguments {
  readonly method: string;
  /** Below the API's base URL, without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Parsed JSON; undefined for none. */
  readonly body: unknown;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The methods that Zoom's API has. */
export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** What `zoom.request()` takes for itself, and Zoom has no parameters for. */
const RESERVED: ReadonlySet<string> = new Set(['body', 'signal', 'timeoutMs']);

/** @throws WrongUsage for what cannot be sent; the system's error for a file that cannot be read. */
export function parseCall(
  [method = '', target = '']: readonly string[],
  {
    data,
    header = [],
  }: { readonly data?: string | undefined; readonly header?: readonly string[] | undefined },
): CallArguments {
  const upper = method.toUpperCase();
  if (!(METHODS as readonly string[]).includes(upper)) {
    throw new UsageError(`${method} is no method, but ${METHODS.join(', ')}`);
  }
  if (!target.startsWith('/')) {
    throw new UsageError(`${target} must be a path below the API, such as /users/me`);
  }
  const [path = '', ...rest] = target.split('?');
  return {
    method: upper,
    path,
    query: parseQuery(rest.join('?')),
    body: data === undefined ? undefined : parseBody(data),
    headers: header.map(parseHeader),
  };
}

function parseQuery(text: string): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    if (name in query) throw new UsageError(`the query has ${name} twice`);
    if (RESERVED.has(name)) throw new UsageError(`Zoom has no parameter ${name}`);
    query[name] = value;
  }
  return query;
}

/** `@file`, `@-` for standard input, or the text itself, as with curl. Zoom takes nothing but JSON. */
function parseBody(data: string): unknown {
  const source = data.startsWith('@') ? data.slice(1) : undefined;
  const text = source === undefined ? data : readFileSync(source === '-' ? 0 : source, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError('the body is not JSON', { cause: error });
  }
}

function parseHeader(text: string): [string, string] {
  const [, name, value] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):\s*([\x20-\x7e]*)$/.exec(text) ?? [];
  if (name === undefined || value === undefined) {
    throw new UsageError(`${text} is no header, such as 'Accept-Language: en'`);
  }
  if (name.toLowerCase() === 'authorization') {
    throw new UsageError('Authorization is what evertoken sets: the token');
  }
  return [name, value];
}
