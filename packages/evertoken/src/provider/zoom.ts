import type { ErrorCode } from '../error-catalog.ts';
import { findUnknownOptions, throwIfInvalid } from '../errors.ts';
import type { Secret } from '../access-token.ts';
import { HOST_PATTERN, isAllowedHost } from './allowed-hosts.ts';
import {
  normalizeBaseUrl,
  toSecret,
  validateText,
  validateTokenModel,
  validateUrl,
} from './provider-options.ts';
import type { TokenModel, TokenProvider, Verdict } from './token-provider.ts';
import {
  basicCredentials,
  buildTokenRequest,
  clientSecretBasic,
  formEncode,
  sendTokenRequest,
} from './token-request.ts';
import { judgeTokenResponse, type TokenResponseRules } from './token-response.ts';
import { DEFAULT_TOKEN_URL, detectCloud, type ZoomCloud } from './zoom-clouds.ts';

export { isAllowedHost, ZOOM_HOSTS } from './allowed-hosts.ts';
export { DEFAULT_TOKEN_URL } from './zoom-clouds.ts';
export { revokeToken, type RevokeTokenOptions } from './revoke-token.ts';

/** Options of both {@link zoom} and {@link zoomChatbot}. */
export interface ZoomAppOptions {
  /** The client id of the app. */
  readonly clientId: string;
  /** The client secret of the app. */
  readonly clientSecret: string | Secret;
  /**
   * URL of the token endpoint. Zoom for Government: `https://zoomgov.com/oauth/token`.
   *
   * @default DEFAULT_TOKEN_URL
   */
  readonly tokenUrl?: string | undefined;
  /**
   * Base URL of the API. Default: the regional host that the token response names, if it is one of
   * `allowedApiHosts`; otherwise `https://api.zoom.us/v2`, or `https://api.zoomgov.com/v2` for a token
   * from Zoom for Government.
   */
  readonly apiUrl?: string | undefined;
  /**
   * Hosts that the `api_url` of a token response may name; a leading dot allows all subdomains.
   * Default: `.zoom.us` for a token from zoom.us, `.zoomgov.com` for one from zoomgov.com, otherwise both.
   */
  readonly allowedApiHosts?: readonly string[] | undefined;
  /**
   * Allows credentials and tokens to be sent over plain `http:` to other machines. Without it `http:` is
   * for `localhost` and loopback addresses only.
   *
   * @default false
   */
  readonly allowInsecureRequests?: boolean | undefined;
  /** What a new token does to the older ones. @default 'independent', Zoom's rule since 20 June 2023 */
  readonly tokenModel?: TokenModel | undefined;
  /** Sends the token request, for proxies and tests. Default: the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
}

/** Options of {@link zoom}. */
export interface ZoomOptions extends ZoomAppOptions {
  /** The account id of the Server-to-Server OAuth app. */
  readonly accountId: string;
}

/** Also those of {@link zoomChatbot}: the credentials of an app may be one object. */
const NAMES =
  'accountId clientId clientSecret tokenUrl apiUrl allowedApiHosts allowInsecureRequests tokenModel fetch';

/**
 * Creates a provider for Zoom's Server-to-Server OAuth (grant `account_credentials`).
 * Source: https://developers.zoom.us/docs/internal-apps/s2s-oauth/
 *
 * @throws TokenError `OPTIONS_INVALID` with all issues
 *
 * @example
 * ```ts
 * const tokens = createTokenManager({
 *   provider: zoom({
 *     accountId: process.env.ZOOM_ACCOUNT_ID,
 *     clientId: process.env.ZOOM_CLIENT_ID,
 *     clientSecret: process.env.ZOOM_CLIENT_SECRET,
 *   }),
 * });
 * ```
 */
export function zoom(options: ZoomOptions): TokenProvider {
  const { accountId } = options ?? {};
  throwIfInvalid([
    ...validateText('accountId', accountId),
    ...validateOptions(options ?? {}),
    ...findUnknownOptions(options, NAMES),
  ]);
  const parameters = { grant_type: 'account_credentials', account_id: accountId };
  // Zoom's response to a wrong account id is `invalid_request`.
  return createProvider(options, parameters, { invalid_request: 'ACCOUNT_REJECTED' });
}

/** The variables that {@link zoomFromEnv} requires. */
const REQUIRED = {
  accountId: 'ZOOM_ACCOUNT_ID',
  clientId: 'ZOOM_CLIENT_ID',
  clientSecret: 'ZOOM_CLIENT_SECRET',
} as const;

/**
 * Creates the provider of {@link zoom} from variables of the environment: `ZOOM_ACCOUNT_ID`,
 * `ZOOM_CLIENT_ID` and `ZOOM_CLIENT_SECRET`, and optionally `ZOOM_OAUTH_URL` (the URL of the token endpoint)
 * and `ZOOM_API_URL` (the base URL of the API). White space around a value is ignored, and an empty one counts
 * as unset.
 *
 * @param variables default: `process.env`; on Cloudflare Workers the `env` of the request
 * @throws TokenError `OPTIONS_INVALID` with all variables that are not set, or with the issues of their values
 *
 * @example
 * ```ts
 * const tokens = createTokenManager({ provider: zoomFromEnv() });
 * ```
 */
export function zoomFromEnv(variables: object = processVariables()): TokenProvider {
  const read = (name: string): string | undefined => {
    const value: unknown = Reflect.get(variables, name);
    return typeof value === 'string' ? value.trim() || undefined : undefined;
  };
  const missing = Object.values(REQUIRED).filter((name) => read(name) === undefined);
  throwIfInvalid(missing.map((name) => `${name} is not set`));
  return zoom({
    accountId: read(REQUIRED.accountId),
    clientId: read(REQUIRED.clientId),
    clientSecret: read(REQUIRED.clientSecret),
    tokenUrl: read('ZOOM_OAUTH_URL'),
    apiUrl: read('ZOOM_API_URL'),
  } as ZoomOptions);
}

/** The variables of the process; none where the platform has no `process`. */
function processVariables(): object {
  const { process } = globalThis as { process?: { readonly env?: object } };
  return process?.env ?? {};
}

/**
 * Creates a provider for Zoom's chatbot tokens (grant `client_credentials`, scope `imchat:bot`). Such a
 * token belongs to the app, not to an account: it is valid for `POST /im/chat/messages` only.
 * Source: https://developers.zoom.us/docs/chat/installation-and-authentication/
 *
 * @throws TokenError `OPTIONS_INVALID` with all issues
 */
export function zoomChatbot(options: ZoomAppOptions): TokenProvider {
  throwIfInvalid([...validateOptions(options ?? {}), ...findUnknownOptions(options, NAMES)]);
  return createProvider(options, { grant_type: 'client_credentials' }, {});
}

function createProvider(
  options: ZoomAppOptions,
  parameters: Readonly<Record<string, string>>,
  errorCodes: Readonly<Record<string, ErrorCode>>,
): TokenProvider {
  const { clientId, tokenUrl = DEFAULT_TOKEN_URL } = options;
  const clientSecret = toSecret(options.clientSecret);
  const authenticate = clientSecretBasic(clientId, clientSecret);
  const rules: TokenResponseRules = {
    defaultLifetimeMs: 3_600_000,
    errorCodes,
    secrets: [
      clientSecret.reveal(),
      formEncode(clientSecret.reveal()),
      basicCredentials(clientId, clientSecret),
    ],
  };
  return {
    identity: { tokenUrl, clientId, parameters },
    credentials: clientSecret,
    tokenModel: options.tokenModel ?? 'independent',
    async mint(signal) {
      const request = buildTokenRequest(tokenUrl, parameters, authenticate);
      const response = await sendTokenRequest(request, options.fetch ?? fetch, signal);
      const result = judgeTokenResponse(response, rules);
      if (result.kind === 'failed') throw result.error;
      return result.token;
    },
    resolveApiUrl: createApiUrlResolver(options, detectCloud(tokenUrl)),
    judge: judgeZoomResponse,
  };
}

/**
 * Judges a response of the Zoom API: the token is not valid if the status is 401, or another 4xx whose body
 * has `code` 124. Scope errors (4711, 4700) and all others say nothing about the token.
 * Source: https://developers.zoom.us/docs/api/errors
 *
 * @param body the start of the body; without it the result may be `undecided`
 */
export function judgeZoomResponse(status: number, body?: string): Verdict {
  if (status === 401) return 'token-rejected';
  if (status < 400) return 'accepted';
  if (status === 429 || status >= 500) return 'other';
  if (body === undefined) return 'undecided';
  return getZoomErrorCode(body) === 124 ? 'token-rejected' : 'other';
}

function getZoomErrorCode(body: string): unknown {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && 'code' in value ? value.code : undefined;
  } catch {
    return undefined;
  }
}

function createApiUrlResolver(
  { apiUrl, allowedApiHosts }: ZoomAppOptions,
  cloud: ZoomCloud,
): NonNullable<TokenProvider['resolveApiUrl']> {
  const fixed = apiUrl && normalizeBaseUrl(apiUrl);
  const hosts = allowedApiHosts ?? cloud.apiHosts;
  return (named) => fixed ?? (named === undefined ? cloud.apiUrl : toRegionalApiUrl(named, hosts));
}

/** `https://api-us.zoom.us` becomes `https://api-us.zoom.us/v2`. @returns undefined if the host is not allowed */
function toRegionalApiUrl(named: string, hosts: readonly string[]): string | undefined {
  const url = URL.canParse(named) ? new URL(named) : undefined;
  return url !== undefined && isAllowedHost(url, hosts) ? `${url.origin}/v2` : undefined;
}

function validateOptions(options: ZoomAppOptions): string[] {
  const allowInsecure = options.allowInsecureRequests ?? false;
  const hosts: unknown = options.allowedApiHosts ?? [];
  const hostsAreNames =
    Array.isArray(hosts) && hosts.every((host) => HOST_PATTERN.test(String(host)));
  return [
    ...validateText('clientId', options.clientId),
    ...validateText('clientSecret', options.clientSecret),
    ...validateTokenModel(options.tokenModel),
    ...validateUrl('tokenUrl', options.tokenUrl, allowInsecure),
    ...validateUrl('apiUrl', options.apiUrl, allowInsecure),
    ...(hostsAreNames ? [] : ['allowedApiHosts must be a list of lower-case host names']),
  ];
}
