export { findEndpoint, getPathParameter } from './find-endpoint.ts';
export { listEndpoints } from './endpoint-table.ts';
export {
  rateLimitLabels,
  unknownEndpoint,
  type DateRangeLimit,
  type EndpointList,
  type PagingParameter,
  type RateLimitLabel,
  type SpecialLimit,
  type ZoomEndpoint,
  type ZoomServer,
} from './zoom-endpoint.ts';
