/**
 * Runs in Bun: the store contract over `Bun.RedisClient`, for the server whose URL is the argument. Prints a line of JSON
 * per test.
 */
import { redisStore } from 'evertoken/redis';
import { storeContract } from 'evertoken/testing';
import { ageRedisKeys } from '../../packages/evertoken/test/support/age-redis-keys.ts';

const PREFIX = 'bun';
const PAUSE_MS = 50;

const { RedisClient } = (globalThis as never as { Bun: Bun }).Bun;
const client = new RedisClient(process.argv[2]!, { enableOfflineQueue: false });
await client.connect();

interface Bun {
  readonly RedisClient: new (url: string, options: object) => BunClient;
}

type BunClient = Parameters<typeof redisStore>[0] & {
  connect(): Promise<void>;
  send(command: string, args: string[]): Promise<unknown>;
  close(): void;
};

async function makeStore() {
  const keys = new Set<string>();
  const store = redisStore(client, { prefix: PREFIX });
  const driver = {
    eval: (script: string, options: { keys: string[]; arguments: string[] }) =>
      client.send('EVAL', [
        script,
        String(options.keys.length),
        ...options.keys,
        ...options.arguments,
      ]),
  };
  return {
    store: {
      ...store,
      acquire: (key: string, request: never) => (keys.add(key), store.acquire(key, request)),
    },
    async advance(ms: number) {
      for (const key of keys) await ageRedisKeys(driver, `${PREFIX}:{${key}}`, ms);
    },
  };
}

/** Announces until it is heard, since the subscription starts late. */
async function announceUntil(isAnnounced: () => boolean): Promise<void> {
  for (let attempts = 0; !isAnnounced() && attempts < 200; attempts += 1) {
    await client.send('PUBLISH', [`${PREFIX}:events`, `reconnect:2 ${attempts + 1}`]);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  if (!isAnnounced()) throw new Error('nothing was announced');
}

async function countConnections(): Promise<number> {
  return String(await client.send('CLIENT', ['LIST'])).split('id=').length - 1;
}

const cases = [
  ...storeContract(makeStore),
  {
    name: 'subscribes once again after its connection was lost, and leaves none open',
    async run() {
      const before = await countConnections();
      let announced = 0;
      const { store } = await makeStore();
      const unsubscribe = await store.subscribe!('reconnect', () => (announced += 1));
      await announceUntil(() => announced > 0);
      await client.send('CLIENT', ['KILL', 'TYPE', 'pubsub']);
      announced = 0;
      await announceUntil(() => announced > 0);
      if (announced !== 1) throw new Error(`announced ${announced} times`);
      await unsubscribe();
      for (let attempts = 0; (await countConnections()) !== before; attempts += 1) {
        if (attempts === 100) throw new Error('a connection was left open');
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    },
  },
  {
    name: 'reloads its scripts after the server has lost them',
    async run() {
      const { store } = await makeStore();
      await client.send('SCRIPT', ['FLUSH', 'SYNC']);
      await store.confirm('unknown', 1);
    },
  },
];

for (const { name, run } of cases) {
  const error = await run().then(
    () => undefined,
    (reason: unknown) => String(reason),
  );
  console.log(JSON.stringify({ name, error }));
}
// A subscription of the contract is still open.
process.exit();
