export { zoomErrorCodes, type ZoomErrorCode } from './catalog.ts';
export {
  ZoomApiError,
  ZoomRateLimitError,
  ZoomScopeError,
  type RateLimitDetails,
  type ZoomApiErrorFields,
  type ZoomFieldError,
} from './zoom-api-error.ts';
export {
  ZoomConnectionError,
  ZoomDownloadError,
  ZoomError,
  ZoomListError,
  ZoomTimeoutError,
  type ZoomListErrorCode,
} from './zoom-error.ts';
