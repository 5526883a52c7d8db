import { findEndpoint, zoomEndpoints, type ZoomEndpoint } from '@evertoken/zoom-client/endpoints';
import { fail, pass, warn, type CheckOutcome } from './outcome.ts';

/** What is to be possible with a token. */
export interface RequiredEndpoints {
  /** Named one by one: each of them has to work. */
  readonly required: readonly ZoomEndpoint[];
  /** What callers may also do, by an entry that stands for many endpoints. */
  readonly optional: readonly ZoomEndpoint[];
  /** Of which nothing is known here. */
  readonly unknown: readonly string[];
}

/**
 * The endpoints that entries of `allow` stand for. One that is open at its end, or for all methods, names
 * none in particular: not all that it allows need be possible.
 */
export function resolveEndpoints(entries: readonly string[]): RequiredEndpoints {
  const [named, possible] = [new Set<ZoomEndpoint>(), new Set<ZoomEndpoint>()];
  const unknown: string[] = [];
  for (const entry of entries) {
    const found = zoomEndpoints.filter((endpoint) => allows(entry, endpoint));
    const isBroad = entry.startsWith('* ') || entry.endsWith('/**');
    for (const endpoint of found) (isBroad ? possible : named).add(endpoint);
    if (found.length === 0) unknown.push(entry);
  }
  return {
    required: [...named],
    optional: [...possible].filter((endpoint) => !named.has(endpoint)),
    unknown,
  };
}

function allows(entry: string, endpoint: ZoomEndpoint): boolean {
  const [methods = '', path = ''] = entry.split(' ');
  const [method = '', template = ''] = endpoint.name.split(' ');
  if (methods !== '*' && !methods.split(',').includes(method)) return false;
  // `/users/summary` is an endpoint of its own, not the user whose id is summary.
  if (!path.includes('*')) return findEndpoint(method, path) === endpoint;
  const [parts, actual] = [splitPath(path), splitPath(template)];
  const isOpen = parts.at(-1) === '**';
  const fixed = isOpen ? parts.slice(0, -1) : parts;
  if (isOpen ? actual.length < fixed.length : actual.length !== fixed.length) return false;
  return fixed.every(
    (part, at) => part === '*' || part === actual[at] || actual[at]!.startsWith('{'),
  );
}

function splitPath(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

/** Judges whether a token's scopes open the endpoints. @param scopes undefined when the token names none. */
export function evaluateScopes(
  scopes: readonly string[] | undefined,
  { required, optional, unknown }: RequiredEndpoints,
): CheckOutcome<true> {
  if (scopes === undefined) {
    return warn(
      'the token names no scopes',
      'Zoom does that in the first moments of an app or of a change: try again in a minute. ' +
        'If it stays so, add scopes to the app',
      true,
    );
  }
  const held = new Set(scopes);
  const [lacking, wanting] = [required, optional].map((endpoints) =>
    endpoints.filter((endpoint) => !isCovered(endpoint, held)),
  ) as [ZoomEndpoint[], ZoomEndpoint[]];
  const notKnown = unknown.length === 0 ? '' : `; not known here: ${unknown.join(', ')}`;
  if (lacking.length > 0)
    return fail(`no scope for ${listNames(lacking)}${notKnown}`, describeMissingScopes(lacking));
  if (wanting.length > 0) {
    return warn(
      `no scope for some of what callers may do: ${listNames(wanting)}${notKnown}`,
      `Allow callers less, or: ${describeMissingScopes(wanting)}`,
      true,
    );
  }
  const count = required.length + optional.length;
  return pass(
    count === 0
      ? `${held.size} scopes${notKnown}; --endpoint 'GET /users' tells whether they are enough`
      : `enough for the ${count} endpoints that are wanted${notKnown}`,
    true,
  );
}

/** Of either kind, one scope is enough. */
function isCovered(
  { scopes: { classic, granular } }: ZoomEndpoint,
  held: ReadonlySet<string>,
): boolean {
  return [...classic, ...granular].some((scope) => held.has(scope));
}

function listNames(endpoints: readonly ZoomEndpoint[]): string {
  return endpoints.map(({ name }) => name).join(', ');
}

function describeMissingScopes(endpoints: readonly ZoomEndpoint[]): string {
  const scopes = endpoints.map(({ scopes: { granular, classic } }) => granular[0] ?? classic[0]);
  return (
    `Add to the app in the Zoom App Marketplace: ${[...new Set(scopes)].join(', ')}. ` +
    'Then let the gateways get a new token (evertoken revoke --yes): one does not gain scopes'
  );
}
