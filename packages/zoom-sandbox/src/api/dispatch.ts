import { authenticateBearer } from '../auth/authenticate.ts';
import { apiError, withHeaders, type HttpResponse } from '../http/response.ts';
import { decodePath } from '../http/request-target.ts';
import { bodyContent, type BodyResult } from '../http/request-body.ts';
import { isObject, parseJson, type JsonResult } from '../http/json.ts';
import { omitRateLimitType } from './rate-limits.ts';
import { createRouter, type RouteMatch, type Route } from './router.ts';
import type { IssuedToken } from '../auth/tokens.ts';
import type { SandboxContext } from '../server/sandbox-context.ts';
import { loadRoutes } from '../operations/load-routes.ts';
import { ROUTES } from './routes.ts';

/** A request below `/v2` before its body is read. */
export interface ApiRequest {
  readonly method: string;
  /** The path after `/v2`, undecoded. */
  readonly path: string;
  readonly search: string;
  readonly authorization: string | undefined;
}

/** The decision about a request before its body is read. */
export type Admission =
  | { readonly kind: 'denied'; readonly response: HttpResponse; readonly token?: string }
  | {
      readonly kind: 'admitted';
      readonly match: RouteMatch;
      readonly token: IssuedToken;
      /** The headers of a 429. All other responses have the category only. */
      readonly rateHeaders: readonly string[];
      /** Releases the lock of the route. Must be called before the response is sent. */
      readonly release: () => void;
    };

const findRoute = createRouter(ROUTES, loadRoutes);
const NOT_RECOGNIZED = apiError(404, 2300, 'This API endpoint is not recognized.');
const NOT_JSON = apiError(400, 300, 'Request Body should be a valid JSON object.');
const ALREADY_IN_PROGRESS = apiError(
  429,
  429,
  'Too many concurrent requests. A request to disassociate this user has already been made.',
);
/** Shared between requests; must not be modified. */
const EMPTY_QUERY = new URLSearchParams();
const noop = (): void => undefined;

/** Checks token, route, scope, rate limits and lock, in this order. */
export function admit(context: SandboxContext, request: ApiRequest): Admission {
  const { counters, settings } = context;
  const bearer = authenticateBearer(
    context.tokens,
    settings.tokenModel,
    request.authorization,
    request.search,
  );
  if (bearer.kind === 'rejected') {
    counters.apiRejections++;
    const { message, token } = bearer;
    return deny(apiError(401, 124, message), token?.fingerprint);
  }
  const { token } = bearer;
  const path = decodePath(request.path);
  const match = path === undefined ? undefined : findDecoded(request.method, path);
  if (match === undefined) return deny(NOT_RECOGNIZED, token.fingerprint);
  counters.countRoute(match.name);
  if (!hasRequiredScope(match.route, token.scopes)) {
    return deny(scopeMissing(match.route, token.scopes), token.fingerprint);
  }
  if (!settings.enforceLimits) {
    return { kind: 'admitted', match, token, rateHeaders: [], release: noop };
  }
  return applyRateLimits(context, match, token);
}

/** Zoom decodes paths twice, so it also finds those of which even the slashes were encoded twice. */
function findDecoded(method: string, path: string): RouteMatch | undefined {
  const match = findRoute(method, path);
  if (match !== undefined || !path.includes('%2F')) return match;
  const decoded = decodePath(path);
  return decoded === undefined ? undefined : findRoute(method, decoded);
}

/** Handles an admitted request. */
export function handleApiRequest(
  context: SandboxContext,
  { match, token, rateHeaders }: Extract<Admission, { kind: 'admitted' }>,
  search: string,
  body: BodyResult | undefined,
): HttpResponse {
  const parsed = parseBody(match.route, body);
  const category = ['X-RateLimit-Category', match.route.label];
  if (parsed.kind === 'invalid') return withHeaders(NOT_JSON, category);
  const { account } = token.app;
  const response = match.route.handle({
    context,
    account,
    plan: account.plan ?? context.settings.plan,
    nowMs: context.clock.now(),
    route: match.name,
    params: match.params,
    query: search === '' ? EMPTY_QUERY : new URLSearchParams(search),
    body: isObject(parsed.value) ? parsed.value : {},
    json: parsed.value,
    content: match.route.accepts === 'file' ? bodyContent(body) : '',
  });
  const isLimited = response.status === 429;
  return withHeaders(response, isLimited ? omitRateLimitType(rateHeaders) : category);
}

/** Files are not parsed. */
function parseBody({ accepts = 'object' }: Route, body: BodyResult | undefined): JsonResult {
  const parsed = parseJson(accepts === 'file' ? undefined : body);
  const isAccepted = parsed.kind === 'json' && (accepts !== 'object' || isObject(parsed.value));
  return isAccepted ? parsed : { kind: 'invalid' };
}

function applyRateLimits(
  context: SandboxContext,
  match: RouteMatch,
  token: IssuedToken,
): Admission {
  const { account } = token.app;
  const { rateLimits, settings } = context;
  const counted = rateLimits.countCall(
    account.id,
    account.plan ?? settings.plan,
    isPhone(match.route) ? 'phone' : 'general',
    match.route.label,
  );
  if (counted.kind === 'limited') return deny(counted.response, token.fingerprint);
  const rateHeaders = counted.headers;
  const lock = match.route.lock?.(match.params);
  if (lock === undefined) return { kind: 'admitted', match, token, rateHeaders, release: noop };
  const key = `${account.id}|${lock}`;
  if (!rateLimits.lock(key))
    return deny(withHeaders(ALREADY_IN_PROGRESS, rateHeaders), token.fingerprint);
  return { kind: 'admitted', match, token, rateHeaders, release: () => rateLimits.unlock(key) };
}

/** Some operations are documented without scopes. */
function hasRequiredScope({ classic, granular }: Route, scopes: ReadonlySet<string>): boolean {
  if (granular.length === 0 && classic.length === 0) return true;
  return granular.some((scope) => scopes.has(scope)) || classic.some((scope) => scopes.has(scope));
}

/**
 * 400 with code 4711, of Zoom Phone 104, and the scopes of which one is required: classic ones if the app uses classic
 * scopes.
 */
function scopeMissing(route: Route, scopes: ReadonlySet<string>): HttpResponse {
  const { classic, granular } = route;
  const usesClassic = [...scopes].some((scope) => /^[^:]+:(read|write)(:admin)?$/.test(scope));
  const required =
    (usesClassic && classic.length > 0) || granular.length === 0 ? classic : granular;
  const forApps = required.filter((scope) => /:(admin|master)$/.test(scope));
  const listed = forApps.length > 0 ? forApps : required;
  return apiError(
    400,
    isPhone(route) ? 104 : 4711,
    `Invalid access token, does not contain scopes:[${listed.join(', ')}].`,
  );
}

function isPhone({ path }: Route): boolean {
  return path.startsWith('/phone/');
}

function deny(response: HttpResponse, token?: string): Admission {
  return { kind: 'denied', response, ...(token !== undefined && { token }) };
}
