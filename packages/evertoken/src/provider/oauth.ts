import {
  allowInsecureRequests,
  clientCredentialsGrantRequest,
  customFetch,
  type ClientAuth,
  type DPoPHandle,
} from 'oauth4webapi';
import { throwIfInvalid } from '../errors.ts';
import type { TokenIdentity } from '../identity/identity.ts';
import { validateDpopKey, createHandle, sendWithProof, type DpopKey } from './dpop.ts';
import {
  createClientAuth,
  validateClientAuth,
  collectSecrets,
  type ClientAuthentication,
} from './oauth-client-auth.ts';
import {
  normalizeBaseUrl,
  validateText,
  validateTokenModel,
  validateUrl,
} from './provider-options.ts';
import { postTokenRequest, readTokenResponse } from './send-token-request.ts';
import type { TokenModel, TokenProvider } from './token-provider.ts';
import {
  getOAuthError,
  judgeTokenResponse,
  type TokenHttpResponse,
  type TokenResponseRules,
} from './token-response.ts';

export type { BasicEncoding } from './client-auth.ts';
export { dpopKey, generateDpopKey, type DpopKey, type DpopKeyPair } from './dpop.ts';
export type { ClientAuthentication } from './oauth-client-auth.ts';
export type { SigningKey } from './signing-key.ts';

/** Options of {@link oauth}. */
export interface OAuthOptions {
  /** The token endpoint. */
  readonly tokenUrl: string;
  /** The client id. */
  readonly clientId: string;
  /** How the client proves who it is. */
  readonly clientAuth: ClientAuthentication;
  /** Scopes to ask for (RFC 6749, section 3.3). Default: none, the server decides. */
  readonly scopes?: readonly string[] | undefined;
  /** The `audience` parameter, which some vendors ask for in place of `resource`. Default: none. */
  readonly audience?: string | undefined;
  /** The APIs that the token is for, absolute URIs (RFC 8707). Default: none, the server decides. */
  readonly resource?: string | readonly string[] | undefined;
  /**
   * Base URL of the API, which paths are appended to and whose origin the token may be sent to.
   * Default: none; then name `origins` where requests are sent, and use whole URLs.
   */
  readonly apiUrl?: string | undefined;
  /** Binds the tokens to a key (RFC 9449). Default: bearer tokens. */
  readonly dpop?: DpopKey | undefined;
  /**
   * Sends credentials and tokens over plain `http:` to other machines. Default false: only
   * `http://localhost` and loopback addresses are taken without TLS.
   */
  readonly allowInsecureRequests?: boolean | undefined;
  /** What a new token does to the older ones. Default `independent`: nothing. */
  readonly tokenModel?: TokenModel | undefined;
  /** Sends the token request, for proxies, client certificates and tests. Default: the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
}

/** For an answer without `expires_in`; the server's documentation would know. */
const DEFAULT_LIFETIME_MS = 3_600_000;

/**
 * Any OAuth 2.0 server, with the grant `client_credentials` (RFC 6749, section 4.4). Needs the package
 * `oauth4webapi` beside this one.
 *
 * @throws TokenError `OPTIONS_INVALID` naming every mistake at once.
 */
export function oauth(options: OAuthOptions): TokenProvider {
  throwIfInvalid(validateOptions(options ?? {}));
  const { dpop } = options;
  const handle = dpop && createHandle(dpop.pair);
  const request = createTokenRequester(options, handle);
  const rules = toResponseRules(options);
  return {
    identity: toIdentity(options),
    tokenModel: options.tokenModel ?? 'independent',
    processLocal: dpop?.processLocal ?? false,
    async mint(signal) {
      let answer = await request(signal);
      // The server has a nonce of its own, which the answer brought (RFC 9449, section 8).
      if (handle !== undefined && requiresNonce(answer)) answer = await request(signal);
      const { assertion } = answer;
      const secrets = assertion === undefined ? rules.secrets : [...rules.secrets, assertion];
      const verdict = judgeTokenResponse(answer, { ...rules, secrets });
      if (verdict.kind === 'failed') throw verdict.error;
      return verdict.token;
    },
    ...(handle !== undefined && { sendBound: (bound) => sendWithProof(handle, bound) }),
  };
}

/** An answer, and the assertion that was sent for it: the server may repeat it. */
interface TokenResponseWithAssertion extends TokenHttpResponse {
  readonly assertion: string | undefined;
}

type RequestToken = (signal: AbortSignal) => Promise<TokenResponseWithAssertion>;

function createTokenRequester(options: OAuthOptions, handle: DPoPHandle | undefined): RequestToken {
  const { tokenUrl, clientId, fetch: send = fetch } = options;
  // Nothing is compared with the issuer: no metadata is read, and no answer of this grant names it.
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
        // Which URLs may do without TLS was decided when the options were checked.
        // oxlint-disable-next-line typescript/no-deprecated -- that only makes it stand out
        [allowInsecureRequests]: true,
        [customFetch]: (url, { headers, body }) => {
          assertion = body.get('client_assertion') ?? undefined;
          return postTokenRequest(url, { headers, body }, send, signal);
        },
      },
    );
    return { ...(await readTokenResponse(response, signal)), assertion };
  };
}

function requiresNonce({ status, body }: TokenHttpResponse): boolean {
  return status >= 400 && status < 500 && getOAuthError(body) === 'use_dpop_nonce';
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
      // Not sent as such: the proof says it. A token of another key is another token.
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
  const apiUrl = options.apiUrl === undefined ? undefined : normalizeBaseUrl(options.apiUrl);
  return {
    defaultLifetimeMs: DEFAULT_LIFETIME_MS,
    errorCodes: {},
    secrets: collectSecrets(clientId, clientAuth),
    resolveApiUrl: () => apiUrl,
    tokenType: options.dpop === undefined ? 'Bearer' : 'DPoP',
    requestedScopes: scopes,
  };
}

/** RFC 6749, appendix A.4: no white space, no quote, no backslash. */
const SCOPE_PATTERN = /^[\x21\x23-\x5b\x5d-\x7e]+$/;

function validateOptions(options: OAuthOptions): string[] {
  const { tokenUrl, apiUrl, scopes = [], audience, resource = [] } = options;
  const allowInsecure = options.allowInsecureRequests ?? false;
  const problems = [
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
    problems.push('scopes must be a list of texts without spaces');
  }
  if (![resource].flat().every((one) => URL.canParse(one) && !one.includes('#'))) {
    problems.push('resource must be an absolute URI without a fragment, or a list of them');
  }
  return problems;
}
