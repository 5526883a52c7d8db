import { zoomEndpoints } from './endpoint-table.ts';
import type { ZoomEndpoint } from './zoom-endpoint.ts';

/**
 * The endpoint of all requests that are not in the table. Its label is `heavy`, because nearly all endpoints
 * of Zoom are at most that, and pacing too strictly is safer. The few `resource-intensive` ones name their
 * label in a 429.
 */
export const unknownEndpoint: ZoomEndpoint = {
  name: 'unknown',
  label: 'heavy',
  scopes: { classic: [], granular: [] },
  limits: [],
};

/** A node of the tree of path segments. */
interface PathNode {
  readonly segments: Map<string, PathNode>;
  readonly endpoints: Map<string, ZoomEndpoint>;
  /** The node of a path parameter: matches any segment that is not in `segments`. */
  parameter?: PathNode;
}

const root = buildTree(zoomEndpoints);

/**
 * Finds the endpoint of a request.
 *
 * ```ts
 * findEndpoint('GET', '/users/me/meetings?page_size=300').label; // 'medium'
 * ```
 *
 * @param method in upper case
 * @param path below `/v2`, encoded as it is sent; a query is ignored
 * @returns {@link unknownEndpoint} if the endpoint is not in the table
 */
export function findEndpoint(method: string, path: string): ZoomEndpoint {
  return find(root, method, path, 1, getPathEnd(path)) ?? unknownEndpoint;
}

/**
 * Returns a path parameter of a request, decoded once; undefined if the endpoint has no such parameter.
 *
 * @param path as for {@link findEndpoint}
 * @param name the parameter's name, such as `userId`
 */
export function getPathParameter(
  endpoint: ZoomEndpoint,
  path: string,
  name: string,
): string | undefined {
  const index = endpoint.name.split('/').indexOf(`{${name}}`);
  const segment = index < 0 ? undefined : path.slice(0, getPathEnd(path)).split('/')[index];
  return segment === undefined ? undefined : decode(segment);
}

function find(
  node: PathNode,
  method: string,
  path: string,
  start: number,
  end: number,
): ZoomEndpoint | undefined {
  if (start > end) return node.endpoints.get(method);
  const slash = path.indexOf('/', start);
  const stop = slash < 0 || slash > end ? end : slash;
  if (stop === start) return undefined;
  const { segments, parameter } = node;
  const segment = segments.get(decode(path.slice(start, stop)));
  const found = segment && find(segment, method, path, stop + 1, end);
  return found ?? (parameter && find(parameter, method, path, stop + 1, end));
}

/** The index at which the path ends and the query begins. */
function getPathEnd(path: string): number {
  const query = path.indexOf('?');
  return query < 0 ? path.length : query;
}

function decode(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function buildTree(endpoints: readonly ZoomEndpoint[]): PathNode {
  const tree = createNode();
  for (const endpoint of endpoints) {
    const [method, path] = endpoint.name.split(' ') as [string, string];
    let node = tree;
    for (const segment of path.split('/').slice(1)) node = getChild(node, segment);
    node.endpoints.set(method, endpoint);
  }
  return tree;
}

function getChild(node: PathNode, segment: string): PathNode {
  if (segment.startsWith('{')) return (node.parameter ??= createNode());
  const child = node.segments.get(segment) ?? createNode();
  node.segments.set(segment, child);
  return child;
}

function createNode(): PathNode {
  return { segments: new Map(), endpoints: new Map() };
}
