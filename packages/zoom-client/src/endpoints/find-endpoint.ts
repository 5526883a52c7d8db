import { getSection } from './endpoint-table.ts';
import { unknownEndpoint, type ZoomEndpoint } from './zoom-endpoint.ts';

/** A node of the tree of path segments. */
interface PathNode {
  readonly segments: Map<string, PathNode>;
  readonly endpoints: Map<string, ZoomEndpoint>;
  /** The node of a path parameter: matches any segment that is not in `segments`. */
  parameter?: PathNode;
}

/** The trees of the sections in use, by the first segment of their paths. */
const trees = new Map<string, PathNode>();

/**
 * Finds the endpoint of a request, in time proportional to the number of path segments. A literal segment is
 * preferred to a parameter: `/users/email` is not the user with the id `email`. A slash at the end is ignored.
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
  const end = getPathEnd(path);
  const stop = getSegmentEnd(path, 1, end);
  const tree = getTree(decodeSegment(path.slice(1, stop)));
  return (tree && find(tree, method, path, stop + 1, end)) ?? unknownEndpoint;
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
  return segment === undefined ? undefined : decodeSegment(segment);
}

function find(
  node: PathNode,
  method: string,
  path: string,
  start: number,
  end: number,
): ZoomEndpoint | undefined {
  if (start >= end) return node.endpoints.get(method);
  const stop = getSegmentEnd(path, start, end);
  if (stop === start) return undefined;
  const literal = node.segments.get(decodeSegment(path.slice(start, stop)));
  const found = literal && find(literal, method, path, stop + 1, end);
  return found ?? (node.parameter && find(node.parameter, method, path, stop + 1, end));
}

function getSegmentEnd(path: string, start: number, end: number): number {
  const slash = path.indexOf('/', start);
  return slash < 0 || slash > end ? end : slash;
}

/** The index at which the path ends and the query begins. */
function getPathEnd(path: string): number {
  const query = path.indexOf('?');
  return query < 0 ? path.length : query;
}

/** Decodes a segment of a path; one that is not encoded correctly stays as it is. */
function decodeSegment(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function getTree(segment: string): PathNode | undefined {
  const known = trees.get(segment);
  if (known !== undefined) return known;
  const section = getSection(segment);
  if (section.length === 0) return undefined;
  const tree = buildTree(section);
  trees.set(segment, tree);
  return tree;
}

/** Builds the tree of a section, whose root is the first segment. */
function buildTree(section: readonly ZoomEndpoint[]): PathNode {
  const tree = createNode();
  for (const endpoint of section) {
    const [method, path] = endpoint.name.split(' ') as [string, string];
    let node = tree;
    for (const segment of path.split('/').slice(2)) node = getChild(node, segment);
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
