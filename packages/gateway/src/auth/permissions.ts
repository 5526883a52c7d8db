/** Tells whether a request may be sent; the path is the one below the API's base URL, without the query. */
export type Permissions = (method: string, path: string) => boolean;

/** What an entry is written like: methods, a space and a path whose parts are texts, `*`, or `**` at its end. */
export const PERMISSION_PATTERN: RegExp =
  /^(?:\*|[A-Z]+(?:,[A-Z]+)*) (?:\/(?:\*|[\w.~!$&'()+;=:@-]+))*(?:\/\*\*|\/)?(?<=\/.*)$/;

interface Permission {
  /** Undefined: every method. */
  readonly methods: ReadonlySet<string> | undefined;
  /** The parts of the path, each a text or `*`. */
  readonly segments: readonly string[];
  /** Whether anything may follow. */
  readonly hasTrailingWildcard: boolean;
}

/**
 * Reads what a caller may do: methods and a path. `*` alone stands for every method; in a path, for one
 * part that is not empty; `**` at its end for any number of parts.
 *
 * A path is permitted only if it is permitted in each way that it can be read: as it stands, with `%2F`
 * as the separator that Zoom's edge takes it for, and without what is behind a `;`, which servers in Java
 * cut off each part. (Encoded twice, as in meeting UUIDs, a slash stays within its part.) Letters are
 * compared after one decoding.
 *
 * @param entries each like {@link PERMISSION}.
 */
export function parsePermissions(entries: readonly string[]): Permissions {
  const permissions = entries.map(parsePermission);
  return (method, path) => {
    const applicable = permissions.filter(({ methods }) => methods?.has(method) ?? true);
    return interpretations(path).every((parts) =>
      applicable.some((permission) => matches(permission, parts)),
    );
  };
}

function parsePermission(entry: string): Permission {
  const [methods = '', path = ''] = entry.split(' ');
  const parts = toSegments(path);
  const hasTrailingWildcard = parts.at(-1) === '**';
  return {
    methods: methods === '*' ? undefined : new Set(methods.split(',')),
    segments: hasTrailingWildcard ? parts.slice(0, -1) : parts,
    hasTrailingWildcard,
  };
}

function matches(
  { segments, hasTrailingWildcard }: Permission,
  actual: readonly string[],
): boolean {
  if (hasTrailingWildcard ? actual.length < segments.length : actual.length !== segments.length)
    return false;
  return (
    actual.every((part) => part !== '') &&
    segments.every((part, at) => part === '*' || part === actual[at])
  );
}

function interpretations(path: string): string[][] {
  if (!path.includes('%') && !path.includes(';')) return [toSegments(path)];
  const asItStands = toSegments(path).map(decodeSegment);
  const readings = /%2f/i.test(path) ? [asItStands, toSegments(decodeSegment(path))] : [asItStands];
  return readings.flatMap((parts) => [parts, stripPathParameters(parts)]);
}

function stripPathParameters(parts: readonly string[]): string[] {
  return trimTrailingSlash(parts.map((part) => part.split(';', 1)[0]!));
}

function toSegments(path: string): string[] {
  return trimTrailingSlash(path.split('/').slice(1));
}

/** A slash at the end makes no other path. */
function trimTrailingSlash(parts: string[]): string[] {
  return parts.at(-1) === '' ? parts.slice(0, -1) : parts;
}

/** What is not UTF-8 matches no text. The proxy does not let it through anyway. */
function decodeSegment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
