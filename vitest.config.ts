import { defineConfig } from 'vitest/config';

/** Tests run on the TypeScript sources: no build in between. Only spawned processes use `dist`. */
const conditions = ['evertoken:source'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'examples/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/setup/redis.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
