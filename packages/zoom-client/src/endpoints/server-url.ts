import { isAllowedHost } from 'evertoken/zoom';
import type { ZoomServer } from './zoom-endpoint.ts';

/** Zoom's server for uploads, as its API reference names it for them. */
const FILE_API_URL = 'https://fileapi.zoom.us/v2';

/** Hosts whose uploads have a server of their own; that of Zoom for Government is not documented. */
const CLOUD_HOSTS = ['.zoom.us'];

/**
 * Resolves the base URL of the endpoints of a server.
 *
 * An API that is not Zoom's, such as the sandbox or a gateway, serves the file API itself. So does an API whose token may
 * not be sent to the host of the file API.
 *
 * @param apiUrl base URL of the API that the token is for
 * @param hosts hosts that the token may be sent to, besides that of the API, as `isAllowedHost` takes them
 */
export function resolveServerUrl(
  server: ZoomServer,
  apiUrl: string,
  hosts: readonly string[],
): string {
  switch (server) {
    case 'api':
      return apiUrl;
    case 'origin':
      return apiUrl.replace(/\/v2\/?$/, '');
    case 'files':
      return isAllowedHost(new URL(apiUrl), CLOUD_HOSTS) &&
        isAllowedHost(new URL(FILE_API_URL), hosts)
        ? FILE_API_URL
        : apiUrl;
    default:
      return server satisfies never;
  }
}
