import { Redis as UpstashRedis } from '@upstash/redis';
import { Cluster, Redis } from 'ioredis';
import { createClient, createClientPool, createCluster, createSentinel } from 'redis';
import { createClient as createClient4 } from 'redis4';
import { createTokenManager } from 'evertoken';
import { redisStore } from 'evertoken/redis';
import { zoom } from 'evertoken/zoom';

const provider = zoom({ accountId: 'a', clientId: 'b', clientSecret: 'c' });

// Every documented client is accepted without a cast.
redisStore(createClient());
redisStore(createClient({ url: 'redis://127.0.0.1', disableOfflineQueue: true, RESP: 3 }));
redisStore(createClient({ scripts: {}, functions: {}, modules: {} }));
redisStore(await createClient().connect());
redisStore(createClientPool({ url: 'redis://127.0.0.1' }));
redisStore(createCluster({ rootNodes: [{ url: 'redis://127.0.0.1' }] }));
redisStore(createSentinel({ name: 'main', sentinelRootNodes: [{ host: 'h', port: 1 }] }));
redisStore(createClient4());
redisStore(new UpstashRedis({ url: 'https://h', token: 't', automaticDeserialization: false }));
redisStore(new Redis());
redisStore(new Redis('redis://127.0.0.1', { enableOfflineQueue: false, lazyConnect: true }));
redisStore(new Cluster([{ host: 'h', port: 1 }]));
redisStore(new Redis.Cluster([]));
createTokenManager({ provider, store: redisStore(createClient(), { prefix: 'app' }) });

// @ts-expect-error A URL is not a client.
redisStore('redis://127.0.0.1');
// @ts-expect-error A store is not a client.
redisStore(redisStore(createClient()));
// @ts-expect-error Unknown option.
redisStore(createClient(), { keyPrefix: 'app' });
