import { formatError, type ZoomErrorCode } from './catalog.ts';

/** What every error of this package has: `error instanceof ZoomError`. None holds a token or a secret. */
export class ZoomError extends Error {
  override readonly name: string = 'ZoomError';
  /** Zoom's number where Zoom gave one, else one of our words. Both stay the same from release to release. */
  readonly code: number | ZoomErrorCode;
  /** Method and path of the request without its query, or what else was asked for. */
  readonly request: string;

  constructor(
    request: string,
    code: number | ZoomErrorCode,
    explanation: string,
    options?: ErrorOptions,
  ) {
    super(toSingleLine(`${request}: ${explanation}`), options);
    this.request = request;
    this.code = code;
  }
}

/** Zoom's words are in it: what a terminal or a log takes for an order becomes a space. */
function toSingleLine(message: string): string {
  return message.replaceAll(/\p{Cc}+/gu, ' ');
}

/** The connection to Zoom failed. A request that changes something may have been carried out all the same. */
export class ZoomConnectionError extends ZoomError {
  override readonly name = 'ZoomConnectionError';

  constructor(request: string, cause: unknown) {
    super(request, 'CONNECTION_FAILED', formatError('CONNECTION_FAILED'), { cause });
  }
}

/** Zoom did not answer in time. A request that changes something may have been carried out all the same. */
export class ZoomTimeoutError extends ZoomError {
  override readonly name = 'ZoomTimeoutError';
  /** How long was waited, ms. */
  readonly timeoutMs: number;

  constructor(request: string, timeoutMs: number) {
    super(request, 'TIMEOUT', formatError('TIMEOUT', `${timeoutMs} ms`));
    this.timeoutMs = timeoutMs;
  }
}

/** A list cannot be gone through, or not from where it was left. */
export class ZoomListError extends ZoomError {
  override readonly name = 'ZoomListError';

  constructor(
    request: string,
    code: 'RESUME_TOKEN_INVALID' | 'LIST_CHANGED' | 'PAGINATION_LOOP' | 'NOT_A_LIST',
    options?: ErrorOptions,
  ) {
    super(request, code, formatError(code), options);
  }
}

/** A recording was not downloaded. */
export class ZoomDownloadError extends ZoomError {
  override readonly name = 'ZoomDownloadError';
  /** The HTTP status, where there was an answer. */
  readonly status: number | undefined;

  constructor(
    request: string,
    code:
      | 'DOWNLOAD_REFUSED'
      | 'DOWNLOAD_FAILED'
      | 'DOWNLOAD_HOST_NOT_ALLOWED'
      | 'DOWNLOAD_REDIRECT_INVALID'
      | 'DOWNLOAD_LENGTH_MISMATCH'
      | 'DOWNLOAD_CHANGED',
    detail?: string,
    status?: number,
  ) {
    super(request, code, formatError(code, detail));
    this.status = status;
  }
}
