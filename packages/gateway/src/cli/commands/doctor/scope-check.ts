import { findEndpoint, zoomEndpoints, type ZoomEndpoint } from '@evertoken/zoom-client/endpoints';
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
    const found = zoomEndpoints.filter((endpoint) => covers(permission, endpoint));
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

/** Matches the endpoint's template, each of its parameters replaced by what the permission has in its place. */
function covers(permission: string, endpoint: ZoomEndpoint): boolean {
  const [, pattern = ''] = permission.split(' ');
  const [method = '', template = ''] = endpoint.name.split(' ');
  // `/users/summary` is a separate endpoint, not the user with the id "summary".
  if (!pattern.includes('*') && findEndpoint(method, pattern) !== endpoint) return false;
  const segments = pattern.split('/');
  const path = template
    .split('/')
    .map((segment, index) => (segment.startsWith('{') ? (segments[index] ?? 'id') : segment))
    .join('/');
  return parsePermissions([permission])(method, path);
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
    return fail(`no scope for ${listEndpoints(missing)}${suffix}`, describeMissingScopes(missing));
  if (missingOptional.length > 0) {
    return warn(
      `no scope for some endpoints that callers may use: ${listEndpoints(missingOptional)}${suffix}`,
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

/** A single scope of either kind is sufficient. */
function isCovered(
  { scopes: { classic, granular } }: ZoomEndpoint,
  granted: ReadonlySet<string>,
): boolean {
  return [...classic, ...granular].some((scope) => granted.has(scope));
}

function listEndpoints(endpoints: readonly ZoomEndpoint[]): string {
  return endpoints.map(({ name }) => name).join(', ');
}

function describeMissingScopes(endpoints: readonly ZoomEndpoint[]): string {
  const scopes = endpoints.map(({ scopes: { granular, classic } }) => granular[0] ?? classic[0]);
  return (
    `Add to the app in the Zoom App Marketplace: ${[...new Set(scopes)].join(', ')}. ` +
    'Then let the gateways mint a new token (evertoken revoke --yes): existing tokens gain no scopes'
  );
}
