import { createTokenManager, type AccessToken, type TokenEvent } from 'evertoken';
import { redisStore } from 'evertoken/redis';
import { zoom } from 'evertoken/zoom';
import { redis } from '../configs/redis.ts';
import { zoomApp } from '../configs/zoom.ts';

/** The token manager of the app: it mints once for all processes that share Redis, and refreshes ahead of expiry. */
export const tokens = createTokenManager({
  provider: zoom(zoomApp),
  store: redis && redisStore(redis),
  onEvent: log,
});

/**
 * Returns a live token, for code that attaches it itself: `(await getToken()).authorization()`. There is no `setToken`:
 * reading Redis, minting and writing to Redis as separate steps has races. All processes that find Redis empty mint at once,
 * and all fail if Redis does.
 */
export function getToken(): Promise<AccessToken> {
  return tokens.getToken();
}

function log(event: TokenEvent): void {
  if (event.type === 'minted') console.log(`token minted, valid for ${event.lifetimeMs / 1000} s`);
  if (event.type === 'mint-failed') {
    console.error(
      `token request failed: ${event.code}; next attempt in ${event.cooldownMs / 1000} s`,
    );
  }
}
