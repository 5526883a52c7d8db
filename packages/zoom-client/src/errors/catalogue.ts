/**
 * The stable code of an error of this package. Where Zoom gave a number, the error's `code` is that number;
 * these words are for everything else.
 */
export type ZoomErrorCode =
  | 'ANSWER_NOT_JSON'
  | 'ANSWER_WITHOUT_CODE'
  | 'ANSWER_REDIRECTED'
  | 'ANSWER_TOO_LARGE'
  | 'TIMEOUT'
  | 'CONNECTION_FAILED'
  | 'PACING_TIMEOUT'
  | 'PACING_QUEUE_FULL'
  | 'PACING_PARKED'
  | 'PACING_DAY_SPENT'
  | 'PACING_CLOSED'
  | 'RESUME_TOKEN_INVALID'
  | 'LIST_CHANGED'
  | 'LIST_ENDLESS'
  | 'LIST_UNKNOWN'
  | 'DOWNLOAD_REFUSED'
  | 'DOWNLOAD_FAILED'
  | 'DOWNLOAD_HOST_NOT_ALLOWED'
  | 'DOWNLOAD_REDIRECT_INVALID'
  | 'DOWNLOAD_LENGTH_WRONG'
  | 'DOWNLOAD_CHANGED'
  | 'WEBHOOK_SIGNATURE_MISSING'
  | 'WEBHOOK_TIMESTAMP_INVALID'
  | 'WEBHOOK_STALE'
  | 'WEBHOOK_SIGNATURE_WRONG'
  | 'WEBHOOK_BODY_INVALID'
  | 'WEBHOOK_BODY_PARSED'
  | 'WEBHOOK_TOO_LARGE';

interface CatalogueEntry {
  /** What happened, in a sentence. */
  readonly what: string;
  /** What to do next. */
  readonly advice: string;
}

/** Every word; `docs/zoom-client-errors.md` has a section for each. */
const catalogue: Readonly<Record<ZoomErrorCode, CatalogueEntry>> = {
  ANSWER_NOT_JSON: {
    what: 'the answer is not JSON',
    advice:
      'Check the base URL of the API, and for a proxy or a web page that answers in its place',
  },
  ANSWER_WITHOUT_CODE: {
    what: 'no reason was given',
    advice: 'Look the status up in Zoom’s API reference; Zoom’s support asks for the tracking id',
  },
  ANSWER_REDIRECTED: {
    what: 'the answer is a redirect, and those are not followed',
    advice: 'Check the base URL of the API, and for a proxy in between',
  },
  ANSWER_TOO_LARGE: {
    what: 'the answer is larger than any of Zoom’s',
    advice: 'Check the base URL of the API, and for a proxy in between',
  },
  TIMEOUT: {
    what: 'no answer in time',
    advice: 'Look at what is there before a change is sent again: it may have been made',
  },
  CONNECTION_FAILED: {
    what: 'the connection failed',
    advice: 'Look at what is there before a change is sent again: it may have been made',
  },
  PACING_TIMEOUT: {
    what: 'not sent: its turn would have come too late',
    advice: 'Send fewer requests at once, or wait longer with `timeoutMs`',
  },
  PACING_QUEUE_FULL: {
    what: 'not sent: too many requests wait already',
    advice: 'Send fewer requests at once',
  },
  PACING_PARKED: {
    what: 'not sent: Zoom has asked for a pause',
    advice: 'Whoever shares the account sees the same',
  },
  PACING_DAY_SPENT: {
    what: 'not sent: the share of the day is spent',
    advice: 'It begins anew at 00:00 UTC; a larger `share` leaves less to other apps',
  },
  PACING_CLOSED: {
    what: 'not sent: the pacer is closed',
    advice: 'Close it only after the last request has ended',
  },
  RESUME_TOKEN_INVALID: {
    what: 'the resume token is not one for this list',
    advice: 'Use it with the endpoint and the parameters it came from, or begin anew without it',
  },
  LIST_CHANGED: {
    what: 'the list has changed so much that the place where it was left cannot be found',
    advice: 'Begin anew without the resume token',
  },
  LIST_ENDLESS: {
    what: 'Zoom’s answer leads back to the same page',
    advice: 'Begin anew; if it stays so, tell Zoom’s support the tracking id',
  },
  LIST_UNKNOWN: {
    what: 'the answer is not one list of entries',
    advice: 'Use `zoom.request()` for this endpoint',
  },
  DOWNLOAD_REFUSED: {
    what: 'Zoom asks to sign in instead of sending the file',
    advice: 'Check the app’s scopes for recordings, or ask for a new download token',
  },
  DOWNLOAD_FAILED: {
    what: 'the file was not sent',
    advice: 'Ask Zoom for the recording again: download URLs come to an end',
  },
  DOWNLOAD_HOST_NOT_ALLOWED: {
    what: 'nothing was sent: the token must not go to this host',
    advice: 'Take the `download_url` as Zoom gave it, or name its host in `downloadHosts`',
  },
  DOWNLOAD_REDIRECT_INVALID: {
    what: 'Zoom’s redirect was not followed',
    advice: 'Ask Zoom for the recording again; if it stays so, look for a proxy in between',
  },
  DOWNLOAD_LENGTH_WRONG: {
    what: 'the file does not have the length it should have',
    advice: 'Throw away what has been saved, and begin anew without an offset',
  },
  DOWNLOAD_CHANGED: {
    what: 'the file was changed while it was downloaded',
    advice: 'Throw away what has been saved, and begin anew without an offset',
  },
  WEBHOOK_SIGNATURE_MISSING: {
    what: '`x-zm-signature` or `x-zm-request-timestamp` is missing',
    advice: 'Refuse it; if it comes from Zoom, look for a proxy that drops headers',
  },
  WEBHOOK_TIMESTAMP_INVALID: {
    what: '`x-zm-request-timestamp` is not a time in seconds',
    advice: 'Refuse it: Zoom did not send it',
  },
  WEBHOOK_STALE: {
    what: 'the webhook was signed too long ago',
    advice: 'Refuse it; if it comes from Zoom, set this machine’s clock',
  },
  WEBHOOK_SIGNATURE_WRONG: {
    what: 'the signature does not fit the body',
    advice:
      'Refuse it; if it comes from Zoom, check the secret token and that the bytes are the raw ones',
  },
  WEBHOOK_BODY_INVALID: {
    what: 'the body is not an event',
    advice: 'Refuse it; look whether the URL of another service was entered at Zoom',
  },
  WEBHOOK_BODY_PARSED: {
    what: 'the body was parsed before its signature could be checked',
    advice: 'Put expressWebhook() before express.json()',
  },
  WEBHOOK_TOO_LARGE: {
    what: 'the webhook is larger than any of Zoom’s',
    advice: 'Refuse it: Zoom did not send it',
  },
};

/** All words, for documentation and tests. */
export const zoomErrorCodes: readonly ZoomErrorCode[] = Object.keys(catalogue) as ZoomErrorCode[];

/** What happened and what to do next. `detail` is put in brackets between. */
export function explain(code: ZoomErrorCode, detail?: string): string {
  const { what, advice } = catalogue[code];
  return `${what}${detail === undefined ? '' : ` (${detail})`}. ${advice}`;
}
