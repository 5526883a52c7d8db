import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { createAdminServer } from './admin/admin-server.ts';
import { readinessOf } from './admin/readiness.ts';
import type { Watched } from './admin/watched.ts';
import { Watches } from './admin/watches.ts';
import type { GatewayConfig } from './config/gateway-config.ts';
import { isLoopbackHost } from './config/loopback.ts';
import { createLog, logPacingEvents, logTokenEvents } from './log.ts';
import { standardOutput } from './log-output.ts';
import { instanceName } from './instance-name.ts';
import { closeRedis, connectRedis } from './redis.ts';
import { createDispatcher } from './proxy/upstream-dispatcher.ts';
import { applyLimits, createGatewayServer } from './server.ts';
import { Serving, settingsForRestart } from './serving.ts';
import { accessLog } from './traffic/access-log.ts';
import type { Tracing } from './traffic/tracing.ts';
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

const IDLE_CHECK_MS = 50;

/**
 * Starts a gateway and resolves once it listens.
 *
 * @throws the system's error when the address cannot be had.
 */
export async function startGateway(config: GatewayConfig): Promise<Gateway> {
  const { listen, deadlines } = config;
  const output = standardOutput();
  const log = createLog(config.log.level, output);
  const redisUrl = config.redis.url?.reveal();
  const redis = redisUrl === undefined ? undefined : await connectRedis(redisUrl, log);
  const tracing = await tracingFor(config, log);
  const name = instanceName();
  const watches = new Watches();
  let draining = false;
  const serving = new Serving(config, {
    redis,
    deadlines,
    owner: name,
    traceMints: tracing?.traceMints,
    onPacingEvent: (account) => logPacingEvents(log, account),
    onTokenEvent: (account) => {
      const [write, { onTokenEvent }] = [logTokenEvents(log, account), watches.of(account)];
      return (event) => {
        write(event);
        onTokenEvent(event);
      };
    },
  });
  const { accounts, limits, identify } = serving;
  const watched: Watched = {
    version,
    name,
    startedAt: Date.now(),
    accounts: () => accounts.all,
    watchOf: (account) => watches.of(account),
    callers: () => serving.config.callers,
    calls: watches.calls,
    redis,
    draining: () => draining,
    changeable: () => serving.config.admin.keySha256 !== undefined,
    droppedLogLines: () => output.dropped,
  };
  const dispatcher = createDispatcher(deadlines);
  const server = createGatewayServer({
    dispatcher,
    limits,
    deadlines,
    identify,
    readiness: () => readinessOf(accounts.all, draining),
    trace: tracing?.begin,
    observers: [accessLog(log, output), watches.observe, ...(tracing ? [tracing.end] : [])],
  });
  const access = {
    get keySha256() {
      return serving.config.admin.keySha256;
    },
    loopbackOnly: isLoopbackHost(config.admin.host),
  };
  const admin = createAdminServer({ watched, access, log });

  const release = async (): Promise<void> => {
    await accounts.close(config.redis.clearTokenOnExit);
    await dispatcher.destroy();
    if (redis !== undefined) await closeRedis(redis);
    await tracing?.close();
    output.close();
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
    url: urlOf(server.server.address() as AddressInfo),
    adminUrl: urlOf(admin.server.address() as AddressInfo),
    reload(next) {
      const left = settingsForRestart(serving.config, next);
      serving.reconfigure(next);
      applyLimits(server.server, limits);
      log.level = next.log.level;
      log.info({ needsRestart: left }, 'configuration reloaded');
      return left;
    },
    async close(drainMs = deadlines.drainMs) {
      draining = true;
      const http = server.server;
      // A connection becomes idle when its last answer is through; nobody else closes it then.
      const idle = setInterval(() => http.closeIdleConnections(), IDLE_CHECK_MS);
      const cut = setTimeout(() => http.closeAllConnections(), drainMs);
      await server.close();
      clearInterval(idle);
      clearTimeout(cut);
      await admin.close();
      await release();
    },
  };
}

/** OpenTelemetry is loaded only where traces are wanted. */
async function tracingFor(
  { tracing: { otlpUrl } }: GatewayConfig,
  log: Logger,
): Promise<Tracing | undefined> {
  if (otlpUrl === undefined) return undefined;
  const { startTracing } = await import('./traffic/tracing.ts');
  return startTracing({ otlpUrl, version, log, environment: process.env });
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
