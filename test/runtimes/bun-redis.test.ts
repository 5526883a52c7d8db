import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, inject, it } from 'vitest';

const BUN = fileURLToPath(new URL('node_modules/@oven/bun-linux-x64/bin/bun', import.meta.url));
const PROGRAM = fileURLToPath(new URL('bun-redis.ts', import.meta.url));
const redisUrl = inject('redisUrl');

if (!existsSync(BUN)) {
  console.warn('Bun was not found: ITS TESTS ARE SKIPPED. npm install --prefix test/runtimes');
}

describe.skipIf(redisUrl === undefined || !existsSync(BUN))(
  'redisStore with Bun.RedisClient',
  () => {
    it('keeps the contract of a store', async () => {
      const args = ['--conditions=evertoken:source', PROGRAM, redisUrl!];
      const { stdout } = await promisify(execFile)(BUN, args, { timeout: 60_000 });
      const results = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { name: string; error?: string });
      expect(results.length).toBeGreaterThan(30);
      expect(results.filter(({ error }) => error !== undefined)).toEqual([]);
    }, 60_000);
  },
);
