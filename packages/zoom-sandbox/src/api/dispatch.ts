import { decideBearer } from '../bearer.ts';
import { apiError, withHeaders, type Reply } from '../http/reply.ts';
import { decodeAtEdge } from '../http/target.ts';
import type { BodyResult } from '../http/body.ts';
import { parseJsonObject } from '../http/json-body.ts';
import { withoutType } from '../limits.ts';
import { createRouter, type Match, type Route } from '../router.ts';
import type { IssuedToken } from '../tokens.ts';
import type { World } from '../world.ts';
import { ROUTES } from './routes.ts';

/** A request below `/v2`, as yet unread. */
export interface ApiRequest {
  readonly method: string;
  /** The path after `/v2`, undecoded. */
  readonly path: string;
  readonly search: string;
  readonly authorization: string | undefined;
}

/** What becomes of a request before its body is looked at. */
export type Admission =
  | { readonly kind: 'refused'; readonly reply: Reply; readonly token?: string }
  | {
      readonly kind: 'admitted';
      readonly match: Match;
      readonly token: IssuedToken;
      readonly rateHeaders: readonly string[];
      /** Must be called once the request is answered. */
      readonly release: () => void;
    };

const findRoute = createRouter(ROUTES);
const NOT_RECOGNIZED = apiError(400, 2300, 'This API endpoint is not recognized.');
const NOT_JSON = apiError(400, 300, 'Request Body should be a valid JSON object.');
const LOCKED = apiError(
  429,
  429,
  'Too many concurrent requests. A request to disassociate this user has already been made.',
);
/** Shared, so nobody may write to it. */
const NO_QUERY = new URLSearchParams();
const nothing = (): void => undefined;

/** Checks token, route, scope, rate and locks, in this order. */
export function admit(world: World, request: ApiRequest): Admission {
  const { counters, settings } = world;
  const bearer = decideBearer(
    world.tokens,
    settings.tokenModel,
    request.authorization,
    request.search,
  );
  if (bearer.kind === 'refused') {
    counters.apiRejections++;
    const { message, token } = bearer;
    return refuse(apiError(401, 124, message), token?.fingerprint);
  }
  const { token } = bearer;
  const path = decodeAtEdge(request.path);
  const match = path === undefined ? undefined : findRoute(request.method, path);
  if (match === undefined) return refuse(NOT_RECOGNIZED, token.fingerprint);
  counters.routed(match.name);
  if (!mayCall(match.route, token.scopes)) {
    return refuse(missingScope(match.route, token.scopes), token.fingerprint);
  }
  if (!settings.enforceLimits) {
    return { kind: 'admitted', match, token, rateHeaders: [], release: nothing };
  }
  return countAndLock(world, match, token);
}

/** Carries out an admitted request. */
export function answerApiRequest(
  world: World,
  { match, token, rateHeaders }: Extract<Admission, { kind: 'admitted' }>,
  search: string,
  body: BodyResult | undefined,
): Reply {
  const parsed = parseJsonObject(body);
  if (parsed === undefined) return withHeaders(NOT_JSON, rateHeaders);
  const { account } = token.app;
  const reply = match.route.handle({
    world,
    account,
    plan: account.plan ?? world.settings.plan,
    nowMs: world.clock.now(),
    route: match.name,
    params: match.params,
    query: search === '' ? NO_QUERY : new URLSearchParams(search),
    body: parsed,
  });
  return withHeaders(reply, reply.status === 429 ? withoutType(rateHeaders) : rateHeaders);
}

function countAndLock(world: World, match: Match, token: IssuedToken): Admission {
  const { account } = token.app;
  const { limits, settings } = world;
  const counted = limits.countCall(account.id, account.plan ?? settings.plan, match.route.label);
  if (counted.kind === 'refused') return refuse(counted.reply, token.fingerprint);
  const rateHeaders = counted.headers;
  const lock = match.route.lock?.(match.params);
  if (lock === undefined) return { kind: 'admitted', match, token, rateHeaders, release: nothing };
  const key = `${account.id}|${lock}`;
  if (!limits.lock(key)) return refuse(withHeaders(LOCKED, rateHeaders), token.fingerprint);
  return { kind: 'admitted', match, token, rateHeaders, release: () => limits.unlock(key) };
}

function mayCall({ classic, granular }: Route, scopes: ReadonlySet<string>): boolean {
  return granular.some((scope) => scopes.has(scope)) || classic.some((scope) => scopes.has(scope));
}

/** HTTP 400 with code 4711, naming the scopes of which any one would do, in the kind the app uses. */
function missingScope({ classic, granular }: Route, scopes: ReadonlySet<string>): Reply {
  const usesClassic = [...scopes].some((scope) => /^[^:]+:(read|write)(:admin)?$/.test(scope));
  const wanted = (usesClassic && classic.length > 0) || granular.length === 0 ? classic : granular;
  return apiError(
    400,
    4711,
    `Invalid access token, does not contain scopes:[${wanted.join(', ')}].`,
  );
}

function refuse(reply: Reply, token?: string): Admission {
  return { kind: 'refused', reply, ...(token !== undefined && { token }) };
}
