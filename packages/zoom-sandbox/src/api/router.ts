import type { ApiCall } from './api-call.ts';
import type { Label } from './rate-limits.ts';
import type { HttpResponse } from '../http/response.ts';
import { decodeComponent } from '../http/request-target.ts';

/** An endpoint of the API. */
export interface Route {
  readonly method: string;
  /** Path below `/v2` with parameters as `{name}`. `{meetingId}` also matches UUIDs that contain slashes. */
  readonly path: string;
  readonly label: Label;
  /** The required scopes: any one of them, classic or granular, is sufficient. */
  readonly classic: readonly string[];
  readonly granular: readonly string[];
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

interface CompiledRoute {
  readonly route: Route;
  readonly name: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

/** Finds the route for a method and a path that was decoded once; see `decodePath`. */
export type Router = (method: string, path: string) => RouteMatch | undefined;

/** Creates a router. If several routes match, the first one is used. */
export function createRouter(routes: readonly Route[]): Router {
  const byStart = new Map<string, CompiledRoute[]>();
  for (const route of routes) {
    const start = getPrefix(route.method, route.path);
    byStart.set(start, [...(byStart.get(start) ?? []), compileRoute(route)]);
  }
  return (method, path) => {
    for (const { route, name, pattern, names } of byStart.get(getPrefix(method, path)) ?? []) {
      const found = pattern.exec(path);
      const params = found === null ? undefined : decodeParams(found, names);
      if (params !== undefined) return { route, name, params };
    }
    return undefined;
  };
}

/** Returns the index key of a route, method and first segment, which keeps the number of patterns to try small. */
function getPrefix(method: string, path: string): string {
  const end = path.indexOf('/', 1);
  return method + (end < 0 ? path : path.slice(0, end));
}

function compileRoute(route: Route): CompiledRoute {
  const names: string[] = [];
  const source = route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    names.push(name);
    // After decoding, a UUID may contain slashes; its trailing `==` distinguishes it from other paths.
    return name === 'meetingId' ? '([^/]+|.+==)' : '([^/]+)';
  });
  return {
    route,
    name: `${route.method} ${route.path}`,
    pattern: new RegExp(`^${source}$`),
    names,
  };
}

/** Decodes the parameters a second time, as Zoom's application does after its edge. */
function decodeParams(
  found: RegExpExecArray,
  names: readonly string[],
): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const raw = found[index + 1] ?? '';
    const value = raw.includes('%') ? decodeComponent(raw) : raw;
    if (value === undefined) return undefined;
    params[name] = value;
  }
  return params;
}
