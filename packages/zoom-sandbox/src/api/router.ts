import type { ApiCall } from './api-call.ts';
import type { Label } from './rate-limits.ts';
import type { HttpResponse } from '../http/response.ts';
import { decodeComponent } from '../http/request-target.ts';

/** An endpoint of the API. */
export interface Route {
  readonly method: string;
  /** Path below `/v2` with parameters as `{name}`. Ids of meetings also match UUIDs that contain slashes. */
  readonly path: string;
  readonly label: Label;
  /** The required scopes: any one of them, classic or granular, is sufficient. */
  readonly classic: readonly string[];
  readonly granular: readonly string[];
  /**
   * What the body may be: a JSON object, any JSON value, or a file.
   *
   * @default 'object'
   */
  readonly accepts?: 'object' | 'json' | 'file';
  /** Returns the key of the lock that prevents concurrent requests, e.g. for deleting the same user. */
  readonly lock?: (params: Readonly<Record<string, string>>) => string;
  readonly handle: (call: ApiCall) => HttpResponse;
}

/** The route of a request. */
export interface RouteMatch {
  readonly route: Route;
  /** E.g. `GET /users/{userId}`. */
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the route for a method and a path that was decoded once; see `decodePath`. */
export type Router = (method: string, path: string) => RouteMatch | undefined;

/** A position in the tree of routes. */
interface RouteNode {
  readonly literals: Map<string, RouteNode>;
  parameter: RouteNode | undefined;
  /** Whether the segment of this node may be a UUID with slashes. */
  isMeetingId: boolean;
  readonly routes: Map<string, RouteEntry>;
}

interface RouteEntry {
  readonly route: Route;
  readonly name: string;
  readonly names: readonly string[];
}

/**
 * Creates a router in which a literal segment beats a parameter, and the first of several routes with the same path is
 * used.
 *
 * @param loadRoutes Returns more routes whose paths begin with a segment; called once for each segment that has some.
 */
export function createRouter(
  routes: readonly Route[],
  loadRoutes: (segment: string) => readonly Route[],
): Router {
  const root = createNode();
  for (const route of routes) addRoute(root, route);
  const loaded = new Set<string>();
  return (method, path) => {
    const segments = splitPath(path);
    const [first = ''] = segments;
    if (!loaded.has(first)) {
      const more = loadRoutes(first);
      for (const route of more) addRoute(root, route);
      if (more.length > 0) loaded.add(first);
    }
    const values: string[] = [];
    const entry = findEntry(root, method, segments, 0, values);
    const params = entry === undefined ? undefined : decodeParams(entry.names, values);
    return entry === undefined || params === undefined
      ? undefined
      : { route: entry.route, name: entry.name, params };
  };
}

function createNode(): RouteNode {
  return { literals: new Map(), parameter: undefined, isMeetingId: false, routes: new Map() };
}

/** Zoom takes a trailing slash. */
function splitPath(path: string): string[] {
  return path.replace(/^\/|\/$/g, '').split('/');
}

function addRoute(root: RouteNode, route: Route): void {
  const names: string[] = [];
  let node = root;
  for (const segment of splitPath(route.path)) {
    const name = /^\{(\w+)\}$/.exec(segment)?.[1];
    node = name === undefined ? addLiteral(node, segment) : addParameter(node, name);
    if (name !== undefined) names.push(name);
  }
  if (node.routes.has(route.method)) return;
  node.routes.set(route.method, { route, name: `${route.method} ${route.path}`, names });
}

function addLiteral({ literals }: RouteNode, segment: string): RouteNode {
  const node = literals.get(segment) ?? createNode();
  literals.set(segment, node);
  return node;
}

function addParameter(parent: RouteNode, name: string): RouteNode {
  parent.parameter ??= createNode();
  if (/^(meeting|webinar)(Id|UUID)$/.test(name)) parent.parameter.isMeetingId = true;
  return parent.parameter;
}

function findEntry(
  node: RouteNode,
  method: string,
  segments: readonly string[],
  at: number,
  values: string[],
): RouteEntry | undefined {
  const segment = segments[at];
  if (segment === undefined) return node.routes.get(method);
  const literal = node.literals.get(segment);
  const found = literal && findEntry(literal, method, segments, at + 1, values);
  if (found !== undefined || node.parameter === undefined || segment === '') return found;
  for (const end of parameterEnds(node.parameter, segments, at)) {
    values.push(segments.slice(at, end).join('/'));
    const entry = findEntry(node.parameter, method, segments, end, values);
    if (entry !== undefined) return entry;
    values.pop();
  }
  return undefined;
}

/** After decoding, a UUID may contain slashes; its trailing `==` distinguishes it from other segments. */
function parameterEnds(node: RouteNode, segments: readonly string[], at: number): number[] {
  if (!node.isMeetingId) return [at + 1];
  const last = segments.findIndex((segment, index) => index > at && segment.endsWith('=='));
  return last < 0 ? [at + 1] : [at + 1, last + 1];
}

/** Decodes the parameters a second time, as Zoom's application does after its edge. */
function decodeParams(
  names: readonly string[],
  values: readonly string[],
): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const raw = values[index] ?? '';
    const value = raw.includes('%') ? decodeComponent(raw) : raw;
    if (value === undefined) return undefined;
    params[name] = value;
  }
  return params;
}
