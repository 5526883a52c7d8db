import type { ZoomEndpoint, ZoomServer } from './zoom-endpoint.ts';

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

/**
 * Finds the server of an endpoint. The endpoint table is only loaded for paths that can have another server than the API.
 *
 * @param method in upper case
 * @param path below the base URL of the server, encoded
 */
export async function loadServer(method: string, path: string): Promise<ZoomServer> {
  if (!OTHER_SERVERS.test(path)) return 'api';
  return (await loadEndpoint(method, path)).server;
}

const OTHER_SERVERS = /^\/scim2\/|\/files?(?:[/_]|$)/;
