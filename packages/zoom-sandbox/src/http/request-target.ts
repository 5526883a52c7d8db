/** The request target, taken apart and as yet undecoded. */
export interface RequestTarget {
  readonly path: string;
  /** Without the question mark; empty when there is none. */
  readonly search: string;
}

/**
 * Splits a request target. The absolute form (`GET http://host/path`) is legal towards any server
 * (RFC 9112, section 3.2.2) and means the same path.
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
 * What Zoom's edge hands to the application: percent-decoded once, repeated slashes merged. This is why a UUID
 * that starts with `/` or holds `//` must be encoded twice. `undefined` when the encoding is broken.
 */
export function decodePath(path: string): string | undefined {
  const decoded = path.includes('%') ? decodeComponent(path) : path;
  return decoded?.replace(/\/{2,}/g, '/');
}

/** `decodeURIComponent` that answers `undefined` instead of throwing. */
export function decodeComponent(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
