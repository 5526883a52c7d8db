// An Express app with one route behind a middleware, and another one that tells what the process has used:
//
//     node bench/token-check-app.mjs NAME
import express from 'express';

const TOKEN = 'abc'.repeat(200);
const LIFETIME_SECONDS = 3_599;

/** Each one returns what stands before the route. */
const middlewares = {
  empty: async () => (_request, _response, next) => next(),

  'token-check': async () => {
    const { createTokenManager } = await import('evertoken');
    const { tokenCheck } = await import('evertoken/express');
    const { zoom } = await import('evertoken/zoom');
    const answer = { access_token: TOKEN, token_type: 'bearer', expires_in: LIFETIME_SECONDS };
    const credentials = { accountId: 'account', clientId: 'client', clientSecret: 'secret' };
    const provider = zoom({ ...credentials, fetch: async () => Response.json(answer) });
    return tokenCheck(createTokenManager({ provider }));
  },

  // The usual tutorial: the token is read from Redis for each request.
  'redis-get': async () => {
    const { createClient } = await import('redis');
    const redis = await createClient({ url: process.env.REDIS_URL }).connect();
    await redis.setEx('access_token', LIFETIME_SECONDS, TOKEN);
    return async (request, _response, next) => {
      const token = await redis.get('access_token');
      request.headerConfig = { headers: { Authorization: `Bearer ${token}` } };
      next();
    };
  },
};

const [, , name = ''] = process.argv;
const app = express();
app.get('/api/users', await middlewares[name](), (_request, response) => {
  response.json({ page_size: 0, users: [] });
});
app.get('/cpu', (_request, response) => response.json(process.cpuUsage()));
const server = app.listen(0, '127.0.0.1', () =>
  console.log(`http://127.0.0.1:${server.address().port}`),
);
