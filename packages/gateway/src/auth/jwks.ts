import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from 'jose';

const FETCH_TIMEOUT_MS = 3_000;
/** A set has a few kilobytes. An answer without an end must not fill the memory. */
const MAX_JWKS_BYTES = 1_048_576;
/** When known keys are fetched anew, behind the requests. */
const REFRESH_AFTER_MS = 600_000;
/** How soon a key that is not among them makes them be fetched anew: they may have been changed. */
const COOLDOWN_MS = 30_000;
/** How long a failed fetch is not repeated. */
const FAILURE_COOLDOWN_MS = 5_000;
/** How long known keys are used that could not be fetched anew. */
const MAX_AGE_MS = 86_400_000;

/** The keys of an issuer cannot be had, so nobody can tell whether its token is good. */
export class JwksUnavailableError extends Error {
  override readonly name = 'IssuerUnavailable';
}

/**
 * The public keys at a URL (RFC 7517). Requests wait for them only while none are known; an issuer that
 * is away is not noticed for a day, unless it changes its keys.
 *
 * @param now the time, ms. Default: this machine's, which never goes back.
 * @returns what `jwtVerify` takes. It throws {@link IssuerUnavailable}.
 */
export function createJwksResolver(
  url: string,
  now: () => number = () => performance.now(),
): JWTVerifyGetKey {
  // When to fetch is decided here: its own rules make every request wait for an issuer that is away.
  const keys = createRemoteJWKSet(new URL(url), {
    timeoutDuration: FETCH_TIMEOUT_MS,
    cacheMaxAge: Infinity,
    cooldownDuration: Infinity,
    [customFetch]: fetchLimited,
  });
  let fetchedAtMs = -Infinity;
  let cooldownUntilMs = -Infinity;
  const age = (): number => now() - fetchedAtMs;
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
    const fetching = age() > REFRESH_AFTER_MS ? refetch() : undefined;
    if (age() > MAX_AGE_MS) await fetching;
    if (age() > MAX_AGE_MS) throw new JwksUnavailableError();
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      if (age() > COOLDOWN_MS) await refetch();
      if (now() < cooldownUntilMs) throw new JwksUnavailableError();
      return keys(header, token);
    }
  };
}

/** An answer whose body breaks off when it is too long. */
async function fetchLimited(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init);
  if (response.status !== 200 || response.body === null) return response;
  let bytes = 0;
  const bound = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      bytes += chunk.length;
      if (bytes > MAX_JWKS_BYTES) controller.error(new Error('the key set is too large'));
      else controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(bound));
}

/** The keys at a URL. */
export type JwksProvider = (url: string) => JWTVerifyGetKey;

/** Remembers the keys of each URL, so that all who ask for them share what is known. */
export function createJwksProvider(): JwksProvider {
  const resolvers = new Map<string, JWTVerifyGetKey>();
  return (url) => {
    const resolver = resolvers.get(url) ?? createJwksResolver(url);
    resolvers.set(url, resolver);
    return resolver;
  };
}
