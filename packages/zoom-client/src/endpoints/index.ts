export { findEndpoint } from './find-endpoint.ts';
export { listEndpoints } from './endpoint-table.ts';
export { getPathParameter } from './path-parameter.ts';
export {
  rateLimitLabels,
  unknownEndpoint,
  type EndpointList,
  type RateLimitLabel,
  type SpecialLimit,
  type ZoomEndpoint,
} from './zoom-endpoint.ts';
