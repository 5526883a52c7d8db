import type { IncomingHttpHeaders } from 'node:http';

/** Between two neighbours only (RFC 9110, section 7.6.1), plus what older programs use for the same. */
const HOP_BY_HOP: ReadonlySet<string> = new Set([
  'connection',
  'http2-settings',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Never sent upstream: what the gateway says itself, and what is none of the API's business. Names
 * that begin with `x-forwarded-` are dropped too: they tell of the inner network.
 */
const KEPT_INSIDE: ReadonlySet<string> = new Set([
  'authorization',
  'cookie',
  'expect',
  'forwarded',
  'host',
  'via',
  'x-real-ip',
]);

/** Cookies of the API's are of no use to the gateway's callers. */
const KEPT_OUTSIDE: ReadonlySet<string> = new Set(['set-cookie', 'x-request-id']);

/**
 * The headers of a request as they go upstream, as pairs in one list, without `authorization`.
 * Headers named in `Connection` are dropped before anything is added, so that a caller cannot have
 * the gateway's own removed.
 */
export function requestHeaders(raw: readonly string[], connection: string | undefined): string[] {
  const dropped = listed(connection);
  const headers: string[] = [];
  for (let i = 0; i < raw.length; i += 2) {
    const name = raw[i]!.toLowerCase();
    if (HOP_BY_HOP.has(name) || KEPT_INSIDE.has(name) || dropped.has(name)) continue;
    if (name.startsWith('x-forwarded-')) continue;
    headers.push(raw[i]!, raw[i + 1]!);
  }
  return headers;
}

/** The headers of an answer as they go to the caller: rate limits, tracking id and all. */
export function responseHeaders(headers: IncomingHttpHeaders): Record<string, string | string[]> {
  const dropped = listed(headers.connection);
  const kept: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || HOP_BY_HOP.has(name) || KEPT_OUTSIDE.has(name) || dropped.has(name))
      continue;
    kept[name] = value;
  }
  return kept;
}

function listed(connection: string | string[] | undefined): ReadonlySet<string> {
  if (connection === undefined) return NOTHING;
  return new Set(
    String(connection)
      .toLowerCase()
      .split(/\s*,\s*/),
  );
}

const NOTHING: ReadonlySet<string> = new Set();
