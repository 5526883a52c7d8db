import type { ZoomEndpoint } from './zoom-endpoint.ts';

/**
 * Returns a path parameter of a request, decoded once; undefined if the endpoint has no such parameter.
 *
 * @param path below `/v2`, encoded as it is sent; a query is ignored
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

/** The index at which the path ends and the query begins. */
export function getPathEnd(path: string): number {
  const query = path.indexOf('?');
  return query < 0 ? path.length : query;
}

/** Decodes a segment of a path; one that is not encoded correctly stays as it is. */
export function decodeSegment(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
