/** The response of a handler. The server adds tracking id, date and content length. */
export interface HttpResponse {
  readonly status: number;
  /** The body, one character per byte: see {@link toLatin1}. */
  readonly body: string;
  /** `undefined` if there is no body. */
  readonly contentType: string | undefined;
  /** Additional header fields, as a flat list of names and values. */
  readonly headers: readonly string[];
}

const JSON_TYPE = 'application/json;charset=UTF-8';
const NO_HEADERS: readonly string[] = [];

/**
 * Encodes a string as UTF-8 and returns the bytes as a Latin-1 string, one character per byte. Node then writes headers
 * and body in one piece, which is twice as fast for long bodies, and `length` is the content length.
 */
export function toLatin1(text: string): string {
  return Buffer.byteLength(text) === text.length ? text : Buffer.from(text).toString('latin1');
}

/** Creates a JSON response. */
export function json(
  status: number,
  value: unknown,
  headers: readonly string[] = NO_HEADERS,
): HttpResponse {
  return { status, body: toLatin1(JSON.stringify(value)), contentType: JSON_TYPE, headers };
}

/** Creates a JSON response from serialized JSON, already encoded with {@link toLatin1}. */
export function jsonText(status: number, body: string): HttpResponse {
  return { status, body, contentType: JSON_TYPE, headers: NO_HEADERS };
}

/** Creates a response without a body, e.g. Zoom's 204 for updates and deletions. */
export function emptyResponse(status: number): HttpResponse {
  return { status, body: '', contentType: undefined, headers: NO_HEADERS };
}

/** Creates an HTML response, as sent by proxies and during outages. */
export function html(status: number, title: string): HttpResponse {
  const body = `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
  return { status, body, contentType: 'text/html;charset=utf-8', headers: NO_HEADERS };
}

/** An entry of `errors` in a validation error. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** Creates an API error in Zoom's format, `{code, message, errors?}`. https://developers.zoom.us/docs/api/errors */
export function apiError(
  status: number,
  code: number,
  message: string,
  errors?: readonly FieldError[],
): HttpResponse {
  return json(status, errors === undefined ? { code, message } : { code, message, errors });
}

/** Creates an error of the token endpoint, `{reason, error}`, without `code` and `message`. */
export function oauthError(status: number, error: string, reason: string): HttpResponse {
  return json(status, { reason, error });
}

/** Returns the response with additional header fields. */
export function withHeaders(response: HttpResponse, headers: readonly string[]): HttpResponse {
  if (headers.length === 0) return response;
  return { ...response, headers: [...response.headers, ...headers] };
}
