import type { ApiCall } from './api-call.ts';
import type { Label } from './rate-limits.ts';
import type { HttpResponse } from '../http/response.ts';
import { decodeComponent } from '../http/request-target.ts';

/** One endpoint of the API. */
export interface Route {
  readonly method: string;
  /** Below `/v2`, with `{name}` for a parameter. `{meetingId}` also takes a UUID with slashes in it. */
  readonly path: string;
  readonly label: Label;
  /** Any one of these scopes is enough, classic or granular. */
  readonly classic: readonly string[];
  readonly granular: readonly string[];
  /** The name of what must not be worked on by two requests at once, if anything. */
  readonly lock?: (params: Readonly<Record<string, string>>) => string;
  readonly handle: (call: ApiCall) => HttpResponse;
}

/** What a path led to. */
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

/** Finds the route for a method and a path that was decoded once. */
export type Router = (method: string, path: string) => RouteMatch | undefined;

/** Compiles a table of routes. Those listed first win. */
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

/** Routes are sorted by method and first segment, so that few patterns are tried. */
function getPrefix(method: string, path: string): string {
  const end = path.indexOf('/', 1);
  return method + (end < 0 ? path : path.slice(0, end));
}

function compileRoute(route: Route): CompiledRoute {
  const names: string[] = [];
  const source = route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    names.push(name);
    // A UUID's slash has survived the decoding at the edge as a real one; its `==` tells it from other paths.
    return name === 'meetingId' ? '([^/]+|.+==)' : '([^/]+)';
  });
  return {
    route,
    name: `${route.method} ${route.path}`,
    pattern: new RegExp(`^${source}$`),
    names,
  };
}

/** The application decodes what the edge has decoded before. */
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
