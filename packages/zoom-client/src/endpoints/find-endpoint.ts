import { zoomEndpoints } from './endpoint-table.ts';
import type { ZoomEndpoint } from './zoom-endpoint.ts';

/**
 * What stands for every endpoint that is not in the table. It is taken for `heavy`: nearly all of Zoom's
 * endpoints are at most that, so that asking too little of Zoom is the worse that comes of it. The few
 * that are `resource-intensive` say so themselves when they answer 429.
 */
export const unknownEndpoint: ZoomEndpoint = {
  name: 'unknown',
  label: 'heavy',
  scopes: { classic: [], granular: [] },
  limits: [],
};

/** A node of the tree that the segments of the table's paths make. */
interface PathNode {
  readonly segments: Map<string, PathNode>;
  readonly endpoints: Map<string, ZoomEndpoint>;
  /** Where any segment leads that is not among `segments`. */
  parameter?: PathNode;
}

const root = buildTree(zoomEndpoints);

/**
 * The endpoint that a request is for; {@link unknownEndpoint} for any that is not in the table.
 *
 * @param method as in HTTP, in capitals
 * @param path below `/v2`, encoded as it is sent; a query is left aside
 */
export function findEndpoint(method: string, path: string): ZoomEndpoint {
  return find(root, method, path, 1, getPathEnd(path)) ?? unknownEndpoint;
}

/**
 * The path parameter of a request for this endpoint, decoded once; undefined when the path is not one of it.
 *
 * @param path as for {@link endpointOf}
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

/** Where the path ends and its query begins. */
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
  const top = createNode();
  for (const endpoint of endpoints) {
    const [method, path] = endpoint.name.split(' ') as [string, string];
    let node = top;
    for (const segment of path.split('/').slice(1)) node = getChild(node, segment);
    node.endpoints.set(method, endpoint);
  }
  return top;
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
