import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

/** Tests run on the TypeScript sources, without a build. Only spawned processes use `dist`. */
const conditions = ['evertoken:source'];

/** Suites that take many seconds each: `npm run test:slow`. */
const slow = [
  'test/{fleet,fuzz,http-semantics,migration,overload,runtimes,simulation,soak}/**/*.test.ts',
  'test/chaos/chaos.test.ts',
  'test/docs/callers.test.ts',
  'test/packages/{jest,quick-start,strict-layouts}.test.ts',
  'test/deploy/{alerts,systemd}.test.ts',
  'examples/*/test/**/*.test.ts',
  'packages/evertoken/test/{program,secret-redaction}.test.ts',
  'packages/gateway/test/accounts/{oauth-account,oauth-client-auth,postgres,redis}.test.ts',
  'packages/gateway/test/admin/situations.test.ts',
  'packages/gateway/test/cli/{completion,init,logs,recordings,redis,reload,serve,shutdown-signal,status,terminal}.test.ts',
  'packages/gateway/test/cli/doctor/{program,redis}.test.ts',
  'packages/gateway/test/dashboard/dashboard.test.ts',
  'packages/gateway/test/observability/metrics.test.ts',
  'packages/gateway/test/outbound/{certificate-files,proxied-programs}.test.ts',
  'packages/gateway/test/proxy/tokens.test.ts',
  'packages/gateway/test/security/{malicious-redis,malicious-token-endpoint,secret-leaks,signal-storm,slow-clients}.test.ts',
  'packages/gateway/test/security/{unfinished-requests,token-isolation,unreliable-redis,untrusted-certificate}.test.ts',
  'packages/zoom-client/test/recordings/save-recordings.test.ts',
  'packages/zoom-client/test/{token-wait,pacing/postgres-budget,pagination/windows}.test.ts',
  'packages/zoom-sandbox/test/{clients/rivet,fuzz/fuzz}.test.ts',
  'packages/zoom-sandbox/test/{cli-commands,control/page-in-browser,operations/conformance,server/robustness,webhooks/wire-format}.test.ts',
];

/** Slow suites that have the machine to themselves: waits of whole fleets are compared with limits. */
const timed = [
  'test/chaos/protocol.test.ts',
  'packages/zoom-sandbox/test/server/start-cost.test.ts',
];

/** Suites that install packages from the registry: `npm run test:packages`. The slow ones have a part of them. */
const packages = ['test/packages/{documented-commands,package-managers,typescript}.test.ts'];

/**
 * Files with a process of their own: they measure its memory, listen to its warnings, replace a module in it, or
 * start many processes.
 */
const isolated = ['test/**/*.test.ts', 'packages/gateway/test/auth/api-key.test.ts'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    globalSetup: ['test/support/global-setup.ts'],
    // Tests mostly wait for sockets and processes, so one more file runs than there are processors.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 20_000,
    // Vitest's default of one second is too short on a busy machine.
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'slow', include: slow } },
      { extends: true, test: { name: 'timed', include: timed } },
      { extends: true, test: { name: 'packages', include: packages } },
      {
        extends: true,
        test: {
          name: 'isolated',
          include: isolated,
          exclude: [...configDefaults.exclude, ...slow, ...timed, ...packages],
        },
      },
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['packages/*/test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...isolated, ...slow, ...timed],
          // Most files import the same modules, which takes longer than the tests: a process loads them once.
          isolate: false,
        },
      },
    ],
  },
});
