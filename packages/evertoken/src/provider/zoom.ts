import { throwIfInvalid, type ErrorCode } from '../errors.ts';
import type { Secret } from '../secret.ts';
import { basicCredentials, clientSecretBasic, formEncode } from './client-auth.ts';
import {
  toSecret,
  normalizeBaseUrl,
  validateText,
  validateTokenModel,
  validateUrl,
} from './provider-options.ts';
import { sendTokenRequest } from './send-token-request.ts';
import type { TokenModel, TokenProvider, Verdict } from './token-provider.ts';
import { buildTokenRequest } from './token-request.ts';
import { judgeTokenResponse, type TokenResponseRules } from './token-response.ts';

/** What {@link zoom} and {@link zoomChatbot} have in common. */
export interface ZoomAppOptions {
  /** The client id of the app. */
  readonly clientId: string;
  /** The client secret of the app. */
  readonly clientSecret: string | Secret;
  /** The token endpoint. Default `https://zoom.us/oauth/token`; Zoom for Government: `https://zoomgov.com/oauth/token`. */
  readonly tokenUrl?: string | undefined;
  /**
   * Base URL of the API. Default: the regional host that comes with the token, if it is on
   * `allowedApiHosts`, else `https://api.zoom.us/v2`, or `https://api.zoomgov.com/v2` where the token
   * comes from there.
   */
  readonly apiUrl?: string | undefined;
  /**
   * Hosts that a token's own `api_url` may name; a leading dot allows subdomains. Default `.zoom.us`
   * for a token from there, `.zoomgov.com` for a token from there, both for one from elsewhere.
   */
  readonly allowedApiHosts?: readonly string[] | undefined;
  /**
   * Sends credentials and tokens over plain `http:` to other machines. Default false: only
   * `http://localhost` and loopback addresses are taken without TLS.
   */
  readonly allowInsecureRequests?: boolean | undefined;
  /** What a new token does to the older ones. Default `independent`: Zoom's rule since 20 June 2023. */
  readonly tokenModel?: TokenModel | undefined;
  /** Sends the token request, for proxies and tests. Default: the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
}

/** Options of {@link zoom}. */
export interface ZoomOptions extends ZoomAppOptions {
  /** The account id of the Server-to-Server OAuth app. */
  readonly accountId: string;
}

/** One of Zoom's clouds. A token of one is unknown in the other. */
interface ZoomCloud {
  readonly apiUrl: string;
  readonly apiHosts: readonly string[];
}

const COMMERCIAL: ZoomCloud = { apiUrl: 'https://api.zoom.us/v2', apiHosts: ['.zoom.us'] };
const GOVERNMENT: ZoomCloud = { apiUrl: 'https://api.zoomgov.com/v2', apiHosts: ['.zoomgov.com'] };
const DEFAULT_TOKEN_URL = 'https://zoom.us/oauth/token';
/** A host name; with a leading dot, all its subdomains. */
const HOST_PATTERN = /^\.?[a-z0-9-]+(\.[a-z0-9-]+)*$/;

/**
 * Zoom's Server-to-Server OAuth (grant `account_credentials`).
 * Source: https://developers.zoom.us/docs/internal-apps/s2s-oauth/
 *
 * @throws TokenError `OPTIONS_INVALID` naming every mistake at once.
 */
export function zoom(options: ZoomOptions): TokenProvider {
  const { accountId } = options ?? {};
  throwIfInvalid([...validateText('accountId', accountId), ...validateOptions(options ?? {})]);
  const parameters = { grant_type: 'account_credentials', account_id: accountId };
  // Zoom answers a wrong account id with `invalid_request` and nothing else to go by.
  return createProvider(options, parameters, { invalid_request: 'ACCOUNT_REJECTED' });
}

/**
 * Zoom's chatbot messages (grant `client_credentials`, scope `imchat:bot`). Such a token belongs to the
 * app, not to an account: `POST /im/chat/messages` takes it, the rest of the API does not.
 * Source: https://developers.zoom.us/docs/chat/installation-and-authentication/
 *
 * @throws TokenError `OPTIONS_INVALID` naming every mistake at once.
 */
export function zoomChatbot(options: ZoomAppOptions): TokenProvider {
  throwIfInvalid(validateOptions(options ?? {}));
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
    resolveApiUrl: createApiUrlResolver(options, detectCloud(tokenUrl)),
  };
  return {
    identity: { tokenUrl, clientId, parameters },
    tokenModel: options.tokenModel ?? 'independent',
    async mint(signal) {
      const request = buildTokenRequest(tokenUrl, parameters, authenticate);
      const response = await sendTokenRequest(request, options.fetch ?? fetch, signal);
      const verdict = judgeTokenResponse(response, rules);
      if (verdict.kind === 'failed') throw verdict.error;
      return verdict.token;
    },
    judge: judgeZoomResponse,
  };
}

/**
 * Reads a Zoom API answer: 401, or any other 4xx whose body has `code` 124, means that the token is
 * not valid. Scope errors (4711, 4700) and all others say nothing about it.
 * Source: https://developers.zoom.us/docs/api/errors
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

/** By the host that gives the tokens. Behind a host that is not Zoom's, either cloud may be. */
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
): TokenResponseRules['resolveApiUrl'] {
  const fixed = apiUrl && normalizeBaseUrl(apiUrl);
  const hosts = allowedApiHosts ?? cloud.apiHosts;
  return (named) => fixed ?? (named === undefined ? cloud.apiUrl : toRegionalApiUrl(named, hosts));
}

/** `https://api-us.zoom.us` → `https://api-us.zoom.us/v2`, for allowed hosts only: the bearer token goes there. */
function toRegionalApiUrl(named: string, hosts: readonly string[]): string | undefined {
  const url = URL.canParse(named) ? new URL(named) : undefined;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  if (url.port !== '') return undefined;
  const allowed = hosts.some((host) =>
    host.startsWith('.') ? url.hostname.endsWith(host) : url.hostname === host,
  );
  return allowed ? `${url.origin}/v2` : undefined;
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
