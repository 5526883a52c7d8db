export { endpointOf, pathParameter, unknownEndpoint } from './endpoint-of.ts';
export { zoomEndpoints } from './endpoint-table.ts';
export {
  rateLimitLabels,
  type RateLimitLabel,
  type SpecialLimit,
  type ZoomEndpoint,
} from './zoom-endpoint.ts';
