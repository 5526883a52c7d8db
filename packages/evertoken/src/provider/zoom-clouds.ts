/** One of Zoom's clouds. A token of one is not valid in the other. */
export interface ZoomCloud {
  readonly apiUrl: string;
  readonly apiHosts: readonly string[];
}

const COMMERCIAL: ZoomCloud = { apiUrl: 'https://api.zoom.us/v2', apiHosts: ['.zoom.us'] };
const GOVERNMENT: ZoomCloud = { apiUrl: 'https://api.zoomgov.com/v2', apiHosts: ['.zoomgov.com'] };

/** Zoom's token endpoint. */
export const DEFAULT_TOKEN_URL = 'https://zoom.us/oauth/token';

/** The cloud of a token endpoint. Another host than Zoom's may be a proxy of either cloud. */
export function detectCloud(tokenUrl: string): ZoomCloud {
  const { hostname } = new URL(tokenUrl);
  const isOn = ({ apiHosts }: ZoomCloud): boolean =>
    apiHosts.some((host) => `.${hostname}`.endsWith(host));
  const cloud = [COMMERCIAL, GOVERNMENT].find(isOn);
  return cloud ?? { ...COMMERCIAL, apiHosts: [...COMMERCIAL.apiHosts, ...GOVERNMENT.apiHosts] };
}
