import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createSandbox, type SandboxSettings, type Stats } from '@evertoken/zoom-sandbox';
import { describe, expect, it, vi } from 'vitest';
import { hasNginx } from '../../bench/nginx.ts';
import { compareWithNginx, findFailures } from '../http-semantics/http-semantics.ts';
import { isRunning, startChild } from '../support/child-process.ts';
import { poll } from '../support/poll.ts';
import { freePort } from '../support/ports.ts';
import { hasRedisServer, startRedisServer } from '../support/redis-server.ts';
import { startSandbox } from '../support/sandbox-process.ts';
import { DENO, findRuntimes } from './other-runtimes.ts';

const toPath = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const [LIFETIMES, CALLS] = [toPath('token-lifetimes.ts'), toPath('client-calls.ts')];
const GATEWAY = toPath('../../packages/gateway/bin/evertoken.js');
const STORES = ['memory', 'ioredis', 'node-redis'] as const;
/** This Node.js, with programs in TypeScript. */
const NODE = [process.execPath, '--import', 'tsx'];
const TOKEN_SECONDS = 15;
/** Many processes start at once, which takes its time on a busy machine. */
const TIMEOUT_MS = 120_000;
vi.setConfig({ testTimeout: TIMEOUT_MS });

const runtimes = findRuntimes();
const names = runtimes.map(({ name }) => name);
for (const name of ['Bun', 'Deno'] as const) {
  if (names.includes(name)) continue;
  console.warn(`${name} was not found: ITS TESTS ARE SKIPPED. npm install --prefix test/runtimes`);
}

/** What a program printed, and its exit status. */
interface Exit {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program of a runtime until it ends. */
async function run([program, ...first]: readonly string[], ...args: string[]): Promise<Exit> {
  const stdio = ['ignore', 'pipe', 'pipe'] as const;
  const child = startChild(program!, [...first, ...args], { stdio: [...stdio] });
  const [stdout, stderr] = await Promise.all([text(child.stdout!), text(child.stderr!)]);
  while (isRunning(child)) await sleep(10);
  return { status: child.exitCode, stdout, stderr };
}

/** Runs two processes that share a Redis, or one without. @returns their outcomes, and what the sandbox counted */
async function runFleet(
  command: readonly string[],
  store: (typeof STORES)[number],
  seconds: number,
  settings: Partial<SandboxSettings> = {},
): Promise<{ readonly outcomes: readonly unknown[]; readonly stats: Stats }> {
  const sandbox = await createSandbox(settings);
  const redis = store === 'memory' ? undefined : await startRedisServer();
  const programs = Array.from({ length: redis === undefined ? 1 : 2 }, () =>
    run(command, LIFETIMES, sandbox.url, store, redis?.url ?? '', String(seconds)),
  );
  if (seconds > 0) {
    const hasBegun = (): true | undefined => sandbox.stats().apiRequests >= 20 || undefined;
    await poll('the first requests are sent', TIMEOUT_MS, hasBegun);
    await sleep(seconds * 600);
    sandbox.revokeAllTokens();
  }
  const exits = await Promise.all(programs);
  const stats = sandbox.stats();
  await Promise.all([sandbox.close(), redis?.stop()]);
  const outcomes = exits.flatMap(({ stdout, stderr }) => [
    ...(JSON.parse(stdout) as unknown[]),
    ...stderr.split('\n').filter((line) => line !== ''),
  ]);
  return { outcomes, stats };
}

describe.concurrent.each(runtimes)('$name', ({ command }) => {
  const usable = STORES.filter((store) => store === 'memory' || hasRedisServer());

  it('mints once for simultaneous cold requests', async () => {
    for (const { outcomes, stats } of await Promise.all(
      usable.map((store) => runFleet(command, store, 0)),
    )) {
      expect(outcomes).toEqual(outcomes.map(() => 200));
      expect(stats.tokenRequests).toBe(1);
    }
  });

  it('serves every request over a token lifetime with a revocation', async () => {
    const settings = { tokenLifetimeSeconds: TOKEN_SECONDS };
    const startedAt = performance.now();
    const fleets = await Promise.all(
      usable.map((store) => runFleet(command, store, TOKEN_SECONDS + 1, settings)),
    );
    const maxMints = 2 + (performance.now() - startedAt) / 5_000;
    for (const { outcomes, stats } of fleets) {
      expect(outcomes.filter((outcome) => outcome !== 200)).toEqual([]);
      expect(outcomes.length).toBeGreaterThan(40);
      // One for each refresh, after 5 to 7.5 s, and one for the revocation.
      expect(stats.tokenRequests).toBeGreaterThanOrEqual(3);
      expect(stats.tokenRequests).toBeLessThanOrEqual(maxMints);
    }
  });

  it('does with the Zoom client what Node.js does', async () => {
    const sandbox = await createSandbox();
    const args = [CALLS, sandbox.url, String(await freePort())];
    const [here, there] = await Promise.all([run(NODE, ...args), run(command, ...args)]);
    await sandbox.close();
    expect(JSON.parse(here.stdout)).toMatchObject({ webhook: [200, {}, 'challenge'] });
    expect(there).toEqual(here);
  });

  it('runs the sandbox', async () => {
    const sandbox = await startSandbox({}, command);
    const program = await run(NODE, LIFETIMES, sandbox.url);
    const { tokenRequests } = await sandbox.stats();
    await sandbox.stop();
    expect(JSON.parse(program.stdout)).toEqual(Array(20).fill(200));
    expect(tokenRequests).toBe(1);
  });
});

it.runIf(names.includes('Bun'))(
  'the gateway says at its start that Bun cannot run it',
  async () => {
    const [bun] = runtimes;
    for (const args of [['serve'], ['doctor'], ['call', 'GET', '/users']]) {
      const { status, stderr } = await run(bun!.command, GATEWAY, ...args);
      expect({ status, stderr }).toEqual({
        status: 1,
        stderr:
          'evertoken: the gateway does not run on Bun, whose undici is incomplete. Run it with Node.js or Deno.\n',
      });
    }
  },
);

it.runIf(names.includes('Bun'))('startGateway() rejects on Bun', async () => {
  const program = `import { startGateway } from '@evertoken/gateway';
    await startGateway({}).catch(({ code }) => console.log(code));`;
  const { stdout } = await run(runtimes[0]!.command, '-e', program);
  expect(stdout).toBe('ERR_FEATURE_UNAVAILABLE_ON_PLATFORM\n');
});

it.runIf(names.includes('Deno') && hasNginx())(
  'the gateway on Deno is right by the RFCs in each raw exchange, as on Node.js',
  async () => {
    expect(findFailures(await compareWithNginx({ command: DENO }))).toEqual([]);
  },
);
