export { zoomErrorCodes, type ZoomErrorCode, type ZoomListErrorCode } from './catalog.ts';
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
} from './zoom-error.ts';
