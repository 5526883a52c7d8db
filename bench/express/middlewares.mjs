// The compared middlewares: an empty one, `tokenCheck`, and that of common tutorials, which reads the token from Redis for
// each request.
import { createTokenManager } from 'evertoken';
import { tokenCheck } from 'evertoken/express';
import { zoom } from 'evertoken/zoom';
import { createClient } from 'redis';

/** Functions that create the middlewares, by name. */
export const middlewares = {
  empty: () => (_request, _response, next) => next(),
  tokenCheck: () => {
    const body = { access_token: 'token', token_type: 'bearer', expires_in: 3599 };
    const credentials = { accountId: 'account', clientId: 'client', clientSecret: 'secret' };
    const provider = zoom({ ...credentials, fetch: async () => Response.json(body) });
    return tokenCheck(createTokenManager({ provider }));
  },
  seed: async () => {
    const redis = await createClient({ url: process.env.REDIS_URL }).connect();
    await redis.setEx('access_token', 3_589, 'token');
    return async (request, _response, next) => {
      const token = await redis.get('access_token');
      request.headerConfig = { headers: { Authorization: `Bearer ${token}` } };
      next();
    };
  },
};
