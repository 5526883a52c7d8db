import { spawnSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { hasRedisServer, startRedisServer } from './redis-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The URL of the run's `redis-server`; undefined where there is none. */
    redisUrl: string | undefined;
  }
}

const MISSING = `
  redis-server was not found: EVERY TEST THAT NEEDS REDIS IS SKIPPED.
  Install it (Debian, Ubuntu: apt-get install redis-server; macOS: brew install redis) and run again.
`;

/** One `redis-server` for the whole run. Tests keep apart by their prefixes. */
export default async function setup(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
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

/** Where it may: as root on a Debian machine, such as a CI's. */
function install(): void {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return;
  console.warn('redis-server is missing; installing it with apt-get');
  spawnSync('apt-get', ['update', '-qq']);
  // Debian would start a server on its own port: the tests start theirs.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  spawnSync('apt-get', ['install', '-y', '-qq', 'redis-server'], { env, stdio: 'ignore' });
}
