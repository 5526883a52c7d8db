import { getEffectiveScopeSet, type App } from './accounts.ts';
import { json, oauthError, withHeaders, type HttpResponse } from '../http/response.ts';
import { decodeComponent } from '../http/request-target.ts';
import { constantTimeEqual } from './fingerprint.ts';
import type { SandboxContext } from '../server/sandbox-context.ts';

/** A request to an OAuth endpoint with its body. */
export interface OAuthRequest {
  readonly method: string;
  readonly authorization: string | undefined;
  readonly contentType: string | undefined;
  readonly search: string;
  readonly body: string;
}

const INVALID_CLIENT = oauthError(400, 'invalid_client', 'Invalid client_id or client_secret');
const UNSUPPORTED_GRANT = oauthError(400, 'unsupported_grant_type', 'unsupported grant type');
const INVALID_REQUEST = oauthError(400, 'invalid_request', 'Bad Request');
const APP_DISABLED = oauthError(
  400,
  'invalid_client',
  'The app has been disabled by the developer',
);
/** The real 429 response of the token endpoint is unknown; this one follows the form of its other errors. */
const TOO_MANY_REQUESTS = withHeaders(oauthError(429, 'too_many_requests', 'Too many requests'), [
  'Retry-After',
  '1',
]);
const METHOD_NOT_ALLOWED = withHeaders(oauthError(405, 'invalid_request', 'Method Not Allowed'), [
  'Allow',
  'POST',
]);

/**
 * Handles a token request. Checks, in this order: client, grant type, account, state of the app, rate limit.
 * https://developers.zoom.us/docs/internal-apps/s2s-oauth/
 */
export function handleTokenRequest(context: SandboxContext, request: OAuthRequest): HttpResponse {
  if (request.method !== 'POST') return METHOD_NOT_ALLOWED;
  const app = authenticateClient(context, request.authorization);
  if (app === undefined) return INVALID_CLIENT;
  const parameter = readParameters(request, context.settings.acceptQueryParameters);
  if (parameter('grant_type') !== 'account_credentials') return UNSUPPORTED_GRANT;
  if (parameter('account_id') !== app.account.id) return INVALID_REQUEST;
  if (app.disabled) return APP_DISABLED;
  if (!context.rateLimits.allowTokenRequest(app.clientId, context.settings.tokenRateLimitPerSecond))
    return TOO_MANY_REQUESTS;
  return issueToken(context, app);
}

/**
 * Handles a revocation request. An authenticated client receives `{"status":"success"}` for any token, known or not
 * (RFC 7009, section 2.2).
 */
export function handleRevokeRequest(context: SandboxContext, request: OAuthRequest): HttpResponse {
  if (request.method !== 'POST') return METHOD_NOT_ALLOWED;
  const app = authenticateClient(context, request.authorization);
  if (app === undefined) return INVALID_CLIENT;
  // Zoom stopped accepting tokens in the URL in February 2023.
  const text = readParameters(request, false)('token');
  if (text === null || text === '') return INVALID_REQUEST;
  const token = context.tokens.find(text);
  if (token !== undefined && token.app === app) {
    context.tokens.revoke(token);
    context.counters.tokensRevoked++;
  }
  return json(200, { status: 'success' });
}

function issueToken(context: SandboxContext, app: App): HttpResponse {
  const { settings, clock } = context;
  const scopeSet = getEffectiveScopeSet(app, clock.now(), settings.scopeLagMs);
  const accessToken = context.tokens.mint(app, settings, scopeSet);
  context.counters.tokensIssued++;
  return json(200, {
    access_token: accessToken,
    token_type: 'bearer',
    expires_in:
      settings.expiresIn === undefined ? settings.tokenLifetimeSeconds : settings.expiresIn,
    ...(settings.scopeInResponse === 'complete' && {
      scope: app.scopeSets[scopeSet]?.text ?? '',
    }),
    ...(settings.apiUrlInResponse && { api_url: context.baseUrl }),
  });
}

/** Returns the app authenticated by the Basic header, or `undefined`. */
function authenticateClient(
  context: SandboxContext,
  authorization: string | undefined,
): App | undefined {
  const encoded = /^Basic +([A-Za-z0-9+/_=-]+) *$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const pair = Buffer.from(encoded, 'base64').toString();
  const colon = pair.indexOf(':');
  if (colon < 0) return undefined;
  // RFC 6749, section 2.3.1 requires form-encoded credentials; most Zoom clients send them plain. Both are accepted.
  return (
    matchClient(context, pair.slice(0, colon), pair.slice(colon + 1)) ??
    matchClient(context, formDecode(pair.slice(0, colon)), formDecode(pair.slice(colon + 1)))
  );
}

function matchClient(
  context: SandboxContext,
  clientId: string,
  clientSecret: string,
): App | undefined {
  const app = context.directory.apps.get(clientId);
  return app !== undefined && constantTimeEqual(app.clientSecret, clientSecret) ? app : undefined;
}

function formDecode(text: string): string {
  return decodeComponent(text.replaceAll('+', ' ')) ?? text;
}

/** Reads parameters from a form body and, if `acceptQuery`, from the query. A JSON body has no parameters. */
function readParameters(
  { contentType, search, body }: OAuthRequest,
  acceptQuery: boolean,
): (name: string) => string | null {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(contentType ?? '');
  const form = new URLSearchParams(isForm ? body : '');
  if (!acceptQuery || search === '') return (name) => form.get(name);
  const query = new URLSearchParams(search);
  return (name) => form.get(name) ?? query.get(name);
}
