import type { Request, Response } from 'express';
import { isTokenError } from 'evertoken';
import { HttpError } from '../http-error.ts';

/** Further parts of the request to Zoom. */
interface Extras {
  /** Default: the query of the incoming request. */
  readonly query?: URLSearchParams;
  /** Sent as JSON. */
  readonly body?: object;
}

const TIMEOUT_MS = 30_000;
/** Including encoded ones: Zoom decodes some ids twice. */
const DOT_SEGMENT = /(?:^|[/\\]|%2f|%5c)(?:\.|%2e){1,2}(?:[/\\]|%2f|%5c|$)/i;
/** Response headers that are passed on: content type, caching, tracking id, rate limits. */
const FORWARDED_HEADERS =
  /^(content-type|cache-control|retry-after|x-zm-trackingid|x-ratelimit-.*)$/;

/** Sends a request to Zoom and passes on its status, selected headers and body, including `code` and `errors`. */
export async function relay(
  req: Request,
  res: Response,
  method: string,
  path: string,
  { query = parseQuery(req), body }: Extras = {},
): Promise<void> {
  const { response, bytes } = await callZoom(req, withQuery(path, query), {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  for (const [name, value] of response.headers) {
    if (FORWARDED_HEADERS.test(name)) res.setHeader(name, value);
  }
  res.status(response.status).send(bytes);
}

async function callZoom(req: Request, address: string, init: RequestInit) {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await req.upstream.fetch(address, { ...init, signal });
    return { response, bytes: Buffer.from(await response.arrayBuffer()) };
  } catch (error) {
    if (isTokenError(error)) throw error;
    if (error instanceof DOMException && error.name === 'TimeoutError') {
      throw new HttpError(
        504,
        'ZOOM_TIMEOUT',
        `Zoom did not respond within ${TIMEOUT_MS / 1000} s.`,
      );
    }
    throw new HttpError(502, 'ZOOM_UNREACHABLE', 'The connection to Zoom failed.', {
      cause: error,
    });
  }
}

/** Parses the query of a request. */
export function parseQuery(req: Request): URLSearchParams {
  const mark = req.url.indexOf('?');
  return new URLSearchParams(mark < 0 ? '' : req.url.slice(mark));
}

/** Encodes a value as one path segment. */
export function segment(value: string): string {
  // An empty segment or dots would change the path; a lone surrogate cannot be encoded.
  if (value === '' || DOT_SEGMENT.test(value) || /\p{Surrogate}/u.test(value)) {
    throw new HttpError(
      400,
      'BAD_REQUEST',
      'An id must not be empty, ".", ".." or invalid Unicode.',
    );
  }
  const encoded = encodeURIComponent(value);
  // Zoom decodes such a meeting UUID twice: https://developers.zoom.us/docs/api/meetings/
  return /^\/|\/\//.test(value) ? encodeURIComponent(encoded) : encoded;
}

/** The JSON object in the body of a request. @throws HttpError 400 without one */
export function requireJsonObject(req: Request): Record<string, unknown> {
  const body: unknown = req.body;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new HttpError(
      415,
      'BAD_REQUEST',
      'Send a JSON object with Content-Type: application/json.',
    );
  }
  return { ...body };
}

function withQuery(path: string, query: URLSearchParams): string {
  const sent = new URLSearchParams(query);
  // Zoom would respond with 401, as if the token were invalid.
  sent.delete('access_token');
  return sent.size === 0 ? path : `${path}?${sent.toString()}`;
}
