import { findEndpoint, listEndpoints, type ZoomEndpoint } from '@evertoken/zoom-client/endpoints';
import { parsePermissions } from '../../../auth/permissions.ts';
import { fail, pass, warn, type CheckOutcome } from './check.ts';

/** The endpoints that a token must or may be used for. */
export interface RequiredEndpoints {
  /** Named individually: all of them must work. */
  readonly required: readonly ZoomEndpoint[];
  /** Allowed to callers by a permission that covers many endpoints. */
  readonly optional: readonly ZoomEndpoint[];
  /** Permissions without any endpoint in the endpoint table. */
  readonly unknown: readonly string[];
}

/**
 * Resolves the endpoints that permissions cover. A permission for all methods or with a trailing `**` covers
 * endpoints that need not all work.
 */
export function resolveEndpoints(permissions: readonly string[]): RequiredEndpoints {
  const [required, optional] = [new Set<ZoomEndpoint>(), new Set<ZoomEndpoint>()];
  const unknown: string[] = [];
  for (const permission of permissions) {
    const found = listEndpoints().filter(createMatcher(permission));
    const isBroad = permission.startsWith('* ') || permission.endsWith('/**');
    for (const endpoint of found) (isBroad ? optional : required).add(endpoint);
    if (found.length === 0) unknown.push(permission);
  }
  return {
    required: [...required],
    optional: [...optional].filter((endpoint) => !required.has(endpoint)),
    unknown,
  };
}

/**
 * Creates a function that matches the templates of endpoints, each of their parameters replaced by what the
 * permission has in its place.
 */
function createMatcher(permission: string): (endpoint: ZoomEndpoint) => boolean {
  const [, pattern = ''] = permission.split(' ');
  const segments = pattern.split('/');
  const isAllowed = parsePermissions([permission]);
  return (endpoint) => {
    const [method = '', template = ''] = endpoint.name.split(' ');
    // `/users/summary` is a separate endpoint, not the user with the id "summary".
    if (!pattern.includes('*') && findEndpoint(method, pattern) !== endpoint) return false;
    const path = template
      .split('/')
      .map((segment, index) => (segment.startsWith('{') ? (segments[index] ?? 'id') : segment))
      .join('/');
    return isAllowed(method, path);
  };
}

/** Evaluates whether a token's scopes cover the endpoints. @param scopes undefined if the token lists none. */
export function evaluateScopes(
  scopes: readonly string[] | undefined,
  { required, optional, unknown }: RequiredEndpoints,
): CheckOutcome<true> {
  if (scopes === undefined) {
    return warn(
      'the token lists no scopes',
      'Zoom omits them shortly after an app is created or changed: retry in a minute. ' +
        'If there are still none, add scopes to the app',
      true,
    );
  }
  const granted = new Set(scopes);
  const isMissing = (endpoint: ZoomEndpoint): boolean => !isCovered(endpoint, granted);
  const [missing, missingOptional] = [required.filter(isMissing), optional.filter(isMissing)];
  const suffix = unknown.length === 0 ? '' : `; unknown endpoints: ${unknown.join(', ')}`;
  if (missing.length > 0)
    return fail(`no scope for ${joinNames(missing)}${suffix}`, describeMissingScopes(missing));
  if (missingOptional.length > 0) {
    return warn(
      `no scope for some endpoints that callers may use: ${joinNames(missingOptional)}${suffix}`,
      `Restrict the callers’ permissions, or: ${describeMissingScopes(missingOptional)}`,
      true,
    );
  }
  const count = required.length + optional.length;
  return pass(
    count === 0
      ? `${granted.size} scopes${suffix}; check an endpoint with --endpoint 'GET /users'`
      : `sufficient for ${count} endpoints${suffix}`,
    true,
  );
}

/** A single scope of either kind is sufficient, and none is needed if Zoom documents none. */
function isCovered(
  { scopes: { classic, granular } }: ZoomEndpoint,
  granted: ReadonlySet<string>,
): boolean {
  const scopes = [...classic, ...granular];
  return scopes.length === 0 || scopes.some((scope) => granted.has(scope));
}

function joinNames(endpoints: readonly ZoomEndpoint[]): string {
  return joinFirst(endpoints.map(({ name }) => name));
}

function describeMissingScopes(endpoints: readonly ZoomEndpoint[]): string {
  const scopes = endpoints.flatMap(({ scopes: { granular, classic } }) =>
    [...granular, ...classic].slice(0, 1),
  );
  return (
    `Add to the app in the Zoom App Marketplace: ${joinFirst([...new Set(scopes)])}. ` +
    'Then let the gateways mint a new token (evertoken revoke --yes): existing tokens gain no scopes'
  );
}

/** A permission such as `GET /phone/**` covers more endpoints than a message can list. */
function joinFirst(names: readonly string[]): string {
  const more = names.length - MAX_LISTED;
  const listed = names.slice(0, MAX_LISTED).join(', ');
  return more > 0 ? `${listed} and ${more} more` : listed;
}

const MAX_LISTED = 20;
