// A process that closes its Redis client, but not its token manager.
import { createTokenManager } from 'evertoken';
import { redisStore } from 'evertoken/redis';
import { zoom } from 'evertoken/zoom';
import { createClientPool } from 'redis';
import { closeRedis, connectRedis } from './redis-clients.mjs';

const { client: name, port, sandbox } = JSON.parse(process.argv[2]);
const client =
  name === 'pool'
    ? createClientPool({ socket: { port }, disableOfflineQueue: true, pingInterval: 2_000 })
    : await connectRedis({ client: name, shape: 'server', ports: [port] });
if (name === 'pool') await client.connect();
const tokens = createTokenManager({
  provider: zoom({
    accountId: 'sandbox-account',
    clientId: 'sandbox-client',
    clientSecret: 'sandbox-secret',
    tokenUrl: `${sandbox}/oauth/token`,
  }),
  store: redisStore(client),
});
await tokens.getToken();
await tokens.inspect();
closeRedis(client);
