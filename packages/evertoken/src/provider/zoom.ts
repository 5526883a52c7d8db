import type { ErrorCode } from '../error-catalog.ts';
import { TokenError, findUnknownOptions, throwIfInvalid } from '../errors.ts';
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

export { isAllowedHost, ZOOM_HOSTS } from './allowed-hosts.ts';

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

/** One of Zoom's clouds. A token of one is not valid in the other. */
interface ZoomCloud {
  readonly apiUrl: string;
  readonly apiHosts: readonly string[];
}

const COMMERCIAL: ZoomCloud = { apiUrl: 'https://api.zoom.us/v2', apiHosts: ['.zoom.us'] };
const GOVERNMENT: ZoomCloud = { apiUrl: 'https://api.zoomgov.com/v2', apiHosts: ['.zoomgov.com'] };

/** Zoom's token endpoint. */
export const DEFAULT_TOKEN_URL = 'https://zoom.us/oauth/token';

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

/** Options of {@link revokeToken}. */
export interface RevokeTokenOptions {
  /** The client id of the app that the token was issued to. */
  readonly clientId: string;
  /** The client secret of the app. */
  readonly clientSecret: string | Secret;
  /** URL of the token endpoint. @default DEFAULT_TOKEN_URL */
  readonly tokenUrl?: string | undefined;
  /** URL of the revocation endpoint. Default: `tokenUrl`, with `/revoke` in place of `/token` at its end. */
  readonly revocationUrl?: string | undefined;
  /** Allows plain `http:` to other machines. @default false */
  readonly allowInsecureRequests?: boolean | undefined;
  /** Maximum time for the request, ms. @default 10_000 */
  readonly timeoutMs?: number | undefined;
  /** Sends the request, for proxies and tests. Default: the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
}

const REVOCATION_NAMES =
  'accountId clientId clientSecret tokenUrl revocationUrl allowInsecureRequests timeoutMs fetch';

/**
 * Revokes an access token (RFC 7009): the API rejects it from then on. A token that is not valid any more
 * is revoked successfully as well (RFC 7009, section 2.2).
 *
 * @throws TokenError `OPTIONS_INVALID` with all issues, `TOKEN_ENDPOINT_UNREACHABLE`,
 *   `TOKEN_ENDPOINT_TIMEOUT`, `TOKEN_ENDPOINT_THROTTLED`, `TOKEN_ENDPOINT_FAILED`, `CLIENT_REJECTED` or
 *   `TOKEN_REQUEST_REJECTED`
 *
 * @example
 * ```ts
 * const { value } = await tokens.getToken();
 * await revokeToken(value, { clientId, clientSecret });
 * ```
 */
export async function revokeToken(
  token: string | Secret,
  options: RevokeTokenOptions,
): Promise<void> {
  const { clientId, tokenUrl = DEFAULT_TOKEN_URL, timeoutMs = 10_000 } = options;
  const { revocationUrl = tokenUrl.replace(/\/token$/, '/revoke') } = options;
  throwIfInvalid([
    ...validateRevocation(options, tokenUrl, revocationUrl),
    ...findUnknownOptions(options, REVOCATION_NAMES),
  ]);
  const authenticate = clientSecretBasic(clientId, toSecret(options.clientSecret));
  const parameters = { token: toSecret(token).reveal() };
  const request = buildTokenRequest(revocationUrl, parameters, authenticate);
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const { status } = await sendTokenRequest(request, options.fetch ?? fetch, signal);
    const code = judgeRevocationStatus(status);
    if (code !== undefined) throw new TokenError(code, { detail: `status ${status}` });
  } catch (error) {
    throw signal.aborted ? new TokenError('TOKEN_ENDPOINT_TIMEOUT') : error;
  }
}

/** @returns the code of the error; undefined if the token is revoked */
function judgeRevocationStatus(status: number): ErrorCode | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status === 401) return 'CLIENT_REJECTED';
  if (status === 429) return 'TOKEN_ENDPOINT_THROTTLED';
  return status >= 500 ? 'TOKEN_ENDPOINT_FAILED' : 'TOKEN_REQUEST_REJECTED';
}

function validateRevocation(
  { clientId, clientSecret, allowInsecureRequests = false }: RevokeTokenOptions,
  tokenUrl: string,
  revocationUrl: string,
): string[] {
  return [
    ...validateText('clientId', clientId),
    ...validateText('clientSecret', clientSecret),
    ...validateUrl('revocationUrl', revocationUrl, allowInsecureRequests),
    ...(revocationUrl === tokenUrl
      ? ['tokenUrl does not end in /token: revocationUrl is required']
      : []),
  ];
}

/** The cloud of a token endpoint. Another host than Zoom's may be a proxy of either cloud. */
function detectCloud(tokenUrl: string): ZoomCloud {
  const { hostname } = new URL(tokenUrl);
  const isOn = ({ apiHosts }: ZoomCloud): boolean =>
    apiHosts.some((host) => `.${hostname}`.endsWith(host));
  const cloud = [COMMERCIAL, GOVERNMENT].find(isOn);
  return cloud ?? { ...COMMERCIAL, apiHosts: [...COMMERCIAL.apiHosts, ...GOVERNMENT.apiHosts] };
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
