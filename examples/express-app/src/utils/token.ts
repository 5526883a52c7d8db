import { createTokenManager, type TokenEvent } from 'evertoken';
import { redisStore } from 'evertoken/redis';
import { zoom } from 'evertoken/zoom';
import { redis } from '../configs/redis.ts';
import { zoomApp } from '../configs/zoom.ts';

/**
 * The token manager of the app, which replaces the usual functions `getToken` and `setToken`. Reading Redis, requesting a
 * token from Zoom and writing it to Redis as separate steps has races: all processes that find Redis empty request a token
 * at once, and all fail if Redis does. The token manager mints once for all processes that share Redis, refreshes ahead of
 * expiry, and serves the token from memory while Redis is unavailable.
 */
export const tokens = createTokenManager({
  provider: zoom(zoomApp),
  store: redis && redisStore(redis),
  onEvent: log,
});

function log(event: TokenEvent): void {
  if (event.type === 'minted') console.log(`token minted, valid for ${event.lifetimeMs / 1000} s`);
  if (event.type === 'mint-failed') {
    console.error(
      `token request failed: ${event.code}; next attempt in ${event.cooldownMs / 1000} s`,
    );
  }
}
