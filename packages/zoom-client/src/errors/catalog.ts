/**
 * The stable code of an error of this package. Where Zoom gave a number, the error's `code` is that number;
 * these words are for everything else.
 */
export type ZoomErrorCode =
  | 'RESPONSE_NOT_JSON'
  | 'RESPONSE_WITHOUT_CODE'
  | 'RESPONSE_REDIRECTED'
  | 'RESPONSE_TOO_LARGE'
  | 'TIMEOUT'
  | 'CONNECTION_FAILED'
  | 'PACING_TIMEOUT'
  | 'PACING_QUEUE_FULL'
  | 'RATE_LIMIT_BLOCKED'
  | 'DAILY_LIMIT_EXHAUSTED'
  | 'PACING_CLOSED'
  | 'RESUME_TOKEN_INVALID'
  | 'LIST_CHANGED'
  | 'PAGINATION_LOOP'
  | 'NOT_A_LIST'
  | 'DOWNLOAD_REFUSED'
  | 'DOWNLOAD_FAILED'
  | 'DOWNLOAD_HOST_NOT_ALLOWED'
  | 'DOWNLOAD_REDIRECT_INVALID'
  | 'DOWNLOAD_LENGTH_MISMATCH'
  | 'DOWNLOAD_CHANGED'
  | 'WEBHOOK_SIGNATURE_MISSING'
  | 'WEBHOOK_TIMESTAMP_INVALID'
  | 'WEBHOOK_TIMESTAMP_EXPIRED'
  | 'WEBHOOK_SIGNATURE_INVALID'
  | 'WEBHOOK_BODY_INVALID'
  | 'WEBHOOK_BODY_PARSED'
  | 'WEBHOOK_TOO_LARGE';

interface CatalogEntry {
  /** What happened, in a sentence. */
  readonly message: string;
  /** What to do next. */
  readonly advice: string;
}

/** Every word; `docs/zoom-client-errors.md` has a section for each. */
const catalogue: Readonly<Record<ZoomErrorCode, CatalogEntry>> = {
  RESPONSE_NOT_JSON: {
    message: 'the answer is not JSON',
    advice:
      'Check the base URL of the API, and for a proxy or a web page that answers in its place',
  },
  RESPONSE_WITHOUT_CODE: {
    message: 'no reason was given',
    advice: 'Look the status up in Zoom’s API reference; Zoom’s support asks for the tracking id',
  },
  RESPONSE_REDIRECTED: {
    message: 'the answer is a redirect, and those are not followed',
    advice: 'Check the base URL of the API, and for a proxy in between',
  },
  RESPONSE_TOO_LARGE: {
    message: 'the answer is larger than any of Zoom’s',
    advice: 'Check the base URL of the API, and for a proxy in between',
  },
  TIMEOUT: {
    message: 'no answer in time',
    advice: 'Look at what is there before a change is sent again: it may have been made',
  },
  CONNECTION_FAILED: {
    message: 'the connection failed',
    advice: 'Look at what is there before a change is sent again: it may have been made',
  },
  PACING_TIMEOUT: {
    message: 'not sent: its turn would have come too late',
    advice: 'Send fewer requests at once, or wait longer with `timeoutMs`',
  },
  PACING_QUEUE_FULL: {
    message: 'not sent: too many requests wait already',
    advice: 'Send fewer requests at once',
  },
  RATE_LIMIT_BLOCKED: {
    message: 'not sent: Zoom has asked for a pause',
    advice: 'Whoever shares the account sees the same',
  },
  DAILY_LIMIT_EXHAUSTED: {
    message: 'not sent: the share of the day is spent',
    advice: 'It begins anew at 00:00 UTC; a larger `share` leaves less to other apps',
  },
  PACING_CLOSED: {
    message: 'not sent: the pacer is closed',
    advice: 'Close it only after the last request has ended',
  },
  RESUME_TOKEN_INVALID: {
    message: 'the resume token is not one for this list',
    advice: 'Use it with the endpoint and the parameters it came from, or begin anew without it',
  },
  LIST_CHANGED: {
    message: 'the list has changed so much that the place where it was left cannot be found',
    advice: 'Begin anew without the resume token',
  },
  PAGINATION_LOOP: {
    message: 'Zoom’s answer leads back to the same page',
    advice: 'Begin anew; if it stays so, tell Zoom’s support the tracking id',
  },
  NOT_A_LIST: {
    message: 'the answer is not one list of entries',
    advice: 'Use `zoom.request()` for this endpoint',
  },
  DOWNLOAD_REFUSED: {
    message: 'Zoom asks to sign in instead of sending the file',
    advice: 'Check the app’s scopes for recordings, or ask for a new download token',
  },
  DOWNLOAD_FAILED: {
    message: 'the file was not sent',
    advice: 'Ask Zoom for the recording again: download URLs come to an end',
  },
  DOWNLOAD_HOST_NOT_ALLOWED: {
    message: 'nothing was sent: the token must not go to this host',
    advice: 'Take the `download_url` as Zoom gave it, or name its host in `downloadHosts`',
  },
  DOWNLOAD_REDIRECT_INVALID: {
    message: 'Zoom’s redirect was not followed',
    advice: 'Ask Zoom for the recording again; if it stays so, look for a proxy in between',
  },
  DOWNLOAD_LENGTH_MISMATCH: {
    message: 'the file does not have the length it should have',
    advice: 'Throw away what has been saved, and begin anew without an offset',
  },
  DOWNLOAD_CHANGED: {
    message: 'the file was changed while it was downloaded',
    advice: 'Throw away what has been saved, and begin anew without an offset',
  },
  WEBHOOK_SIGNATURE_MISSING: {
    message: '`x-zm-signature` or `x-zm-request-timestamp` is missing',
    advice: 'Refuse it; if it comes from Zoom, look for a proxy that drops headers',
  },
  WEBHOOK_TIMESTAMP_INVALID: {
    message: '`x-zm-request-timestamp` is not a time in seconds',
    advice: 'Refuse it: Zoom did not send it',
  },
  WEBHOOK_TIMESTAMP_EXPIRED: {
    message: 'the webhook was signed too long ago',
    advice: 'Refuse it; if it comes from Zoom, set this machine’s clock',
  },
  WEBHOOK_SIGNATURE_INVALID: {
    message: 'the signature does not fit the body',
    advice:
      'Refuse it; if it comes from Zoom, check the secret token and that the bytes are the raw ones',
  },
  WEBHOOK_BODY_INVALID: {
    message: 'the body is not an event',
    advice: 'Refuse it; look whether the URL of another service was entered at Zoom',
  },
  WEBHOOK_BODY_PARSED: {
    message: 'the body was parsed before its signature could be checked',
    advice: 'Put expressWebhook() before express.json()',
  },
  WEBHOOK_TOO_LARGE: {
    message: 'the webhook is larger than any of Zoom’s',
    advice: 'Refuse it: Zoom did not send it',
  },
};

/** All words, for documentation and tests. */
export const zoomErrorCodes: readonly ZoomErrorCode[] = Object.keys(catalogue) as ZoomErrorCode[];

/** What happened and what to do next. `detail` is put in brackets between. */
export function formatError(code: ZoomErrorCode, detail?: string): string {
  const { message, advice } = catalogue[code];
  return `${message}${detail === undefined ? '' : ` (${detail})`}. ${advice}`;
}
