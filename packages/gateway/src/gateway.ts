import type { AddressInfo } from 'node:net';
import { Accounts } from './accounts/accounts.ts';
import { openAccess } from './callers/open-access.ts';
import type { GatewayConfig } from './config/gateway-config.ts';
import { isLoopbackHost } from './config/loopback.ts';
import { createLog, logTokenEvents } from './log.ts';
import { closeRedis, connectRedis } from './redis.ts';
import { createDispatcher } from './proxy/upstream-dispatcher.ts';
import { createGatewayServer } from './server.ts';
import { accessLog } from './traffic/access-log.ts';

/** A running gateway. */
export interface Gateway {
  /** Where it listens, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /**
   * Stops taking requests, finishes those under way, then closes Redis.
   *
   * @param drainMs how long requests under way may take; then they are cut off. Default: as configured.
   */
  close(drainMs?: number): Promise<void>;
}

const IDLE_CHECK_MS = 50;

/**
 * Starts a gateway and resolves once it listens.
 *
 * @throws the system's error when the address cannot be had.
 */
export async function startGateway(config: GatewayConfig): Promise<Gateway> {
  const { listen, deadlines } = config;
  const log = createLog(config.log.level);
  const redisUrl = config.redis.url?.reveal();
  const redis = redisUrl === undefined ? undefined : await connectRedis(redisUrl, log);
  const accounts = new Accounts(config.accounts, {
    redis,
    encryptionKeys: config.redis.encryptionKeys,
    deadlines,
    onTokenEvent: (account) => logTokenEvents(log, account),
  });
  const dispatcher = createDispatcher(deadlines);
  const server = createGatewayServer({
    dispatcher,
    limits: config.limits,
    deadlines,
    identify: openAccess(accounts.all[0]!, isLoopbackHost(listen.host)),
    observers: [accessLog(log)],
  });

  const release = async (): Promise<void> => {
    await accounts.close(config.redis.clearTokenOnExit);
    await dispatcher.destroy();
    if (redis !== undefined) await closeRedis(redis);
  };
  try {
    await server.listen({ host: listen.host, port: listen.port });
  } catch (error) {
    await release();
    throw error;
  }
  const { address, family, port } = server.server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    async close(drainMs = deadlines.drainMs) {
      const http = server.server;
      // A connection becomes idle when its last answer is through; nobody else closes it then.
      const idle = setInterval(() => http.closeIdleConnections(), IDLE_CHECK_MS);
      const cut = setTimeout(() => http.closeAllConnections(), drainMs);
      await server.close();
      clearInterval(idle);
      clearTimeout(cut);
      await release();
    },
  };
}
