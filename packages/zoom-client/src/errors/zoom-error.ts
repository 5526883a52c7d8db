import { getErrorCode } from 'evertoken/internal';
import {
  adviseRepeating,
  formatError,
  type ZoomErrorCode,
  type ZoomListErrorCode,
} from './catalog.ts';

/** Base class of all errors of this package. No error contains a token or a secret. */
export class ZoomError extends Error {
  override readonly name: string = 'ZoomError';
  /** Zoom's number if the response has one, else a {@link ZoomErrorCode}. */
  readonly code: number | ZoomErrorCode;
  /** Method and path of the request, without its query. */
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

/** Replaces control characters, which a terminal or log might interpret: the message quotes Zoom's response. */
function toSingleLine(message: string): string {
  return message.replaceAll(/\p{Cc}+/gu, ' ');
}

/** The connection to Zoom failed. A change may have been made nevertheless, unless `mayHaveBeenSent` is false. */
export class ZoomConnectionError extends ZoomError {
  override readonly name = 'ZoomConnectionError';
  /** False if there was no connection: an unknown host, a refused connection, a failed TLS handshake. */
  readonly mayHaveBeenSent: boolean;

  constructor(request: string, cause: unknown, mayHaveBeenSent: boolean) {
    const code = mayHaveBeenSent ? 'CONNECTION_FAILED' : 'NOT_CONNECTED';
    const advice = mayHaveBeenSent ? adviseRepeating(request) : undefined;
    super(request, code, formatError(code, getErrorCode(cause), advice), { cause });
    this.mayHaveBeenSent = mayHaveBeenSent;
  }
}

/** Zoom did not respond in time. A change may have been made nevertheless. */
export class ZoomTimeoutError extends ZoomError {
  override readonly name = 'ZoomTimeoutError';
  /** The timeout, ms. */
  readonly timeoutMs: number;

  constructor(request: string, timeoutMs: number) {
    const detail = `${timeoutMs} ms`;
    super(request, 'TIMEOUT', formatError('TIMEOUT', detail, adviseRepeating(request)));
    this.timeoutMs = timeoutMs;
  }
}

/** A list cannot be paginated or resumed. */
export class ZoomListError extends ZoomError {
  override readonly name = 'ZoomListError';

  constructor(request: string, code: ZoomListErrorCode, options?: ErrorOptions) {
    super(request, code, formatError(code), options);
  }
}

/** A recording could not be downloaded. */
export class ZoomDownloadError extends ZoomError {
  override readonly name = 'ZoomDownloadError';
  /** The HTTP status; undefined if there was no response. */
  readonly status: number | undefined;

  constructor(
    request: string,
    code: Extract<ZoomErrorCode, `DOWNLOAD_${string}`>,
    detail?: string,
    status?: number,
  ) {
    super(request, code, formatError(code, detail));
    this.status = status;
  }
}
