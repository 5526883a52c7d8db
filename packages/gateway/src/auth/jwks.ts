import { readBounded } from 'evertoken/internal';
import {
  createRemoteJWKSet,
  customFetch,
  errors,
  type FetchImplementation,
  type JWTVerifyGetKey,
} from 'jose';

const FETCH_TIMEOUT_MS = 3_000;
/** A JWKS has a few kilobytes; the cap protects memory against an endless response. */
const MAX_JWKS_BYTES = 1_048_576;
/** Age at which known keys are refetched in the background. */
const REFRESH_AFTER_MS = 600_000;
/** Minimum interval between refetches triggered by an unknown `kid`. */
const COOLDOWN_MS = 30_000;
/** Minimum interval between a failed fetch and the next one. */
const FAILURE_COOLDOWN_MS = 5_000;
/** Maximum age of keys that could not be refetched. */
const MAX_AGE_MS = 86_400_000;

/** The JWKS of an issuer is unavailable, so its tokens cannot be verified. */
export class JwksUnavailableError extends Error {
  override readonly name = 'JwksUnavailableError';
}

/** Returns the key resolver for a JWKS URL, to be passed to jose's `jwtVerify`. */
export type JwksProvider = (url: string) => JWTVerifyGetKey;

/** Creates a provider that shares one resolver, and so one cache of keys, per URL. @param send fetches the keys */
export function createJwksProvider(send: typeof fetch): JwksProvider {
  const resolvers = new Map<string, JWTVerifyGetKey>();
  return (url) => {
    const resolver = resolvers.get(url) ?? createJwksResolver(url, send);
    resolvers.set(url, resolver);
    return resolver;
  };
}

/**
 * Resolves keys of the JWKS at a URL (RFC 7517). Requests wait for a fetch only while no keys are known.
 * An outage of the issuer has no effect for {@link MAX_AGE_MS}, unless it rotates its keys.
 *
 * @param send fetches the keys
 * @param now monotonic clock, ms. @default performance.now
 * @returns a resolver that throws {@link JwksUnavailableError} if there are no usable keys, and jose's
 *   `JWKSNoMatchingKey` for an unknown `kid`
 */
export function createJwksResolver(
  url: string,
  send: typeof fetch,
  now: () => number = () => performance.now(),
): JWTVerifyGetKey {
  // jose's own cache rules are off: with them every request would wait for an issuer that is down.
  const keys = createRemoteJWKSet(new URL(url), {
    timeoutDuration: FETCH_TIMEOUT_MS,
    cacheMaxAge: Infinity,
    cooldownDuration: Infinity,
    [customFetch]: limitBody(send),
  });
  let fetchedAtMs = -Infinity;
  let cooldownUntilMs = -Infinity;
  const ageMs = (): number => now() - fetchedAtMs;
  const refetch = async (): Promise<void> => {
    if (now() < cooldownUntilMs) return;
    try {
      await keys.reload();
      fetchedAtMs = now();
    } catch {
      cooldownUntilMs = now() + FAILURE_COOLDOWN_MS;
    }
  };
  return async (header, token) => {
    const fetching = ageMs() > REFRESH_AFTER_MS ? refetch() : undefined;
    if (ageMs() > MAX_AGE_MS) await fetching;
    if (ageMs() > MAX_AGE_MS) throw new JwksUnavailableError();
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      if (ageMs() > COOLDOWN_MS) await refetch();
      if (now() < cooldownUntilMs) throw new JwksUnavailableError();
      return keys(header, token);
    }
  };
}

/** Returns a `fetch` that rejects for a body that exceeds {@link MAX_JWKS_BYTES}. */
function limitBody(send: typeof fetch): FetchImplementation {
  return async (url, init) => {
    const response = await send(url, init);
    if (response.status !== 200) return response;
    const { bytes, complete } = await readBounded(response.body, { maxBytes: MAX_JWKS_BYTES });
    if (!complete) throw new Error('the JWKS is too large');
    return new Response(new Uint8Array(bytes));
  };
}
