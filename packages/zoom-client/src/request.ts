import type { KnownEndpoint, Operations } from './operations/operations.ts';
import { encodePathParameter } from './path.ts';

/** A method and a path template, as Zoom's API reference writes them: `GET /users/{userId}/meetings`. */
export type Endpoint = `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;

/** An endpoint; an editor offers those that are known. */
export type AnyEndpoint = KnownEndpoint | (Endpoint & NonNullable<unknown>);

/** The names in the braces of an endpoint. */
export type PathParameterName<E extends string> = E extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathParameterName<Rest>
  : never;

/** What a query parameter may be; undefined leaves it out. */
export type QueryValue = string | number | boolean | undefined;

/** What is neither in the path nor in the query. No parameter of Zoom's has one of these names. */
export interface RequestOptions {
  /** Ends this request; its reason is thrown. */
  readonly signal?: AbortSignal | undefined;
  /** The longest that this request may take, its waits and repeats included, ms. Default: the client's. */
  readonly timeoutMs?: number | undefined;
}

type PathArguments<E extends string> = {
  readonly [Name in PathParameterName<E>]: string | number;
};

/** The JSON body of a request, where the endpoint has one. */
type BodyArgument<E extends KnownEndpoint> = Operations[E] extends { readonly body: infer Body }
  ? { readonly body: Body }
  : { readonly body?: undefined };

/** Of an endpoint that is not known, everything but the path's parameters goes into the query. */
interface UnknownArguments {
  /** Sent as JSON. */
  readonly body?: unknown;
  /** A query parameter: a {@link QueryValue}. Wider here only because the options have names too. */
  readonly [name: string]: unknown;
}

/** Path parameters, query parameters and options of a request, in one object. */
export type RequestArguments<E extends string> = RequestOptions &
  PathArguments<E> &
  (E extends KnownEndpoint ? Operations[E]['query'] & BodyArgument<E> : UnknownArguments);

/** The arguments of any request, whatever its endpoint. */
export type AnyArguments = RequestOptions & UnknownArguments;

/** What {@link RequestArguments} are to a function: they may be left out where none is required. */
export type ArgumentsOf<E extends string> =
  Record<never, never> extends RequestArguments<E>
    ? [args?: RequestArguments<E>]
    : [args: RequestArguments<E>];

/** What an endpoint answers: `unknown` where we do not know it, `undefined` where there is no body. */
export type ResultOf<E extends string> = E extends KnownEndpoint
  ? Operations[E]['result']
  : unknown;

/** A request that can be sent. */
export interface BuiltRequest {
  readonly method: string;
  /** Path below the API's base URL, encoded. */
  readonly path: string;
  /** Method and path, for messages. */
  readonly name: string;
  /** Path and query, below the API's base URL. */
  readonly target: string;
  readonly init: { method: string; headers: Record<string, string>; body?: string };
}

/**
 * Puts a request together.
 *
 * @throws TypeError naming every mistake at once.
 */
export function buildRequest(
  endpoint: string,
  args: Readonly<Record<string, unknown>>,
): BuiltRequest {
  const { body, signal: _signal, timeoutMs: _timeoutMs, ...parameters } = args;
  const [, method, template] = /^(GET|POST|PUT|PATCH|DELETE) (\/[^?#\\\s]*)$/.exec(endpoint) ?? [];
  if (method === undefined || template === undefined) {
    throw new TypeError(`${endpoint}: expected a method and a path, such as "GET /users/{userId}"`);
  }
  const issues: string[] = [];
  if (DOT_SEGMENT.test(template)) issues.push('dot segments in the path would lead elsewhere');
  const path = fillPath(template, parameters, issues);
  const query = buildQuery(template, parameters, issues);
  if (method === 'GET' && body !== undefined) issues.push('body: a GET request has none');
  if (issues.length > 0) throw new TypeError(`${endpoint}: ${issues.join('; ')}`);
  return {
    method,
    path,
    name: `${method} ${path}`,
    target: query === '' ? path : `${path}?${query}`,
    init: { method, ...toJsonBody(body) },
  };
}

function fillPath(
  template: string,
  parameters: Readonly<Record<string, unknown>>,
  issues: string[],
): string {
  return template.replace(PLACEHOLDER, (placeholder, name: string) => {
    const value = parameters[name];
    if (typeof value !== 'string' && typeof value !== 'number') {
      issues.push(`${name}: expected a string or a number in the path`);
      return placeholder;
    }
    try {
      return encodePathParameter(value);
    } catch (error) {
      issues.push(`${name}: ${(error as Error).message}`);
      return placeholder;
    }
  });
}

function buildQuery(
  template: string,
  parameters: Readonly<Record<string, unknown>>,
  issues: string[],
): string {
  const inPath = new Set(Array.from(template.matchAll(PLACEHOLDER), ([, name]) => name));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (inPath.has(name) || value === undefined) continue;
    // Zoom refuses it there, and the refusal would be taken for one of the token in the header.
    if (name === 'access_token') issues.push('access_token: the token comes from `tokens`');
    if (isQueryValue(value)) {
      query.set(name, String(value));
    } else {
      issues.push(`${name}: expected a string, a number or a boolean in the query`);
    }
  }
  return query.toString();
}

function isQueryValue(value: unknown): value is NonNullable<QueryValue> {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

function toJsonBody(body: unknown): { headers: Record<string, string>; body?: string } {
  const accept = 'application/json';
  if (body === undefined) return { headers: { accept } };
  return {
    headers: { accept, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

const DOT_SEGMENT = /\/(\.|%2e){1,2}(?=\/|$)/i;
const PLACEHOLDER = /\{(\w+)\}/g;
