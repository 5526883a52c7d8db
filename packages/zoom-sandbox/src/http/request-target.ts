/** A request target, split but not decoded. */
export interface RequestTarget {
  readonly path: string;
  /** The query without the question mark; empty if there is none. */
  readonly search: string;
}

/**
 * Splits a request target. Besides the origin form, servers must accept the absolute form, `GET http://host/path`
 * (RFC 9112, section 3.2.2).
 */
export function parseRequestTarget(url: string): RequestTarget {
  const target = url.startsWith('/') ? url : toOriginForm(url);
  const mark = target.indexOf('?');
  if (mark < 0) return { path: target, search: '' };
  return { path: target.slice(0, mark), search: target.slice(mark + 1) };
}

function toOriginForm(url: string): string {
  const match = /^https?:\/\/[^/?#]*(.*)$/i.exec(url);
  const rest = match?.[1] ?? url;
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/**
 * Decodes a path as Zoom's edge does: percent-decodes it once and merges repeated slashes. Therefore a UUID that starts
 * with `/` or contains `//` must be encoded twice. Returns `undefined` for a malformed encoding.
 */
export function decodePath(path: string): string | undefined {
  const decoded = path.includes('%') ? decodeComponent(path) : path;
  return decoded?.replace(/\/{2,}/g, '/');
}

/** Like `decodeURIComponent`, but returns `undefined` for a malformed encoding. */
export function decodeComponent(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
