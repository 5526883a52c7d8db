import { poll } from './poll.ts';
import { startRedisServer, startSentinel, type RedisServer } from './redis-server.ts';

/** The name of the group of servers that the sentinels monitor. */
export const SENTINEL_GROUP = 'main';

const SENTINELS = 3;
const READY_TIMEOUT_MS = 20_000;

/** A primary, its replica and three sentinels that monitor them. */
export interface SentinelSetup {
  readonly primary: RedisServer;
  readonly replica: RedisServer;
  readonly sentinelPorts: readonly number[];
  /** The port of the current primary according to the sentinels. */
  primaryPort(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts the servers and waits until every sentinel has discovered the replica and the other sentinels. */
export async function startSentinelSetup(): Promise<SentinelSetup> {
  const servers: RedisServer[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.stop()));
  };
  try {
    const primary = await startRedisServer();
    servers.push(primary);
    const replica = await startRedisServer(undefined, [
      '--replicaof',
      `127.0.0.1 ${primary.port}`,
      '--repl-diskless-sync-delay',
      '0',
    ]);
    servers.push(replica);
    const sentinels = await Promise.all(
      Array.from({ length: SENTINELS }, () => startSentinel(sentinelConfig(primary.port))),
    );
    servers.push(...sentinels);
    await Promise.all(sentinels.map(waitUntilReady));
    return {
      primary,
      replica,
      sentinelPorts: sentinels.map(({ port }) => port),
      primaryPort: () => primaryPort(sentinels[0]!),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function sentinelConfig(primaryPort: number): string[] {
  return [
    `sentinel monitor ${SENTINEL_GROUP} 127.0.0.1 ${primaryPort} 2`,
    `sentinel down-after-milliseconds ${SENTINEL_GROUP} 1000`,
    `sentinel failover-timeout ${SENTINEL_GROUP} 5000`,
  ];
}

function waitUntilReady(sentinel: RedisServer): Promise<true> {
  return poll('the sentinel knows its group', READY_TIMEOUT_MS, async () => {
    const info = await sentinel.command('info', 'sentinel');
    return info.includes(`slaves=1,sentinels=${SENTINELS}`) ? true : undefined;
  });
}

async function primaryPort(sentinel: RedisServer): Promise<number> {
  const reply = await sentinel.command('sentinel', 'get-master-addr-by-name', SENTINEL_GROUP);
  return Number(reply.split('\n')[1]);
}
