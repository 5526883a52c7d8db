import type { AddressInfo } from 'node:net';
import { createTokenManager, type TokenStore } from 'evertoken';
import { tokenCheck, tokenErrorHandler } from 'evertoken/express';
import { redisStore } from 'evertoken/redis';
import { zoom } from 'evertoken/zoom';
import express, { type RequestHandler } from 'express';
import { createClient } from 'redis';
import { readAccounts } from './accounts.ts';

const { HOST = '127.0.0.1', PORT = '8080', REDIS_URL } = process.env;

const redis = REDIS_URL === undefined ? undefined : await connect(REDIS_URL);
const store: TokenStore | undefined = redis && redisStore(redis);

// One token manager for each account. They can share a store: its keys contain account, client and endpoint.
const accounts = new Map(
  Object.entries(await readAccounts()).map(([name, app]) => [
    name,
    createTokenManager({ provider: zoom(app), store }),
  ]),
);
const checks = new Map([...accounts].map(([name, tokens]) => [name, tokenCheck(tokens)]));

/** Selects the token of the account in the path. A failing account does not affect the others. */
const accountCheck: RequestHandler<{ account: string }> = (req, res, next) => {
  const check = checks.get(req.params.account);
  if (check !== undefined) void check(req, res, next);
  else res.status(404).json({ code: 'NO_SUCH_ACCOUNT', accounts: [...checks.keys()] });
};

const app = express();
app.get('/accounts', async (_req, res) => {
  const all = [...accounts].map(async ([name, tokens]) => [name, await tokens.status()]);
  res.json(Object.fromEntries(await Promise.all(all)));
});
app.get('/accounts/:account/users', accountCheck, async (req, res) => {
  const response = await req.upstream.fetch('/users?page_size=300');
  res.status(response.status).json(await response.json());
});
app.use(tokenErrorHandler);

const server = app.listen(Number(PORT), HOST, (error) => {
  if (error !== undefined) throw error;
  const url = `http://${HOST}:${(server.address() as AddressInfo).port}`;
  const [name] = accounts.keys();
  console.log(`Listening on ${url}. Try:\n\n  curl ${url}/accounts/${name}/users\n`);
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => server.close(() => void shutDown()));
}

async function shutDown(): Promise<void> {
  await Promise.all([...accounts.values()].map((tokens) => tokens.close()));
  await redis?.close();
  process.exit();
}

/** Without the offline queue commands fail immediately while Redis is unavailable, and each process works on its own. */
async function connect(url: string) {
  const client = createClient({ url, disableOfflineQueue: true });
  client.on('error', (error: Error) => console.error(`Redis: ${error.message}`));
  return client.connect();
}
