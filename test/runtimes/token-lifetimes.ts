// Run by other runtimes: sends requests through the library for some time, and prints each status and error that was not expected.
import { Redis } from 'ioredis';
import { createClient } from 'redis';
import { createTokenManager, type TokenStore } from 'evertoken';
import { withToken } from 'evertoken/fetch';
import { redisStore } from 'evertoken/redis';
import { zoom } from 'evertoken/zoom';

const [sandbox = '', store = 'memory', redisUrl = '', seconds = '0'] = process.argv.slice(2);

const tokens = createTokenManager({
  provider: zoom({
    accountId: 'sandbox-account',
    clientId: 'sandbox-client',
    clientSecret: 'sandbox-secret',
    tokenUrl: `${sandbox}/oauth/token`,
    apiUrl: `${sandbox}/v2`,
  }),
  store: await createStore(),
});
const zoomFetch = withToken(tokens);
const outcomes: unknown[] = [];

await Promise.all(Array.from({ length: 20 }, send));
const startedAt = performance.now();
while (performance.now() - startedAt < Number(seconds) * 1_000) {
  await send();
  await new Promise((resolve) => setTimeout(resolve, 50));
}
console.log(JSON.stringify(outcomes));
process.exit();

async function send(): Promise<void> {
  try {
    const response = await zoomFetch('/users?page_size=1');
    await response.text();
    outcomes.push(response.status);
  } catch (error) {
    outcomes.push(String(error));
  }
}

async function createStore(): Promise<TokenStore | undefined> {
  if (store === 'memory') return undefined;
  if (store === 'ioredis') return redisStore(new Redis(redisUrl));
  const client = createClient({ url: redisUrl });
  client.on('error', () => {});
  await client.connect();
  return redisStore(client);
}
