import { isTokenError, type MintedToken, type TokenError, type TokenProvider } from 'evertoken';
import {
  fail,
  failWithTokenError,
  failWithThrown,
  pass,
  skip,
  warn,
  type CheckOutcome,
} from './outcome.ts';

/** What came of asking for a token. */
export type MintResult =
  | { readonly kind: 'minted'; readonly token: MintedToken; readonly tookMs: number }
  /** The endpoint says that the app is switched off, and nothing of the credentials. */
  | { readonly kind: 'app-disabled'; readonly error: TokenError }
  | { readonly kind: 'refused'; readonly error: TokenError }
  /** Nothing was said about the credentials. */
  | { readonly kind: 'failed'; readonly outcome: CheckOutcome<never> };

/** Asks for a token, once. */
export async function mintProbeToken(
  provider: TokenProvider,
  signal: AbortSignal,
): Promise<MintResult> {
  const began = performance.now();
  try {
    const token = await provider.mint(signal);
    return { kind: 'minted', token, tookMs: Math.round(performance.now() - began) };
  } catch (error) {
    if (!isTokenError(error)) return { kind: 'failed', outcome: failWithThrown(error) };
    if (error.kind !== 'credentials') return { kind: 'failed', outcome: failWithTokenError(error) };
    // How Zoom says it is not documented; "disabled" is the word of its table of errors (4717, 4738).
    const isDisabled = /disabled|deactivated/i.test(error.detail ?? '');
    return { kind: isDisabled ? 'app-disabled' : 'refused', error };
  }
}

/** What it says of the client id and the client secret. */
export function evaluateCredentials(result: MintResult): CheckOutcome<MintResult> {
  switch (result.kind) {
    case 'minted': {
      const { token, tookMs } = result;
      const seen = `a token for ${Math.round(token.lifetimeMs / 60_000)} min in ${tookMs} ms`;
      return token.notices.includes('API_URL_NOT_ALLOWED')
        ? warn(
            `${seen}, which names an API host that it may not go to`,
            'Allow that host in allowedApiHosts (ZOOM_ALLOWED_API_HOSTS) if it is Zoom’s',
            result,
          )
        : pass(seen, result);
    }
    case 'app-disabled':
      return skip('the token endpoint says that the app is disabled, and no more', result);
    case 'refused':
      return result.error.code === 'ACCOUNT_REJECTED'
        ? pass('client id and client secret are accepted', result)
        : failWithTokenError(result.error, result);
    case 'failed':
      return { ...result.outcome, value: result };
    default:
      return result satisfies never;
  }
}

/** What it says of the account id, which is looked at when the client is known. */
export function evaluateAccountId(result: MintResult): CheckOutcome<true> {
  if (result.kind === 'minted') return pass('is the app’s', true);
  const isRefused = result.kind === 'refused' && result.error.code === 'ACCOUNT_REJECTED';
  return isRefused ? failWithTokenError(result.error) : skip('needs “credentials”');
}

/** What a disabled app looks like from the token endpoint. */
export function evaluateDisabledApp({ detail = '' }: TokenError): CheckOutcome<never> {
  return fail(
    `the app is deactivated (${detail})`,
    'Activate it in the Zoom App Marketplace: Manage, the app, Activation',
  );
}
