import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from 'jose';

const FETCH_TIMEOUT_MS = 3_000;
/** A set has a few kilobytes. An answer without an end must not fill the memory. */
const LARGEST_SET_BYTES = 1_048_576;
/** When known keys are fetched anew, behind the requests. */
const REFRESH_AFTER_MS = 600_000;
/** How soon a key that is not among them makes them be fetched anew: they may have been changed. */
const LOOK_AGAIN_AFTER_MS = 30_000;
/** How long a failed fetch is not repeated. */
const REST_MS = 5_000;
/** How long known keys are used that could not be fetched anew. */
const LONGEST_USE_MS = 86_400_000;

/** The keys of an issuer cannot be had, so nobody can tell whether its token is good. */
export class IssuerUnavailable extends Error {
  override readonly name = 'IssuerUnavailable';
}

/**
 * The public keys at a URL (RFC 7517). Requests wait for them only while none are known; an issuer that
 * is away is not noticed for a day, unless it changes its keys.
 *
 * @param now the time, ms. Default: this machine's, which never goes back.
 * @returns what `jwtVerify` takes. It throws {@link IssuerUnavailable}.
 */
export function issuerKeys(
  url: string,
  now: () => number = () => performance.now(),
): JWTVerifyGetKey {
  // When to fetch is decided here: its own rules make every request wait for an issuer that is away.
  const keys = createRemoteJWKSet(new URL(url), {
    timeoutDuration: FETCH_TIMEOUT_MS,
    cacheMaxAge: Infinity,
    cooldownDuration: Infinity,
    [customFetch]: fetchBounded,
  });
  let fetchedAtMs = -Infinity;
  let restUntilMs = -Infinity;
  const age = (): number => now() - fetchedAtMs;
  const fetchAnew = async (): Promise<void> => {
    if (now() < restUntilMs) return;
    try {
      await keys.reload();
      fetchedAtMs = now();
    } catch {
      restUntilMs = now() + REST_MS;
    }
  };
  return async (header, token) => {
    const fetching = age() > REFRESH_AFTER_MS ? fetchAnew() : undefined;
    if (age() > LONGEST_USE_MS) await fetching;
    if (age() > LONGEST_USE_MS) throw new IssuerUnavailable();
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      if (age() > LOOK_AGAIN_AFTER_MS) await fetchAnew();
      if (now() < restUntilMs) throw new IssuerUnavailable();
      return keys(header, token);
    }
  };
}

/** An answer whose body breaks off when it is too long. */
async function fetchBounded(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init);
  if (response.status !== 200 || response.body === null) return response;
  let bytes = 0;
  const bound = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      bytes += chunk.length;
      if (bytes > LARGEST_SET_BYTES) controller.error(new Error('the key set is too large'));
      else controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(bound));
}

/** The keys at a URL. */
export type IssuerKeysOf = (url: string) => JWTVerifyGetKey;

/** Remembers the keys of each URL, so that all who ask for them share what is known. */
export function issuerKeysByUrl(): IssuerKeysOf {
  const known = new Map<string, JWTVerifyGetKey>();
  return (url) => {
    const keys = known.get(url) ?? issuerKeys(url);
    known.set(url, keys);
    return keys;
  };
}
