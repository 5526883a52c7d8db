/** What a handler answers; the server adds tracking id, date and length. */
export interface HttpResponse {
  readonly status: number;
  /** One character per byte: see {@link toWire}. */
  readonly body: string;
  /** `undefined` when there is no body. */
  readonly contentType: string | undefined;
  /** Further header fields as a flat list of names and values. */
  readonly headers: readonly string[];
}

const JSON_TYPE = 'application/json;charset=UTF-8';
const NO_HEADERS: readonly string[] = [];

/**
 * The UTF-8 bytes of a text as a string of as many characters. Node sends head and body in one piece and unchanged
 * then, which is twice as fast with long bodies, and the length is known at once.
 */
export function toLatin1(text: string): string {
  return Buffer.byteLength(text) === text.length ? text : Buffer.from(text).toString('latin1');
}

/** A JSON answer. */
export function json(
  status: number,
  value: unknown,
  headers: readonly string[] = NO_HEADERS,
): HttpResponse {
  return { status, body: toLatin1(JSON.stringify(value)), contentType: JSON_TYPE, headers };
}

/** A JSON answer whose text is ready and went through {@link toWire}. */
export function jsonText(status: number, body: string): HttpResponse {
  return { status, body, contentType: JSON_TYPE, headers: NO_HEADERS };
}

/** An answer without a body. Zoom's updates and deletions answer 204. */
export function noBody(status: number): HttpResponse {
  return { status, body: '', contentType: undefined, headers: NO_HEADERS };
}

/** An HTML page: what proxies, outages and wrong hosts answer. */
export function html(status: number, title: string): HttpResponse {
  const body = `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
  return { status, body, contentType: 'text/html;charset=utf-8', headers: NO_HEADERS };
}

/** One entry of `errors[]` in a validation error. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** An API error in Zoom's form: `{code, message, errors?}`. https://developers.zoom.us/docs/api/errors */
export function apiError(
  status: number,
  code: number,
  message: string,
  errors?: readonly FieldError[],
): HttpResponse {
  return json(status, errors === undefined ? { code, message } : { code, message, errors });
}

/** An error of the token endpoint: `{reason, error}`, with neither `code` nor `message`. */
export function oauthError(status: number, error: string, reason: string): HttpResponse {
  return json(status, { reason, error });
}

/** The same answer with more header fields. */
export function withHeaders(response: HttpResponse, headers: readonly string[]): HttpResponse {
  if (headers.length === 0) return response;
  return { ...response, headers: [...response.headers, ...headers] };
}
