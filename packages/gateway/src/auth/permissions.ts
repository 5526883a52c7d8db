/**
 * Decides whether a caller may send a request.
 *
 * @param path path below the API's base URL, without the query
 */
export type Permissions = (method: string, path: string) => boolean;

/** Syntax of an `allow` entry: methods, a space, and a path whose segments are text, `*`, or `**` at the end. */
export const PERMISSION_PATTERN: RegExp =
  /^(?:\*|[A-Z]+(?:,[A-Z]+)*) (?:\/(?:\*|[\w.~!$&'()+;=:@-]+))*(?:\/\*\*|\/)?(?<=\/.*)$/;

/** A parsed `allow` entry. */
interface Permission {
  /** Undefined: every method. */
  readonly methods: ReadonlySet<string> | undefined;
  /** Segments of the path, each a text or `*`; without the trailing `**`. */
  readonly segments: readonly string[];
  /** Whether the path ended in `**`. */
  readonly hasTrailingWildcard: boolean;
}

/**
 * Parses the `allow` entries of a caller. As a method, `*` stands for every method; in a path, for one
 * segment that is not empty. `**` at the end stands for any number of segments.
 *
 * A path is allowed only if each of its interpretations is: as it is, with `%2F` decoded to a separator as
 * Zoom's edge does, and without path parameters (`;…`), which Java servers strip from each segment. A doubly
 * encoded slash, as in meeting UUIDs, stays within its segment. Text is compared after one decoding.
 *
 * @param entries entries that match {@link PERMISSION_PATTERN}
 */
export function parsePermissions(entries: readonly string[]): Permissions {
  const permissions = entries.map(parsePermission);
  return (method, path) => {
    const applicable = permissions.filter(({ methods }) => methods?.has(method) ?? true);
    return interpretations(path).every((segments) =>
      applicable.some((permission) => matchesSegments(permission, segments)),
    );
  };
}

function parsePermission(entry: string): Permission {
  const [methods = '', path = ''] = entry.split(' ');
  const segments = toSegments(path);
  const hasTrailingWildcard = segments.at(-1) === '**';
  return {
    methods: methods === '*' ? undefined : new Set(methods.split(',')),
    segments: hasTrailingWildcard ? segments.slice(0, -1) : segments,
    hasTrailingWildcard,
  };
}

/** Whether the segments of a path match a permission. */
function matchesSegments(
  { segments, hasTrailingWildcard }: Permission,
  actual: readonly string[],
): boolean {
  const isLengthRight = hasTrailingWildcard
    ? actual.length >= segments.length
    : actual.length === segments.length;
  return (
    isLengthRight &&
    actual.every((segment) => segment !== '') &&
    segments.every((segment, i) => segment === '*' || segment === actual[i])
  );
}

/** Returns the segments of a path in each way that a server may interpret it. */
function interpretations(path: string): string[][] {
  if (!path.includes('%') && !path.includes(';')) return [toSegments(path)];
  const decodedSegments = toSegments(path).map(decodeSegment);
  const variants = /%2f/i.test(path)
    ? [decodedSegments, toSegments(decodeSegment(path))]
    : [decodedSegments];
  return variants.flatMap((segments) => [segments, stripPathParameters(segments)]);
}

function stripPathParameters(segments: readonly string[]): string[] {
  return trimTrailingSlash(segments.map((segment) => segment.split(';', 1)[0]!));
}

function toSegments(path: string): string[] {
  return trimTrailingSlash(path.split('/').slice(1));
}

function trimTrailingSlash(segments: string[]): string[] {
  return segments.at(-1) === '' ? segments.slice(0, -1) : segments;
}

/** Decodes once. Invalid UTF-8 is left as it is: it matches no text, and the proxy rejects it anyway. */
function decodeSegment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
