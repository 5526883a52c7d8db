export { findEndpoint, getPathParameter, unknownEndpoint } from './find-endpoint.ts';
export { zoomEndpoints } from './endpoint-table.ts';
export {
  rateLimitLabels,
  type RateLimitLabel,
  type SpecialLimit,
  type ZoomEndpoint,
} from './zoom-endpoint.ts';
