import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests run on the TypeScript sources: no build in between. Only spawned processes use `dist`. */
const conditions = ['evertoken:source'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'examples/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/setup/redis.ts'],
    // Most of a test's time is waiting for sockets and processes, so one file more than there are processors.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
