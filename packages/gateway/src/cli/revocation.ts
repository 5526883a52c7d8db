import type { Secret } from 'evertoken';
import type { AccountConfig, Credentials } from '../config/schema.ts';

/** What came of asking for a token's end. */
export type Revocation =
  | { readonly kind: 'revoked' }
  /** Why not, without a secret. */
  | { readonly kind: 'failed'; readonly why: string };

const DEFAULT_TOKEN_URL = 'https://zoom.us/oauth/token';
const TIMEOUT_MS = 10_000;

/** Ends a token at Zoom (RFC 7009): with the client's credentials, and the token in the body, never in the URL. */
export async function revokeAtZoom(
  {
    tokenUrl = DEFAULT_TOKEN_URL,
    credentials,
  }: AccountConfig & { readonly credentials: Credentials },
  token: Secret,
): Promise<Revocation> {
  const url = revocationUrl(tokenUrl);
  if (url === undefined) {
    return {
      kind: 'failed',
      why: 'the token endpoint’s URL does not end in /token, so that its /revoke is not known',
    };
  }
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { authorization: basic(credentials), accept: 'application/json' },
      body: new URLSearchParams({ token: token.reveal() }),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await answer.body?.cancel();
    return answer.ok
      ? { kind: 'revoked' }
      : { kind: 'failed', why: `Zoom answered with status ${answer.status}` };
  } catch (error) {
    return { kind: 'failed', why: `Zoom cannot be reached (${codeOf(error)})` };
  }
}

function revocationUrl(tokenUrl: string): string | undefined {
  return tokenUrl.endsWith('/token') ? tokenUrl.replace(/token$/, 'revoke') : undefined;
}

/** Form-encoded first (RFC 6749, section 2.3.1), as the library sends them for a token. */
function basic({ clientId, clientSecret }: Credentials): string {
  const pair = [clientId, clientSecret.reveal()].map((text) =>
    new URLSearchParams({ '': text }).toString().slice(1),
  );
  return `Basic ${Buffer.from(pair.join(':')).toString('base64')}`;
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (!(cause instanceof Error)) return 'unknown error';
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
}
