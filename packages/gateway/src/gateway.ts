import type { AddressInfo } from 'node:net';
import { createTokenManager, encryptedStore, type EncryptionKey, type TokenStore } from 'evertoken';
import { redisStore } from 'evertoken/redis';
import { zoom } from 'evertoken/zoom';
import { Agent } from 'undici';
import { openAccess } from './callers/open-access.ts';
import { isLoopbackHost, type Credentials, type GatewayConfig } from './config.ts';
import { createLog, logTokenEvents } from './log.ts';
import { closeRedis, connectRedis, type Redis } from './redis.ts';
import { createGatewayServer } from './server.ts';
import { accessLog } from './traffic/access-log.ts';

/** A running gateway. */
export interface Gateway {
  /** Where it listens, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /**
   * Stops taking requests, finishes those under way, then closes Redis.
   *
   * @param drainMs how long requests under way may take; then they are cut off. Default 10000.
   */
  close(drainMs?: number): Promise<void>;
}

const DRAIN_MS = 10_000;
const IDLE_CHECK_MS = 50;
const CONNECT_TIMEOUT_MS = 5_000;
const ANSWER_TIMEOUT_MS = 60_000;

/**
 * Starts a gateway and resolves once it listens.
 *
 * @param credentials of the app: the sandbox's when the configuration has none.
 * @throws the system's error when the address cannot be had.
 */
export async function startGateway(
  config: GatewayConfig,
  credentials: Credentials,
): Promise<Gateway> {
  const log = createLog(config.logLevel);
  // Before there is anything to close: it may find fault with the options.
  const provider = zoom({
    ...credentials,
    tokenUrl: config.oauthUrl,
    apiUrl: config.apiUrl,
    tokenModel: config.tokenModel,
    allowInsecureRequests: config.allowInsecureRequests,
  });
  const redis =
    config.redisUrl === undefined ? undefined : await connectRedis(config.redisUrl, log);
  const tokens = createTokenManager({
    provider,
    store: redis && sharedStore(redis, config.encryptionKeys),
    onEvent: logTokenEvents(log),
  });
  const dispatcher = new Agent({
    connect: { timeout: CONNECT_TIMEOUT_MS },
    headersTimeout: ANSWER_TIMEOUT_MS,
    bodyTimeout: ANSWER_TIMEOUT_MS,
  });
  const loopbackOnly = isLoopbackHost(config.host);
  const server = createGatewayServer({
    dispatcher,
    identify: openAccess({ name: 'default', tokens }, loopbackOnly),
    observers: [accessLog(log)],
  });

  const release = async (): Promise<void> => {
    if (config.clearTokenOnExit) await tokens.clear().catch(() => {});
    await tokens.close();
    await dispatcher.destroy();
    if (redis !== undefined) await closeRedis(redis);
  };
  try {
    await server.listen({ host: config.host, port: config.port });
  } catch (error) {
    await release();
    throw error;
  }
  const { address, family, port } = server.server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    async close(drainMs = DRAIN_MS) {
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

function sharedStore(redis: Redis, encryptionKeys: readonly EncryptionKey[]): TokenStore {
  const store = redisStore(redis);
  return encryptionKeys.length === 0 ? store : encryptedStore(store, encryptionKeys);
}
