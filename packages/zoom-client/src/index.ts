export { createZoomClient, type ListArgumentsOf, type ZoomClient } from './client.ts';
export type { DownloadFile, DownloadOptions, DownloadProgress } from './download/download.ts';
export {
  ZoomApiError,
  ZoomConnectionError,
  ZoomDownloadError,
  ZoomError,
  ZoomListError,
  ZoomRateLimitError,
  ZoomScopeError,
  ZoomTimeoutError,
  zoomErrorCodes,
  type RateLimitDetails,
  type ZoomApiErrorFields,
  type ZoomErrorCode,
  type ZoomFieldError,
} from './errors/index.ts';
export type { KnownEndpoint, Operations } from './operations/operations.ts';
export type { ZoomClientOptions } from './options.ts';
export type {
  AnyListEndpoint,
  ItemOf,
  ListEndpoint,
  ListOptions,
  ZoomPage,
  ZoomPages,
} from './pages/paginate.ts';
export { encodePathParameter } from './path.ts';
export type {
  AnyEndpoint,
  ArgumentsOf,
  Endpoint,
  PathParameterName,
  QueryValue,
  RequestArguments,
  RequestOptions,
  ResultOf,
} from './request.ts';
