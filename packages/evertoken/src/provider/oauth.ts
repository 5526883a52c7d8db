import {
  allowInsecureRequests,
  clientCredentialsGrantRequest,
  customFetch,
  type ClientAuth,
  type DPoPHandle,
} from 'oauth4webapi';
import { findUnknownOptions, throwIfInvalid } from '../errors.ts';
import type { TokenIdentity } from '../identity/identity.ts';
import { createHandle, sendWithProof, validateDpopKey, type DpopKey } from './dpop.ts';
import {
  collectSecrets,
  createClientAuth,
  toCredentials,
  validateClientAuth,
  type ClientAuthentication,
} from './oauth-client-auth.ts';
import {
  normalizeBaseUrl,
  validateText,
  validateTokenModel,
  validateUrl,
} from './provider-options.ts';
import type { TokenModel, TokenProvider } from './token-provider.ts';
import { postTokenRequest, readTokenResponse } from './token-request.ts';
import {
  getOAuthError,
  judgeTokenResponse,
  type TokenHttpResponse,
  type TokenResponseRules,
} from './token-response.ts';

export { dpopKey, generateDpopKey, type DpopKey, type DpopKeyPair } from './dpop.ts';
export type { ClientAuthentication } from './oauth-client-auth.ts';
export { revokeOAuthToken, type OAuthRevocationOptions } from './oauth-revocation.ts';
export type { SigningKey } from './provider-options.ts';
export type { BasicEncoding } from './token-request.ts';

/** Options of {@link oauth}. */
export interface OAuthOptions {
  /** URL of the token endpoint. */
  readonly tokenUrl: string;
  /** The client id. */
  readonly clientId: string;
  /** How the client authenticates. */
  readonly clientAuth: ClientAuthentication;
  /** Scopes to request (RFC 6749, section 3.3). Default: none, the server decides. */
  readonly scopes?: readonly string[] | undefined;
  /** The `audience` parameter, which some vendors use in place of `resource`. Default: none. */
  readonly audience?: string | undefined;
  /** Absolute URIs of the APIs that the token is for (RFC 8707). Default: none, the server decides. */
  readonly resource?: string | readonly string[] | undefined;
  /**
   * Base URL of the API. Paths are appended to it, and the token may be sent to its origin.
   * Default: none; then the adapters need `origins` and absolute URLs.
   */
  readonly apiUrl?: string | undefined;
  /** Binds the tokens to a key (RFC 9449). Default: bearer tokens. */
  readonly dpop?: DpopKey | undefined;
  /**
   * Allows credentials and tokens to be sent over plain `http:` to other machines. Without it `http:` is
   * for `localhost` and loopback addresses only.
   *
   * @default false
   */
  readonly allowInsecureRequests?: boolean | undefined;
  /** What a new token does to the older ones. @default 'independent' */
  readonly tokenModel?: TokenModel | undefined;
  /** Sends the token request, for proxies, client certificates and tests. Default: the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
}

const NAMES =
  'tokenUrl clientId clientAuth scopes audience resource apiUrl dpop allowInsecureRequests tokenModel fetch';

/** Lifetime of a token whose response has no `expires_in`, ms. */
const DEFAULT_LIFETIME_MS = 3_600_000;

/**
 * Creates a provider for any OAuth 2.0 server that supports the grant `client_credentials` (RFC 6749,
 * section 4.4). It requires the package `oauth4webapi`.
 *
 * @throws TokenError `OPTIONS_INVALID` with all issues
 *
 * @example
 * ```ts
 * const provider = oauth({
 *   tokenUrl: 'https://auth.example/token',
 *   clientId: 'client',
 *   clientAuth: { method: 'client_secret_basic', secret: process.env.CLIENT_SECRET },
 *   apiUrl: 'https://api.example/v1',
 * });
 * const tokens = createTokenManager({ provider });
 * ```
 */
export function oauth(options: OAuthOptions): TokenProvider {
  throwIfInvalid(validateOptions(options ?? {}));
  const { dpop } = options;
  const handle = dpop && createHandle(dpop.pair);
  const request = createTokenRequester(options, handle);
  const rules = toResponseRules(options);
  const apiUrl = options.apiUrl && normalizeBaseUrl(options.apiUrl);
  return {
    identity: toIdentity(options),
    credentials: toCredentials(options.clientAuth),
    tokenModel: options.tokenModel ?? 'independent',
    processLocal: dpop?.processLocal ?? false,
    resolveApiUrl: () => apiUrl,
    async mint(signal) {
      let response = await request(signal);
      // `oauth4webapi` has stored the nonce of the response (RFC 9449, section 8).
      if (handle !== undefined && requiresNonce(response)) response = await request(signal);
      const { assertion } = response;
      const secrets = assertion === undefined ? rules.secrets : [...rules.secrets, assertion];
      const result = judgeTokenResponse(response, { ...rules, secrets });
      if (result.kind === 'failed') throw result.error;
      return result.token;
    },
    ...(handle !== undefined && { sendBound: (bound) => sendWithProof(handle, bound) }),
  };
}

/** A token response with the client assertion of its request, which the server could echo. */
interface TokenResponseWithAssertion extends TokenHttpResponse {
  readonly assertion: string | undefined;
}

type RequestToken = (signal: AbortSignal) => Promise<TokenResponseWithAssertion>;

function createTokenRequester(options: OAuthOptions, handle: DPoPHandle | undefined): RequestToken {
  const { tokenUrl, clientId } = options;
  // The issuer is not verified: no metadata is read, and no response of this grant names it.
  const server = { issuer: tokenUrl, token_endpoint: tokenUrl };
  const authenticate: ClientAuth = createClientAuth(clientId, tokenUrl, options.clientAuth);
  const parameters = buildParameters(options);
  return async (signal) => {
    let assertion: string | undefined;
    const response = await clientCredentialsGrantRequest(
      server,
      { client_id: clientId },
      authenticate,
      parameters,
      {
        ...(handle && { DPoP: handle }),
        // `validateOptions` has checked the URL.
        // oxlint-disable-next-line typescript/no-deprecated -- marked as deprecated only to make it conspicuous
        [allowInsecureRequests]: true,
        [customFetch]: (url, { headers, body }) => {
          assertion = body.get('client_assertion') ?? undefined;
          return postTokenRequest(url, { headers, body }, options.fetch ?? fetch, signal);
        },
      },
    );
    return { ...(await readTokenResponse(response, signal)), assertion };
  };
}

function requiresNonce(response: TokenHttpResponse): boolean {
  const { status } = response;
  return status >= 400 && status < 500 && getOAuthError(response) === 'use_dpop_nonce';
}

function buildParameters({ scopes = [], audience, resource = [] }: OAuthOptions): URLSearchParams {
  const parameters = new URLSearchParams();
  if (scopes.length > 0) parameters.set('scope', scopes.join(' '));
  if (audience !== undefined) parameters.set('audience', audience);
  for (const one of [resource].flat()) parameters.append('resource', one);
  return parameters;
}

function toIdentity(options: OAuthOptions): TokenIdentity {
  const { tokenUrl, clientId, scopes = [], audience, resource = [], dpop } = options;
  const resources = [resource].flat().toSorted().join(' ');
  return {
    tokenUrl,
    clientId,
    parameters: {
      grant_type: 'client_credentials',
      ...(audience !== undefined && { audience }),
      ...(resources !== '' && { resource: resources }),
      // Not sent: the proof contains the key. Tokens of different keys must not be shared.
      ...(dpop && { dpop_jkt: dpop.thumbprint }),
    },
    scopes,
  };
}

function toResponseRules({
  clientId,
  clientAuth,
  scopes = [],
  ...options
}: OAuthOptions): TokenResponseRules {
  return {
    defaultLifetimeMs: DEFAULT_LIFETIME_MS,
    errorCodes: {},
    secrets: collectSecrets(clientId, clientAuth),
    tokenType: options.dpop === undefined ? 'Bearer' : 'DPoP',
    requestedScopes: scopes,
  };
}

/** A scope (RFC 6749, appendix A.4): no white space, quote or backslash. */
const SCOPE_PATTERN = /^[\x21\x23-\x5b\x5d-\x7e]+$/;

function validateOptions(options: OAuthOptions): string[] {
  const { tokenUrl, apiUrl, scopes = [], audience, resource = [] } = options;
  const allowInsecure = options.allowInsecureRequests ?? false;
  const issues = [
    ...findUnknownOptions(options, NAMES),
    ...(tokenUrl === undefined ? ['tokenUrl must be an absolute URL'] : []),
    ...validateUrl('tokenUrl', tokenUrl, allowInsecure),
    ...validateText('clientId', options.clientId),
    ...validateClientAuth(options.clientAuth),
    ...(audience === undefined ? [] : validateText('audience', audience)),
    ...validateUrl('apiUrl', apiUrl, allowInsecure),
    ...validateDpopKey(options.dpop),
    ...validateTokenModel(options.tokenModel),
  ];
  if (!Array.isArray(scopes) || !scopes.every((scope) => SCOPE_PATTERN.test(String(scope)))) {
    issues.push('scopes must be a list of strings without spaces');
  }
  if (![resource].flat().every((one) => URL.canParse(one) && !one.includes('#'))) {
    issues.push('resource must be an absolute URI without a fragment, or a list of them');
  }
  return issues;
}
