import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests run on the TypeScript sources: no build in between. Only spawned processes use `dist`. */
const conditions = ['evertoken:source'];

/**
 * Have a process of their own: what measures its memory, listens to its warnings or replaces a module in it,
 * and what starts many processes anyway.
 */
const alone = [
  'test/**/*.test.ts',
  'examples/*/test/**/*.test.ts',
  'packages/*/test/leak.test.ts',
  'packages/gateway/test/auth/api-key.test.ts',
  'packages/zoom-sandbox/test/server/robustness.test.ts',
];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    globalSetup: ['test/support/global-setup.ts'],
    // Most of a test's time is waiting for sockets and processes, so one file more than there are processors.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 20_000,
    // What is polled for comes when it comes: a busy machine needs longer than Vitest's one second.
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['packages/*/test/**/*.test.ts'],
          exclude: alone,
          // Most files import the same, which takes longer than to run them: a process does it once.
          isolate: false,
        },
      },
    ],
  },
});
