/** Tells whether a request may be sent; the path is the one below the API's base URL, without the query. */
export type Permissions = (method: string, path: string) => boolean;

/** What an entry is written like: methods, a space and a path whose parts are texts, `*`, or `**` at its end. */
export const PERMISSION: RegExp =
  /^(?:\*|[A-Z]+(?:,[A-Z]+)*) (?:\/(?:\*|[\w.~!$&'()+;=:@-]+))*(?:\/\*\*|\/)?(?<=\/.*)$/;

interface Permission {
  /** Undefined: every method. */
  readonly methods: ReadonlySet<string> | undefined;
  /** The parts of the path, each a text or `*`. */
  readonly parts: readonly string[];
  /** Whether anything may follow. */
  readonly open: boolean;
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
export function permissionsOf(entries: readonly string[]): Permissions {
  const permissions = entries.map(permissionOf);
  return (method, path) => {
    const able = permissions.filter(({ methods }) => methods?.has(method) ?? true);
    return readingsOf(path).every((parts) => able.some((permission) => matches(permission, parts)));
  };
}

function permissionOf(entry: string): Permission {
  const [methods = '', path = ''] = entry.split(' ');
  const parts = partsOf(path);
  const open = parts.at(-1) === '**';
  return {
    methods: methods === '*' ? undefined : new Set(methods.split(',')),
    parts: open ? parts.slice(0, -1) : parts,
    open,
  };
}

function matches({ parts, open }: Permission, actual: readonly string[]): boolean {
  if (open ? actual.length < parts.length : actual.length !== parts.length) return false;
  return (
    actual.every((part) => part !== '') &&
    parts.every((part, at) => part === '*' || part === actual[at])
  );
}

function readingsOf(path: string): string[][] {
  if (!path.includes('%') && !path.includes(';')) return [partsOf(path)];
  const asItStands = partsOf(path).map(decoded);
  const readings = /%2f/i.test(path) ? [asItStands, partsOf(decoded(path))] : [asItStands];
  return readings.flatMap((parts) => [parts, withoutParameters(parts)]);
}

function withoutParameters(parts: readonly string[]): string[] {
  return withoutEmptyEnd(parts.map((part) => part.split(';', 1)[0]!));
}

function partsOf(path: string): string[] {
  return withoutEmptyEnd(path.split('/').slice(1));
}

/** A slash at the end makes no other path. */
function withoutEmptyEnd(parts: string[]): string[] {
  return parts.at(-1) === '' ? parts.slice(0, -1) : parts;
}

/** What is not UTF-8 matches no text. The proxy does not let it through anyway. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
