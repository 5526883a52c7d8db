import type { ZoomEndpoint } from './zoom-endpoint.ts';

let loading: Promise<typeof import('./find-endpoint.ts')> | undefined;

/**
 * Finds the endpoint of a request. The endpoint table is loaded when it is first needed.
 *
 * @param method in upper case
 * @param path below `/v2`, encoded or as a template
 */
export async function loadEndpoint(method: string, path: string): Promise<ZoomEndpoint> {
  loading ??= import('./find-endpoint.ts');
  const { findEndpoint } = await loading;
  return findEndpoint(method, path);
}
