import { throwIfInvalid, type ErrorCode } from '../errors.ts';
import { Secret } from '../secret.ts';
import { basicCredentials, clientSecretBasic, formEncode } from './client-auth.ts';
import { sendTokenRequest } from './send-token-request.ts';
import type { TokenModel, TokenProvider, Verdict } from './token-provider.ts';
import { buildTokenRequest } from './token-request.ts';
import { judgeTokenResponse, type TokenResponseRules } from './token-response.ts';

/** Options of {@link zoom}. */
export interface ZoomOptions {
  /** The account id of the Server-to-Server OAuth app. */
  readonly accountId: string;
  /** The client id of the app. */
  readonly clientId: string;
  /** The client secret of the app. */
  readonly clientSecret: string | Secret;
  /** The token endpoint. Default `https://zoom.us/oauth/token`; Zoom for Government: `https://zoomgov.com/oauth/token`. */
  readonly tokenUrl?: string | undefined;
  /**
   * Base URL of the API. Default: the regional host that comes with the token, if it is on
   * `allowedApiHosts`, else `https://api.zoom.us/v2`.
   */
  readonly apiUrl?: string | undefined;
  /** Hosts that a token's own `api_url` may name; a leading dot allows subdomains. Default `.zoom.us` and `.zoomgov.com`. */
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

const DEFAULT_TOKEN_URL = 'https://zoom.us/oauth/token';
const DEFAULT_API_URL = 'https://api.zoom.us/v2';
const DEFAULT_API_HOSTS = ['.zoom.us', '.zoomgov.com'];
/** A host name; with a leading dot, all its subdomains. */
const HOST_PATTERN = /^\.?[a-z0-9-]+(\.[a-z0-9-]+)*$/;

/**
 * Zoom's Server-to-Server OAuth (grant `account_credentials`).
 * Source: https://developers.zoom.us/docs/internal-apps/s2s-oauth/
 *
 * @throws TokenError `OPTIONS_INVALID` naming every mistake at once.
 */
export function zoom(options: ZoomOptions): TokenProvider {
  throwIfInvalid(problemsOf(options ?? {}));
  const { accountId, clientId, tokenUrl = DEFAULT_TOKEN_URL } = options;
  const clientSecret = asSecret(options.clientSecret);
  const parameters = { grant_type: 'account_credentials', account_id: accountId };
  const authenticate = clientSecretBasic(clientId, clientSecret);
  const rules = rulesFor(options, clientSecret);
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
  return codeOf(body) === 124 ? 'token-rejected' : 'other';
}

function codeOf(body: string): unknown {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && 'code' in value ? value.code : undefined;
  } catch {
    return undefined;
  }
}

/** Zoom answers a wrong account id with `invalid_request` and nothing else to go by. */
const zoomErrorCodes: Readonly<Record<string, ErrorCode>> = { invalid_request: 'ACCOUNT_REJECTED' };

function rulesFor(options: ZoomOptions, clientSecret: Secret): TokenResponseRules {
  const fixed = options.apiUrl && new URL(options.apiUrl).href.replace(/\/+$/, '');
  const hosts = options.allowedApiHosts ?? DEFAULT_API_HOSTS;
  return {
    lifetimeFallbackMs: 3_600_000,
    errorCodes: zoomErrorCodes,
    secrets: [
      clientSecret.reveal(),
      formEncode(clientSecret.reveal()),
      basicCredentials(options.clientId, clientSecret),
    ],
    apiUrl: (named) =>
      fixed ?? (named === undefined ? DEFAULT_API_URL : regionalApiUrl(named, hosts)),
  };
}

/** `https://api-us.zoom.us` → `https://api-us.zoom.us/v2`, for allowed hosts only: the bearer token goes there. */
function regionalApiUrl(named: string, hosts: readonly string[]): string | undefined {
  const url = URL.canParse(named) ? new URL(named) : undefined;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  const allowed = hosts.some((host) =>
    host.startsWith('.') ? url.hostname.endsWith(host) : url.hostname === host,
  );
  return allowed ? `${url.origin}/v2` : undefined;
}

function problemsOf(options: ZoomOptions): string[] {
  const problems: string[] = [];
  for (const name of ['accountId', 'clientId', 'clientSecret'] as const) {
    const value: unknown = options[name];
    const text = value instanceof Secret ? value.reveal() : value;
    if (typeof text !== 'string' || text === '')
      problems.push(`${name} must be a non-empty string`);
    else if (text !== text.trim()) problems.push(`${name} must not begin or end with white space`);
  }
  if (!isTokenModel(options.tokenModel)) {
    problems.push("tokenModel must be 'independent', 'single' or { capped: n }");
  }
  for (const name of ['tokenUrl', 'apiUrl'] as const) {
    const problem = urlProblem(options[name], options.allowInsecureRequests ?? false);
    if (problem !== undefined) problems.push(`${name} ${problem}`);
  }
  const hosts: unknown = options.allowedApiHosts ?? [];
  if (!Array.isArray(hosts) || !hosts.every((host) => HOST_PATTERN.test(String(host)))) {
    problems.push('allowedApiHosts must be a list of lower-case host names');
  }
  return problems;
}

function isTokenModel(model: TokenModel | undefined): boolean {
  if (typeof model === 'object') return Number.isInteger(model?.capped) && model.capped > 0;
  return model === undefined || model === 'independent' || model === 'single';
}

function urlProblem(text: string | undefined, allowInsecure: boolean): string | undefined {
  if (text === undefined) return undefined;
  if (!URL.canParse(text)) return 'must be an absolute URL';
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return 'must not hold credentials';
  if (/[?#]/.test(text)) return 'must not have a query or a fragment';
  if (url.protocol === 'https:') return undefined;
  if (url.protocol !== 'http:') return 'must start with https:';
  return allowInsecure || isLoopback(url.hostname)
    ? undefined
    : 'must start with https: (http: is for loopback addresses, or with allowInsecureRequests)';
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

function asSecret(value: string | Secret): Secret {
  return value instanceof Secret ? value : new Secret(value);
}
