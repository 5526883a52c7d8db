import {
  isTokenError,
  type MintedToken,
  type Secret,
  type TokenError,
  type TokenProvider,
} from 'evertoken';
import { MAX_ERROR_BODY_BYTES, readBounded, resolveApiUrl } from 'evertoken/internal';
import { readZoomErrorFields } from '@evertoken/zoom-client';
import {
  fail,
  failWithThrown,
  failWithTokenError,
  pass,
  skip,
  warn,
  type CheckOutcome,
} from './check.ts';

/** The result of a token request. */
export type MintResult =
  | { readonly kind: 'minted'; readonly token: MintedToken; readonly durationMs: number }
  /** The endpoint reports that the app is disabled, which says nothing about the credentials. */
  | { readonly kind: 'app-disabled'; readonly error: TokenError }
  | { readonly kind: 'rejected'; readonly error: TokenError }
  /** The response says nothing about the credentials. */
  | { readonly kind: 'failed'; readonly outcome: CheckOutcome<never> };

/** Requests a token once, without retries. */
export async function mintProbeToken(
  provider: TokenProvider,
  signal: AbortSignal,
): Promise<MintResult> {
  const startedAt = performance.now();
  try {
    const minted = await provider.mint(signal);
    const durationMs = Math.round(performance.now() - startedAt);
    const { apiUrl, notices } = resolveApiUrl(provider, minted.apiUrl);
    const token = { ...minted, apiUrl, notices: [...minted.notices, ...notices] };
    return { kind: 'minted', token, durationMs };
  } catch (error) {
    if (!isTokenError(error)) return { kind: 'failed', outcome: failWithThrown(error) };
    if (error.kind !== 'credentials') return { kind: 'failed', outcome: failWithTokenError(error) };
    // The response is undocumented; Zoom's table of errors says "disabled" (4717, 4738).
    const isDisabled = isZoom(provider) && /disabled|deactivated/i.test(error.detail ?? '');
    return { kind: isDisabled ? 'app-disabled' : 'rejected', error };
  }
}

/** By the grant that only Zoom has. */
function isZoom({ identity }: TokenProvider): boolean {
  return identity.parameters['grant_type'] === 'account_credentials';
}

/** Evaluates the client id and the client secret. */
export function evaluateCredentials(result: MintResult): CheckOutcome<MintResult> {
  switch (result.kind) {
    case 'minted': {
      const { token, durationMs } = result;
      const finding = `a token for ${Math.round(token.lifetimeMs / 60_000)} min in ${durationMs} ms`;
      return token.notices.includes('API_URL_NOT_ALLOWED')
        ? warn(
            `${finding}, but its API URL has a host that is not allowed`,
            'If the host belongs to Zoom, add it to allowedApiHosts (ZOOM_ALLOWED_API_HOSTS)',
            result,
          )
        : pass(finding, result);
    }
    case 'app-disabled':
      return skip('the token endpoint reports only that the app is disabled', result);
    case 'rejected':
      return result.error.code === 'ACCOUNT_REJECTED'
        ? pass('client id and client secret are accepted', result)
        : failWithTokenError(result.error, result);
    case 'failed':
      return { ...result.outcome, value: result };
    default:
      return result satisfies never;
  }
}

/** Evaluates the account id, which the endpoint checks after the client's credentials. */
export function evaluateAccountId(result: MintResult): CheckOutcome<true> {
  if (result.kind === 'minted') return pass('belongs to the app', true);
  const isRejected = result.kind === 'rejected' && result.error.code === 'ACCOUNT_REJECTED';
  return isRejected ? failWithTokenError(result.error) : skip('requires “credentials”');
}

/** Evaluates the error that the token endpoint returns for a disabled app. */
export function evaluateDisabledApp({ detail = '' }: TokenError): CheckOutcome<never> {
  return fail(
    `the app is deactivated (${detail})`,
    'Activate it in the Zoom App Marketplace: Manage, the app, Activation',
  );
}

/** The response of `GET /users/me`. */
export interface CurrentUserResponse {
  readonly status: number;
  /** Zoom's error code. */
  readonly code: number | undefined;
  readonly message: string;
}

const MAX_MESSAGE_LENGTH = 200;

/** Requests the user that a token acts as, which needs hardly any scope. */
export async function getCurrentUser(
  apiUrl: string,
  token: Secret,
  send: typeof fetch,
  signal: AbortSignal,
): Promise<CurrentUserResponse> {
  const response = await send(`${apiUrl}/users/me`, {
    headers: { authorization: `Bearer ${token.reveal()}`, accept: 'application/json' },
    redirect: 'manual',
    signal,
  });
  const { bytes } = await readBounded(response.body, { maxBytes: MAX_ERROR_BODY_BYTES });
  const { code, reason = '' } = readZoomErrorFields(new TextDecoder().decode(bytes));
  return { status: response.status, code, message: sanitize(reason) };
}

/** Zoom's code for a path without an endpoint. */
const UNKNOWN_ENDPOINT = 2300;

/** Evaluates whether the app is active, by the API's response to a new token. */
export function evaluateApp({ status, code, message }: CurrentUserResponse): CheckOutcome<true> {
  if (status < 300) return pass('the API accepts its token', true);
  if (status === 401 || code === 124) {
    return fail(
      `the API rejects a new token (${status}${message === '' ? '' : `, ${message}`})`,
      'Check in the Zoom App Marketplace that the app is activated, and that its owner still has the role that its scopes require',
    );
  }
  if (status === 429) {
    return warn(
      'the API responds 429: the rate limit of the account’s plan is reached',
      'Wait, or set the account’s plan so that the gateway enforces its limits; other apps use them too',
      true,
    );
  }
  if (status === 403) {
    return fail(
      `the API denies access to this account (403${message === '' ? '' : `, ${message}`})`,
      'Contact Zoom’s support; no setting here helps',
    );
  }
  if (status >= 500) {
    return fail(`the API responds ${status}`, 'Check Zoom’s status page');
  }
  if (code === UNKNOWN_ENDPOINT || (status === 404 && code === undefined)) {
    return fail(
      `the API does not know /users/me (${status}${code === undefined ? '' : `, ${code}`})`,
      'Check the path of apiUrl (ZOOM_API_URL): it has to end in /v2',
    );
  }
  // Any other error, such as a missing scope, means that the token was accepted.
  return pass(`the API accepts its token (and responds ${status}${code ? `, ${code}` : ''})`, true);
}

function sanitize(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, ' ').slice(0, MAX_MESSAGE_LENGTH);
}
