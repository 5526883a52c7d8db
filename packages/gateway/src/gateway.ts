import { isLoopbackHost } from 'evertoken/internal';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { createInstanceName, type AccountDeps } from './accounts/create-account.ts';
import { CredentialTrials } from './accounts/credential-trials.ts';
import { connectStore, type StoreConnection } from './accounts/store-connection.ts';
import type { AdminContext } from './admin/admin-context.ts';
import { findCurrentProblems } from './admin/problems.ts';
import { createAdminServer, type AdminServerDeps } from './admin/server.ts';
import { readReadiness } from './admin/token-rejection.ts';
import { getServedAccounts } from './config/effective-config.ts';
import type { GatewayConfig } from './config/schema.ts';
import { getStoreSettings } from './config/store-config.ts';
import { Heartbeat } from './fleet/heartbeat.ts';
import { getUrl } from './http/listener-url.ts';
import { createAccessLog } from './observability/access-log.ts';
import { AccountStatsRegistry } from './observability/account-stats.ts';
import { drainServer } from './http/drain-server.ts';
import type { LogDestination } from './observability/buffered-stdout.ts';
import { openLogOutput } from './observability/log-format.ts';
import { createLogger, logPacingEvents, logTokenEvents } from './observability/log.ts';
import { ClockComparison } from './observability/clock-comparison.ts';
import { ProblemLog } from './observability/problem-log.ts';
import { ReloadStatus, type ReloadResult } from './observability/reload-status.ts';
import type { Tracing } from './observability/tracing.ts';
import { Outbound } from './outbound/outbound.ts';
import { reportSlowRequests } from './outbound/slow-request.ts';
import { Reloader } from './reloader.ts';
import { GatewayRuntime } from './runtime.ts';
import { createGatewayServer } from './server.ts';
import { assertSupportedRuntime } from './unsupported-runtime.ts';
import { version } from './version.ts';

/** A running gateway. */
export interface Gateway {
  /** The URL for callers, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** The URL of the admin API and dashboard. */
  readonly adminUrl: string;
  /** Why the store cannot be used now, one of a fixed set of words; undefined if it can, and without a store. */
  readonly storeProblem: string | undefined;
  /**
   * Applies another configuration: its accounts, callers, limits, proxies, certificates, the login at the store, encryption keys, admin key and log level.
   * In-flight requests finish with the configuration they started with. It never begins to serve requests
   * without credentials, but ends it. Concurrent calls are applied one after the other.
   *
   * @returns the names of settings that take effect only after a restart
   * @throws TokenError `OPTIONS_INVALID`; then nothing has changed
   */
  reload(config: GatewayConfig): Promise<readonly string[]>;
  /**
   * Reports a configuration that cannot be applied: in the log, in a metric, and as a problem until a reload succeeds.
   *
   * @param issues sentences without their periods
   */
  rejectReload(issues: readonly string[]): void;
  /**
   * Gets a token for each account in the background, so that wrong credentials are known before the first request; again
   * after a reload, for accounts that have changed.
   */
  tryCredentials(): void;
  /**
   * Shuts down: stops accepting requests, finishes those in flight, then closes the store.
   *
   * @param drainMs time for in-flight requests, ms, after which their connections are closed.
   *   @default timeouts.drainMs of the configuration
   */
  close(drainMs?: number): Promise<void>;
}

/** What a gateway cannot do without the program that runs it. */
export interface GatewayOptions {
  /**
   * Reads the configuration again and applies it by {@link Gateway.reload}, for `POST /reload` on the admin listener. It
   * must not reject. @default that responds 404
   */
  readonly requestReload?: () => Promise<ReloadResult>;
}

/** What a gateway opens before it listens, and closes after it has drained. */
interface Resources {
  readonly stdout: LogDestination;
  readonly log: Logger;
  readonly store: StoreConnection | undefined;
  /** Undefined without a store. */
  readonly heartbeat: Heartbeat | undefined;
  readonly tracing: Tracing | undefined;
  readonly outbound: Outbound;
  readonly stats: AccountStatsRegistry;
  readonly clock: ClockComparison;
  readonly instanceName: string;
}

/**
 * Starts a gateway. Resolves when it listens.
 *
 * @throws TokenError `OPTIONS_INVALID`, also if the migration of Postgres has not been applied
 * @throws Error with the system's code, such as `EADDRINUSE`, if an address is not available; with
 *   `ERR_FEATURE_UNAVAILABLE_ON_PLATFORM` on Bun
 *
 * @example
 * ```ts
 * const result = readConfig(process.env);
 * if (result.kind === 'invalid') throw new Error('invalid configuration');
 * const gateway = await startGateway(result.config);
 * console.log(gateway.url);
 * await gateway.close();
 * ```
 */
export async function startGateway(
  config: GatewayConfig,
  { requestReload }: GatewayOptions = {},
): Promise<Gateway> {
  assertSupportedRuntime();
  const { listen, timeouts } = config;
  const resources = await openResources(config);
  const runtime = await GatewayRuntime.create(config, toAccountDeps(resources, config));
  const shutdown = { hasStarted: false };
  const reloads = new ReloadStatus(resources.log);
  const context = createAdminContext(resources, runtime, shutdown, reloads);
  const server = createProxyServer(resources, runtime, context);
  const admin = createAdmin({ log: resources.log, context, requestReload }, runtime);
  const problems = new ProblemLog(resources.log, () => findCurrentProblems(context));
  const trials = new CredentialTrials(runtime.accounts, resources.stats);
  const reloader = new Reloader({ ...resources, runtime, server: server.server, reloads, trials });
  const release = async (): Promise<void> => {
    trials.close();
    await reloader.settled();
    await runtime.accounts.close(getStoreSettings(config).clearTokenOnExit);
    await closeResources(resources);
  };
  try {
    await server.listen({ host: listen.host, port: listen.port });
    await admin.listen({ host: config.admin.host, port: config.admin.port });
  } catch (error) {
    problems.close();
    await Promise.all([server.close(), admin.close()]);
    await release();
    throw error;
  }
  resources.heartbeat?.start();
  return {
    url: getUrl(server.server),
    adminUrl: getUrl(admin.server),
    get storeProblem() {
      return resources.store?.health.problem;
    },
    reload: (next) => reloader.reload(next),
    rejectReload: (issues) => reloads.recordFailure(issues),
    tryCredentials: () => trials.start(),
    async close(drainMs = timeouts.drainMs) {
      shutdown.hasStarted = true;
      problems.close();
      await drainServer(server, drainMs);
      await admin.close();
      await release();
    },
  };
}

async function openResources(config: GatewayConfig): Promise<Resources> {
  const stdout = await openLogOutput(config.log.format);
  const log = createLogger(config.log.level, stdout);
  const outbound = new Outbound(config.outbound, config.timeouts);
  const store = await connectStore(config, log);
  const instanceName = createInstanceName();
  return {
    stdout,
    log,
    store,
    heartbeat: store && new Heartbeat(store.members, { name: instanceName, version }),
    outbound,
    tracing: await loadTracing(config, log, outbound),
    stats: new AccountStatsRegistry(),
    clock: new ClockComparison(),
    instanceName,
  };
}

async function closeResources(resources: Resources): Promise<void> {
  const { outbound, heartbeat, store, tracing, stdout } = resources;
  await outbound.close();
  await heartbeat?.close();
  await store?.close();
  await tracing?.close();
  stdout.close();
}

/** Loads OpenTelemetry only if tracing is configured. */
async function loadTracing(
  { tracing: { otlpUrl } }: GatewayConfig,
  log: Logger,
  { createAgent }: Outbound,
): Promise<Tracing | undefined> {
  if (otlpUrl === undefined) return undefined;
  const { startTracing } = await import('./observability/tracing.ts');
  return startTracing({ otlpUrl, version, log, createAgent, environment: process.env });
}

function toAccountDeps(
  { store, tracing, outbound, log, stats, clock, instanceName }: Resources,
  config: GatewayConfig,
): AccountDeps {
  return {
    store: store?.store,
    encryptionKeys: getStoreSettings(config).encryptionKeys,
    clientCertificate: config.outbound.tls.cert,
    timeouts: config.timeouts,
    fetch: reportSlowRequests(clock.observeFetch(outbound.fetch), (origin) =>
      log.warn({ origin }, 'the token endpoint has not responded for 2 s; still trying'),
    ),
    owner: instanceName,
    instrumentProvider: tracing?.instrumentProvider,
    onPacingEvent: (account) =>
      notifyAll(logPacingEvents(log, account), stats.get(account).onPacingEvent),
    onTokenEvent: (account) =>
      notifyAll(logTokenEvents(log, account), stats.get(account).onTokenEvent),
  };
}

function notifyAll<E>(...listeners: readonly ((event: E) => void)[]): (event: E) => void {
  return (event) => listeners.forEach((listener) => listener(event));
}

function createProxyServer(
  { outbound, log, stats, clock, stdout, tracing }: Resources,
  runtime: GatewayRuntime,
  context: AdminContext,
): FastifyInstance {
  const { config, limits } = runtime;
  return createGatewayServer({
    dispatcher: outbound.dispatcher,
    clock,
    limits,
    timeouts: config.timeouts,
    auth: runtime,
    readiness: () => readReadiness(context, context.isDraining()),
    startTrace: tracing?.startTrace,
    observers: [
      createAccessLog(log, stdout),
      stats.observe,
      ...(tracing === undefined ? [] : [tracing.endTrace]),
    ],
  });
}

function createAdminContext(
  { instanceName, store, heartbeat, stats, clock, stdout }: Resources,
  runtime: GatewayRuntime,
  shutdown: { readonly hasStarted: boolean },
  reloads: ReloadStatus,
): AdminContext {
  return {
    version,
    name: instanceName,
    startedAt: Date.now(),
    accounts: () => runtime.accounts.all,
    servedAccounts: () => getServedAccounts(runtime.config),
    sandboxAccounts: () =>
      new Set(
        runtime.config.accounts
          .filter((account) => account.provider === 'zoom' && account.sandbox)
          .map(({ name }) => name),
      ),
    reloads,
    clock,
    issuers: stats.issuers,
    getStats: (account) => stats.get(account),
    callers: () => runtime.config.callers ?? [],
    keyIds: () => (runtime.config.callers ?? []).flatMap(({ keys }) => keys.map(({ id }) => id)),
    requestMetrics: stats.requestMetrics,
    requestHistory: stats.requestHistory,
    store,
    fleet: () => heartbeat?.state,
    isDraining: () => shutdown.hasStarted,
    hasAdminKey: () => runtime.config.admin.keySha256 !== undefined,
    droppedLogLines: () => stdout.dropped,
  };
}

function createAdmin(
  deps: Omit<AdminServerDeps, 'auth'>,
  runtime: GatewayRuntime,
): FastifyInstance {
  const auth = {
    get keySha256() {
      return runtime.config.admin.keySha256;
    },
    loopbackOnly: isLoopbackHost(runtime.config.admin.host),
  };
  return createAdminServer({ ...deps, auth });
}
