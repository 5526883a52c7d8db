import { spawnSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { hasPostgresServer } from './postgres-server.ts';
import { hasRedisServer, startRedisServer } from './redis-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The URL of the Redis server of the test run; undefined if `redis-server` is not installed. */
    redisUrl: string | undefined;
  }
}

const MISSING = `
  redis-server was not found: ALL TESTS THAT NEED REDIS ARE SKIPPED.
  Install it (Debian, Ubuntu: apt-get install redis-server; macOS: brew install redis) and run again.
`;

const POSTGRES_MISSING = `
  A Postgres server was not found: ALL TESTS OF evertoken/postgres ARE SKIPPED.
  Install it (Debian, Ubuntu: apt-get install postgresql; macOS: brew install postgresql) and run again.
`;

/** Starts one `redis-server` for the whole run. Tests use different key prefixes. */
export default async function setup(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  if (!hasPostgresServer()) console.warn(POSTGRES_MISSING);
  if (!hasRedisServer()) install();
  if (!hasRedisServer()) {
    console.warn(MISSING);
    project.provide('redisUrl', undefined);
    return undefined;
  }
  const server = await startRedisServer();
  project.provide('redisUrl', server.url);
  return () => server.stop();
}

/** Installs Redis if it can: as root on Debian, such as in CI. */
function install(): void {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return;
  console.warn('redis-server is not installed; installing it with apt-get');
  spawnSync('apt-get', ['update', '-qq']);
  // RUNLEVEL keeps Debian from starting a server on the default port.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  spawnSync('apt-get', ['install', '-y', '-qq', 'redis-server'], { env, stdio: 'ignore' });
}
