import { isLoopbackHost } from 'evertoken/internal';
import { hashSettings } from './hash-settings.ts';
import { getPostgresAddress, usesTls } from './postgres-address.ts';
import { getRedisAddress } from './redis-address.ts';
import type { GatewayConfig, PostgresConfig, RedisConfig } from './schema.ts';

/** Which requests are served without credentials: none, those of this machine, or those of every machine. */
export type AnonymousAccess = 'none' | 'local' | 'network';

/** Requests are served without credentials only where there is no list of callers, and by a switch of its own. */
export function getAnonymousAccess({
  listen: { host, allowAnonymous, dangerouslyAllowAnyone },
  callers,
}: Pick<GatewayConfig, 'listen' | 'callers'>): AnonymousAccess {
  const isLocal = isLoopbackHost(host);
  const isAllowed = dangerouslyAllowAnyone || (allowAnonymous && isLocal);
  if (callers !== undefined || !isAllowed) return 'none';
  return isLocal ? 'local' : 'network';
}

/** Returns the names of the accounts that requests can be for. */
export function getServedAccounts(config: GatewayConfig): ReadonlySet<string> {
  const { accounts, callers = [] } = config;
  return getAnonymousAccess(config) === 'none'
    ? new Set(callers.map(({ account }) => account))
    : new Set(accounts.slice(0, 1).map(({ name }) => name));
}

/**
 * Returns the configuration that is in force after a reload: settings that need a restart are those of the
 * running gateway, all others are new. A reload ends access without credentials, but never begins it, nor for
 * another host.
 */
export function mergeReload(running: GatewayConfig, next: GatewayConfig): GatewayConfig {
  const { listen, admin, redis, postgres, limits, log } = next;
  const merged: GatewayConfig = {
    ...next,
    listen: {
      ...listen,
      host: running.listen.host,
      port: running.listen.port,
      // What is allowed to everyone is allowed to this machine.
      allowAnonymous: listen.allowAnonymous || listen.dangerouslyAllowAnyone,
      dangerouslyAllowAnyone:
        running.listen.dangerouslyAllowAnyone && listen.dangerouslyAllowAnyone,
      allowedHosts:
        getAnonymousAccess(running) === 'none'
          ? listen.allowedHosts
          : listen.allowedHosts.filter((host) => running.listen.allowedHosts.includes(host)),
    },
    admin: { ...admin, host: running.admin.host, port: running.admin.port },
    redis: mergeRedis(running.redis, redis),
    postgres: mergePostgres(running.postgres, postgres),
    limits: { ...limits, maxHeaderBytes: running.limits.maxHeaderBytes },
    timeouts: running.timeouts,
    tracing: running.tracing,
    log: { ...log, format: running.log.format },
  };
  const isOpening = getAnonymousAccess(running) === 'none' && getAnonymousAccess(merged) !== 'none';
  return isOpening ? { ...merged, callers: [] } : merged;
}

/** A new login or certificate is for the servers that the same configuration names. */
function mergeRedis(running: RedisConfig, next: RedisConfig): RedisConfig {
  const isSame = hashSettings(getStaticRedis(running)) === hashSettings(getStaticRedis(next));
  const { encryptionKeys } = next;
  const { clearTokenOnExit } = running;
  return { ...(isSame ? next : running), encryptionKeys, clearTokenOnExit };
}

function getStaticRedis({ passwordCommandIntervalMs, ...redis }: RedisConfig): unknown {
  const { passwordCommand, tls } = redis;
  return [getRedisAddress(redis), passwordCommand, passwordCommandIntervalMs, tls.enabled];
}

function mergePostgres(running: PostgresConfig, next: PostgresConfig): PostgresConfig {
  const isSame = hashSettings(getStaticPostgres(running)) === hashSettings(getStaticPostgres(next));
  const { encryptionKeys } = next;
  const { clearTokenOnExit } = running;
  return { ...(isSame ? next : running), encryptionKeys, clearTokenOnExit };
}

function getStaticPostgres(postgres: PostgresConfig): unknown {
  return [getPostgresAddress(postgres), postgres.schema, usesTls(postgres)];
}

/** Returns the names of settings that are not in force because they require a restart. */
export function settingsRequiringRestart(inForce: GatewayConfig, next: GatewayConfig): string[] {
  return Object.entries(STATIC_SETTINGS)
    .filter(([, read]) => hashSettings(read(inForce)) !== hashSettings(read(next)))
    .map(([name]) => name);
}

const STATIC_SETTINGS: Readonly<Record<string, (config: GatewayConfig) => unknown>> = {
  'listen.host': ({ listen }) => listen.host,
  'listen.port': ({ listen }) => listen.port,
  'access without credentials': getAnonymousAccess,
  'listen.allowedHosts': ({ listen }) => listen.allowedHosts,
  'admin.host': ({ admin }) => admin.host,
  'admin.port': ({ admin }) => admin.port,
  'the address of Redis': ({ redis }) => getRedisAddress(redis),
  'redis.passwordCommand': ({ redis }) => [redis.passwordCommand, redis.passwordCommandIntervalMs],
  'redis.tls.enabled': ({ redis }) => redis.tls.enabled,
  'redis.clearTokenOnExit': ({ redis }) => redis.clearTokenOnExit,
  'the address of Postgres': ({ postgres }) => getPostgresAddress(postgres),
  'postgres.schema': ({ postgres }) => postgres.schema,
  'postgres.tls.enabled': ({ postgres }) => usesTls(postgres),
  'postgres.clearTokenOnExit': ({ postgres }) => postgres.clearTokenOnExit,
  'limits.maxHeaderBytes': ({ limits }) => limits.maxHeaderBytes,
  timeouts: ({ timeouts }) => timeouts,
  tracing: ({ tracing }) => tracing,
  'log.format': ({ log }) => log.format,
};
