import type { Request, Response } from 'express';
import { isTokenError } from 'evertoken';
import { HttpError } from '../http-error.ts';

/** What to ask Zoom for, beside method and path. */
interface Extras {
  /** Default: the query of the request, as it came. */
  readonly query?: URLSearchParams;
  /** Sent as JSON. */
  readonly body?: object;
}

const TIMEOUT_MS = 30_000;
/** Encoded ones too: Zoom decodes some ids twice. */
const DOT_SEGMENT = /(?:^|[/\\]|%2f|%5c)(?:\.|%2e){1,2}(?:[/\\]|%2f|%5c|$)/i;
/** Whom to ask about this call (the tracking id), how to read it, and when to come back. */
const FORWARDED_HEADERS =
  /^(content-type|cache-control|retry-after|x-zm-trackingid|x-ratelimit-.*)$/;

/** Asks Zoom, and answers what Zoom answers: its status, its body with `code` and `errors`, its headers. */
export async function relay(
  req: Request,
  res: Response,
  method: string,
  path: string,
  { query = parseQuery(req), body }: Extras = {},
): Promise<void> {
  const { answer, bytes } = await callZoom(req, withQuery(path, query), {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  for (const [name, value] of answer.headers) {
    if (FORWARDED_HEADERS.test(name)) res.setHeader(name, value);
  }
  res.status(answer.status).send(bytes);
}

async function callZoom(req: Request, address: string, init: RequestInit) {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const answer = await req.upstream.fetch(address, { ...init, signal });
    return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
  } catch (error) {
    if (isTokenError(error)) throw error;
    if (error instanceof DOMException && error.name === 'TimeoutError') {
      throw new HttpError(
        504,
        'ZOOM_TIMEOUT',
        `Zoom did not answer within ${TIMEOUT_MS / 1000} s.`,
      );
    }
    throw new HttpError(502, 'ZOOM_UNREACHABLE', 'The connection to Zoom failed.', {
      cause: error,
    });
  }
}

/** The query of a request. */
export function parseQuery(req: Request): URLSearchParams {
  const mark = req.url.indexOf('?');
  return new URLSearchParams(mark < 0 ? '' : req.url.slice(mark));
}

/** A value as one segment of a Zoom path. */
export function segment(value: string): string {
  // Nothing, or dots between slashes, would make it another path; half a surrogate pair cannot be encoded.
  if (value === '' || DOT_SEGMENT.test(value) || /\p{Surrogate}/u.test(value)) {
    throw new HttpError(
      400,
      'BAD_REQUEST',
      'An id must not be empty, ".", ".." or broken Unicode.',
    );
  }
  const encoded = encodeURIComponent(value);
  // Zoom decodes such a meeting UUID twice: https://developers.zoom.us/docs/api/meetings/
  return /^\/|\/\//.test(value) ? encodeURIComponent(encoded) : encoded;
}

/** The body of a request that must have one. */
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
  // Zoom would refuse it (and with it our token, which has done nothing wrong).
  sent.delete('access_token');
  return sent.size === 0 ? path : `${path}?${sent.toString()}`;
}
