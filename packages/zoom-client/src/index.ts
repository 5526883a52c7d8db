export { createZoomClient, type ZoomClient, type ZoomClientOptions } from './client.ts';
export {
  ZoomApiError,
  ZoomConnectionError,
  ZoomTimeoutError,
  type ZoomApiErrorFields,
  type ZoomFieldError,
} from './errors.ts';
export { encodePathParameter } from './path.ts';
export type {
  Endpoint,
  PathParameterName,
  QueryValue,
  RequestArguments,
  RequestOptions,
} from './request.ts';
