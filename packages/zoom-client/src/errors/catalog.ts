import { pacingMessages, type PacingErrorCode } from '../pacing/pacing-error.ts';

/**
 * The code of an error without a number of Zoom. Codes do not change between releases; each has a section in
 * `docs/zoom-client-errors.md`.
 */
export type ZoomErrorCode =
  | 'RESPONSE_NOT_JSON'
  | 'RESPONSE_WITHOUT_CODE'
  | 'RESPONSE_REDIRECTED'
  | 'RESPONSE_TOO_LARGE'
  | 'RESPONSE_EMPTY'
  | 'TIMEOUT'
  | 'NOT_CONNECTED'
  | 'CONNECTION_FAILED'
  | PacingErrorCode
  | ZoomListErrorCode
  | 'RANGE_CUT'
  | 'DOWNLOAD_REFUSED'
  | 'DOWNLOAD_FAILED'
  | 'DOWNLOAD_HOST_NOT_ALLOWED'
  | 'DOWNLOAD_REDIRECT_INVALID'
  | 'DOWNLOAD_LENGTH_MISMATCH'
  | 'DOWNLOAD_CHANGED'
  | 'FILE_SIZE_DIFFERS'
  | 'WEBHOOK_SIGNATURE_MISSING'
  | 'WEBHOOK_TIMESTAMP_INVALID'
  | 'WEBHOOK_TIMESTAMP_EXPIRED'
  | 'WEBHOOK_SIGNATURE_INVALID'
  | 'WEBHOOK_BODY_INVALID'
  | 'WEBHOOK_BODY_PARSED'
  | 'WEBHOOK_TOO_LARGE';

/** The code of a {@link ZoomListError}. */
export type ZoomListErrorCode =
  | 'RESUME_TOKEN_INVALID'
  | 'LIST_CHANGED'
  | 'LIST_INCOMPLETE'
  | 'PAGINATION_LOOP'
  | 'NOT_A_LIST'
  | 'NOT_PAGINATED';

interface CatalogEntry {
  /** What happened. */
  readonly message: string;
  /** What to do next. None for a message that is sent to Zoom in the response to a webhook. */
  readonly advice?: string;
}

const catalog: Readonly<Record<ZoomErrorCode, CatalogEntry>> = {
  RESPONSE_NOT_JSON: {
    message: 'the response is not JSON',
    advice: 'Check the base URL of the API, and for a proxy that responds in its place',
  },
  RESPONSE_WITHOUT_CODE: {
    message: 'the response contains no error code',
    advice: 'Look up the status in Zoom’s API reference. Zoom support needs the tracking id',
  },
  RESPONSE_REDIRECTED: {
    message: 'the response is a redirect, which is not followed',
    advice: 'Check the base URL of the API, and for a proxy in between',
  },
  RESPONSE_TOO_LARGE: {
    message: 'the response is larger than any response of Zoom',
    advice: 'Check the base URL of the API, and for a proxy in between',
  },
  RESPONSE_EMPTY: {
    message: 'the response is empty, but should have a result',
    advice: 'Send the request again',
  },
  TIMEOUT: {
    message: 'no response in time',
    advice: 'Send the request again, or increase `timeoutMs`',
  },
  NOT_CONNECTED: {
    message: 'request not sent: no connection',
    advice: 'Check DNS, firewall, proxy and TLS trust',
  },
  CONNECTION_FAILED: {
    message: 'the connection failed',
    advice: 'Send the request again',
  },
  PACING_TIMEOUT: {
    message: pacingMessages.PACING_TIMEOUT,
    advice: 'Send fewer requests at once, or increase `timeoutMs`',
  },
  PACING_QUEUE_FULL: {
    message: pacingMessages.PACING_QUEUE_FULL,
    advice: 'Send fewer requests at once',
  },
  RATE_LIMIT_BLOCKED: {
    message: pacingMessages.RATE_LIMIT_BLOCKED,
    advice: 'Other apps on this account are affected too',
  },
  DAILY_LIMIT_EXHAUSTED: {
    message: pacingMessages.DAILY_LIMIT_EXHAUSTED,
    advice: 'It is reset at 00:00 UTC. A larger `share` leaves less to other apps',
  },
  PACING_CLOSED: {
    message: pacingMessages.PACING_CLOSED,
    advice: 'Close the pacer only after the last request has finished',
  },
  RESUME_TOKEN_INVALID: {
    message: 'the resume token does not belong to this list',
    advice: 'Use it with the endpoint and parameters it came from, or restart without it',
  },
  LIST_CHANGED: {
    message: 'the list has changed so much that the position of the resume token cannot be found',
    advice: 'Restart without the resume token',
  },
  LIST_INCOMPLETE: {
    message: 'the list ended before the number of items that Zoom reports for it',
    advice:
      'Restart the list, or request shorter periods. Zoom may leave out what it no longer keeps',
  },
  PAGINATION_LOOP: {
    message: 'the response leads back to a previous page',
    advice: 'Restart the list. If the error persists, contact Zoom support with the tracking id',
  },
  NOT_A_LIST: {
    message: 'the response does not contain exactly one list',
    advice: 'Use `zoom.request()` for this endpoint',
  },
  NOT_PAGINATED: {
    message: 'the list has no pages: a `sync_token` continues it with later changes',
    advice:
      'Use `zoom.request()` with `sync_type`, `count` and the `sync_token` of the last response',
  },
  RANGE_CUT: {
    message: 'Zoom returned a part of the date range only',
    advice: 'Use `zoom.paginate()`, or request shorter ranges',
  },
  DOWNLOAD_REFUSED: {
    message: 'Zoom denied access to the file',
    advice: 'Check the app’s recording scopes, or request a new download token',
  },
  DOWNLOAD_FAILED: {
    message: 'the file was not sent',
    advice: 'Request the recording from the API again: download URLs expire',
  },
  DOWNLOAD_HOST_NOT_ALLOWED: {
    message: 'request not sent: the token must not be sent to this host',
    advice: 'Use the `download_url` as received from Zoom, or add its host to `downloadHosts`',
  },
  DOWNLOAD_REDIRECT_INVALID: {
    message: 'the redirect was not followed',
    advice:
      'Request the recording from the API again. If the error persists, check for a proxy in between',
  },
  DOWNLOAD_LENGTH_MISMATCH: {
    message: 'the file does not have the expected length',
    advice: 'Discard the partial file and restart the download without `offset`',
  },
  DOWNLOAD_CHANGED: {
    message: 'the file was changed during the download',
    advice: 'Discard the partial file and restart the download without `offset`',
  },
  FILE_SIZE_DIFFERS: {
    message: 'the file does not have the length of its listing',
    advice: 'It is complete: use its own length, not `file_size`, to decide whether to continue it',
  },
  WEBHOOK_SIGNATURE_MISSING: {
    message: '`x-zm-signature` or `x-zm-request-timestamp` is missing',
  },
  WEBHOOK_TIMESTAMP_INVALID: {
    message: '`x-zm-request-timestamp` is not a time in seconds',
  },
  WEBHOOK_TIMESTAMP_EXPIRED: {
    message: '`x-zm-request-timestamp` is too far from this machine’s time',
  },
  WEBHOOK_SIGNATURE_INVALID: {
    message: 'the signature does not match the body',
  },
  WEBHOOK_BODY_INVALID: {
    message: 'the body is not an event',
  },
  WEBHOOK_BODY_PARSED: {
    message: 'the body was parsed before its signature could be verified',
    advice: 'Verify it before anything reads the body: expressWebhook() before express.json()',
  },
  WEBHOOK_TOO_LARGE: {
    message: 'the webhook is larger than any webhook of Zoom',
  },
};

/** All codes, in the order of `docs/zoom-client-errors.md`. */
export const zoomErrorCodes: readonly ZoomErrorCode[] = Object.keys(catalog) as ZoomErrorCode[];

/**
 * The advice for a request that Zoom may have received without a response arriving: for a change another one than that of
 * the catalog, because Zoom has no idempotency keys.
 *
 * @param request method and path
 */
export function adviseRepeating(request: string): string | undefined {
  return /^(GET|HEAD) /.test(request)
    ? undefined
    : 'The change may have been made: check before you send it again';
}

/** Formats what happened, a detail in parentheses, and what to do next; the last two only if there is one. */
export function formatError(
  code: ZoomErrorCode,
  detail?: string,
  advice: string | undefined = catalog[code].advice,
): string {
  const { message } = catalog[code];
  const sentence = detail === undefined ? message : `${message} (${detail})`;
  return advice === undefined ? sentence : `${sentence}. ${advice}`;
}
