import { hasDotSegment } from 'evertoken/internal';
import type { KnownEndpoint, Operations } from './operations/operations.ts';
import { encodePathParameter } from './path.ts';

/** A method and a path template as in Zoom's API reference: `GET /users/{userId}/meetings`. */
export type Endpoint = `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;

/**
 * The type of an argument that is an endpoint. Editors complete the known ones; any other is allowed. It is written like
 * this for the editors, and because the compiler would compute the arguments of all endpoints for a union.
 */
export type EndpointArgument<E extends string> = E extends Endpoint ? E : KnownEndpoint;

/** The names of the path parameters of an endpoint. */
export type PathParameterName<E extends string> = E extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathParameterName<Rest>
  : never;

/** The value of a query parameter. Undefined omits the parameter, a list repeats it. */
export type QueryValue = string | number | boolean | readonly (string | number)[] | undefined;

/** Options of a request. No parameter of Zoom's API has one of these names. */
export interface RequestOptions {
  /** Aborts the request; the signal's reason is thrown. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Timeout of the request including queueing and retries, ms.
   *
   * @default the client's `timeoutMs`
   */
  readonly timeoutMs?: number | undefined;
}

type PathArguments<E extends string> = {
  readonly [Name in PathParameterName<E>]: string | number;
};

/** The body of a request, if the endpoint has one. */
type BodyArgument<E extends KnownEndpoint> = Operations[E] extends { readonly body: infer Body }
  ? { readonly body: Body }
  : { readonly body?: undefined };

/** The headers of a request, if the endpoint documents any. */
type HeaderArgument<E extends KnownEndpoint> = Operations[E] extends {
  readonly header: infer Header;
}
  ? { readonly header?: Header | undefined }
  : { readonly header?: undefined };

/** Arguments of an unknown endpoint: all except path parameters become query parameters. */
interface UnknownArguments {
  /** The body, sent as JSON or, if it is a `FormData`, as a form. */
  readonly body?: unknown;
  /** Headers by name, for endpoints that have parameters there. */
  readonly header?: Readonly<Record<string, string | undefined>> | undefined;
  /** A query parameter, a {@link QueryValue}. The type is wider because it includes the options. */
  readonly [name: string]: unknown;
}

/** Path parameters, query parameters, body, headers and options of a request, in one object. */
export type RequestArguments<E extends string> = RequestOptions &
  PathArguments<E> &
  (E extends KnownEndpoint
    ? Operations[E]['query'] & BodyArgument<E> & HeaderArgument<E>
    : UnknownArguments);

/** The arguments of a request to any endpoint. */
export type AnyArguments = RequestOptions & UnknownArguments;

/** The arguments of `request`; optional if the endpoint requires none. */
export type ArgumentsOf<E extends string> =
  Record<never, never> extends RequestArguments<E>
    ? [args?: RequestArguments<E>]
    : [args: RequestArguments<E>];

/** The result of an endpoint: `unknown` for an unknown endpoint, `undefined` if there is no body. */
export type ResultOf<E extends string> = E extends KnownEndpoint
  ? Operations[E]['result']
  : unknown;

/** A request with its path, query and body encoded. */
export interface BuiltRequest {
  readonly method: string;
  /** The encoded path below the API's base URL. */
  readonly path: string;
  /** Method and path, for messages. */
  readonly name: string;
  /** The encoded path and query below the API's base URL. */
  readonly target: string;
  readonly init: { method: string; headers: Record<string, string>; body?: string | FormData };
}

/**
 * Builds a request from its arguments.
 *
 * @throws TypeError; the message lists all issues
 */
export function buildRequest(
  endpoint: string,
  args: Readonly<Record<string, unknown>>,
): BuiltRequest {
  const { body, header, signal: _signal, timeoutMs: _timeoutMs, ...parameters } = args;
  const [, method, template] = /^(GET|POST|PUT|PATCH|DELETE) (\/[^?#\\\s]*)$/.exec(endpoint) ?? [];
  if (method === undefined || template === undefined) {
    throw new TypeError(`${endpoint}: expected a method and a path, such as "GET /users/{userId}"`);
  }
  const issues: string[] = [];
  if (hasDotSegment(template)) issues.push('the path must not contain dot segments');
  const path = fillPath(template, parameters, issues);
  const query = buildQuery(template, parameters, issues);
  const headers = buildHeaders(header, issues);
  if (method === 'GET' && body !== undefined) issues.push('body: not allowed for GET');
  if (issues.length > 0) throw new TypeError(`${endpoint}: ${issues.join('; ')}`);
  return {
    method,
    path,
    name: `${method} ${path}`,
    target: query === '' ? path : `${path}?${query}`,
    init: { method, ...encodeBody(body, headers) },
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
    // Zoom would reject it, which would be mistaken for a rejection of the token in the header.
    if (name === 'access_token') issues.push('access_token: the token is taken from `tokens`');
    const values: unknown[] = Array.isArray(value) ? value : [value];
    if (!values.every(isQueryValue)) {
      issues.push(`${name}: expected a string, a number or a boolean in the query`);
    }
    for (const each of values) query.append(name, String(each));
  }
  return query.toString();
}

function isQueryValue(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

/** Headers that the client or the connection sets. */
const OWN_HEADERS =
  /^(?:accept|authorization|connection|content-.*|cookie|expect|host|keep-alive|te|trailer|transfer-encoding|upgrade)$/i;
/** RFC 9110, sections 5.1 and 5.5, without characters that are not of ASCII. */
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const HEADER_VALUE = /^[\t\x20-\x7e]*$/;

function buildHeaders(header: unknown, issues: string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  if (header === undefined) return headers;
  if (typeof header !== 'object' || header === null) issues.push('header: expected an object');
  for (const [name, value] of Object.entries(header ?? {})) {
    if (value === undefined) continue;
    if (!HEADER_NAME.test(name) || OWN_HEADERS.test(name)) {
      issues.push(`header: ${JSON.stringify(name)} cannot be set`);
    } else if (typeof value !== 'string' || !HEADER_VALUE.test(value)) {
      issues.push(`header: ${name} must be a text of ASCII characters`);
    } else headers[name.toLowerCase()] = value;
  }
  return headers;
}

function encodeBody(
  body: unknown,
  others: Readonly<Record<string, string>>,
): Omit<BuiltRequest['init'], 'method'> {
  const headers = { accept: 'application/json', ...others };
  if (body === undefined) return { headers };
  if (body instanceof FormData) return { headers, body };
  return {
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

const PLACEHOLDER = /\{(\w+)\}/g;
