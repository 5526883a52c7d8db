import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { createAdminServer } from './admin/server.ts';
import { getReadiness } from './admin/readiness.ts';
import type { AdminContext } from './admin/admin-context.ts';
import { AccountStatsRegistry } from './observability/account-stats.ts';
import type { GatewayConfig } from './config/schema.ts';
import { isLoopbackHost } from './config/loopback.ts';
import { createLogger, logPacingEvents, logTokenEvents } from './observability/log.ts';
import { bufferedStdout } from './observability/buffered-stdout.ts';
import { createInstanceName } from './accounts/instance-name.ts';
import { closeRedis, connectRedis } from './accounts/redis.ts';
import { createDispatcher } from './proxy/upstream-dispatcher.ts';
import { applyLimits, createGatewayServer } from './server.ts';
import { GatewayRuntime, settingsRequiringRestart } from './runtime.ts';
import { createAccessLog } from './observability/access-log.ts';
import type { Tracing } from './observability/tracing.ts';
import { version } from './version.ts';

/** A running gateway. */
export interface Gateway {
  /** Where it listens, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Where operators and their tools reach it. */
  readonly adminUrl: string;
  /**
   * Goes on with another configuration: its accounts, callers, limits, encryption keys, admin key and log
   * level. Requests under way finish by the one before.
   *
   * @returns the names of settings that have changed too, but hold until the gateway is started again.
   * @throws TokenError `OPTIONS_INVALID`; then nothing has changed.
   */
  reload(config: GatewayConfig): readonly string[];
  /**
   * Stops taking requests, finishes those under way, then closes Redis.
   *
   * @param drainMs how long requests under way may take; then they are cut off. Default: as configured.
   */
  close(drainMs?: number): Promise<void>;
}

const IDLE_CHECK_INTERVAL_MS = 50;

/**
 * Starts a gateway and resolves once it listens.
 *
 * @throws the system's error when the address cannot be had.
 */
export async function startGateway(config: GatewayConfig): Promise<Gateway> {
  const { listen, timeouts } = config;
  const stdout = bufferedStdout();
  const log = createLogger(config.log.level, stdout);
  const redisUrl = config.redis.url?.reveal();
  const redis = redisUrl === undefined ? undefined : await connectRedis(redisUrl, log);
  const tracing = await loadTracing(config, log);
  const name = createInstanceName();
  const watches = new AccountStatsRegistry();
  let draining = false;
  const runtime = new GatewayRuntime(config, {
    redis,
    timeouts: timeouts,
    owner: name,
    instrumentProvider: tracing?.instrumentProvider,
    onPacingEvent: (account) => logPacingEvents(log, account),
    onTokenEvent: (account) => {
      const [write, { onTokenEvent }] = [logTokenEvents(log, account), watches.get(account)];
      return (event) => {
        write(event);
        onTokenEvent(event);
      };
    },
  });
  const { accounts, limits, authenticate } = runtime;
  const context: AdminContext = {
    version,
    name,
    startedAt: Date.now(),
    accounts: () => accounts.all,
    getStats: (account) => watches.get(account),
    callers: () => runtime.config.callers,
    requestMetrics: watches.requestMetrics,
    redis,
    isDraining: () => draining,
    hasAdminKey: () => runtime.config.admin.keySha256 !== undefined,
    droppedLogLines: () => stdout.dropped,
  };
  const dispatcher = createDispatcher(timeouts);
  const server = createGatewayServer({
    dispatcher,
    limits,
    timeouts: timeouts,
    authenticate,
    readiness: () => getReadiness(accounts.all, draining),
    startTrace: tracing?.startTrace,
    observers: [
      createAccessLog(log, stdout),
      watches.observe,
      ...(tracing ? [tracing.endTrace] : []),
    ],
  });
  const auth = {
    get keySha256() {
      return runtime.config.admin.keySha256;
    },
    loopbackOnly: isLoopbackHost(config.admin.host),
  };
  const admin = createAdminServer({ context, auth, log });

  const release = async (): Promise<void> => {
    await accounts.close(config.redis.clearTokenOnExit);
    await dispatcher.destroy();
    if (redis !== undefined) await closeRedis(redis);
    await tracing?.close();
    stdout.close();
  };
  try {
    await server.listen({ host: listen.host, port: listen.port });
    await admin.listen({ host: config.admin.host, port: config.admin.port });
  } catch (error) {
    await Promise.all([server.close(), admin.close()]);
    await release();
    throw error;
  }
  return {
    url: formatUrl(server.server.address() as AddressInfo),
    adminUrl: formatUrl(admin.server.address() as AddressInfo),
    reload(next) {
      const needsRestart = settingsRequiringRestart(runtime.config, next);
      runtime.reconfigure(next);
      applyLimits(server.server, limits);
      log.level = next.log.level;
      log.info({ needsRestart: needsRestart }, 'configuration reloaded');
      return needsRestart;
    },
    async close(drainMs = timeouts.drainMs) {
      draining = true;
      const http = server.server;
      // A connection becomes idle when its last answer is through; nobody else closes it then.
      const idleCheck = setInterval(() => http.closeIdleConnections(), IDLE_CHECK_INTERVAL_MS);
      const killTimer = setTimeout(() => http.closeAllConnections(), drainMs);
      await server.close();
      clearInterval(idleCheck);
      clearTimeout(killTimer);
      await admin.close();
      await release();
    },
  };
}

/** OpenTelemetry is loaded only where traces are wanted. */
async function loadTracing(
  { tracing: { otlpUrl } }: GatewayConfig,
  log: Logger,
): Promise<Tracing | undefined> {
  if (otlpUrl === undefined) return undefined;
  const { startTracing } = await import('./observability/tracing.ts');
  return startTracing({ otlpUrl, version, log, environment: process.env });
}

function formatUrl({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
