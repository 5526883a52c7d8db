export { findEndpoint, getPathParameter } from './find-endpoint.ts';
export { listEndpoints } from './endpoint-table.ts';
export {
  rateLimitLabels,
  unknownEndpoint,
  type EndpointList,
  type RateLimitLabel,
  type SpecialLimit,
  type ZoomEndpoint,
} from './zoom-endpoint.ts';
