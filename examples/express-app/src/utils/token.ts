import { createTokenManager, type TokenEvent } from 'evertoken';
import { redisStore } from 'evertoken/redis';
import { zoom } from 'evertoken/zoom';
import { redis } from '../configs/redis.ts';
import { zoomApp } from '../configs/zoom.ts';

/**
 * The app's source of tokens, in the place of the usual pair `getToken` and `setToken`. As two steps,
 * "ask Zoom" and "put it in Redis" cannot be right: everyone who finds Redis empty asks Zoom at the
 * same moment, and everyone fails when Redis does. The token manager does both as one: once for all
 * processes that share Redis, ahead of the token's end, and from its memory while Redis is away.
 */
export const tokens = createTokenManager({
  provider: zoom(zoomApp),
  store: redis && redisStore(redis),
  onEvent: log,
});

function log(event: TokenEvent): void {
  if (event.type === 'minted') console.log(`Got a token for ${event.lifetimeMs / 1000} s.`);
  if (event.type === 'mint-failed') {
    console.error(`Got no token: ${event.code}. The next try is in ${event.cooldownMs / 1000} s.`);
  }
}
