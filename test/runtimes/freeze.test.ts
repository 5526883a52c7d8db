import type { ChildProcess } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createSandbox, type Sandbox, type SandboxSettings } from '@evertoken/zoom-sandbox';
import { describe, expect, it } from 'vitest';
import { killChild, startChild } from '../support/child-process.ts';
import { poll } from '../support/poll.ts';
import { hasRedisServer, startRedisServer } from '../support/redis-server.ts';
import { startTcpRelay } from '../support/tcp-relay.ts';

const PROGRAM = fileURLToPath(new URL('token-lifetimes.ts', import.meta.url));
const TOKEN_SECONDS = 4;
const FREEZES = 2;

/** As on AWS Lambda, which freezes a process between two invocations. */
describe.concurrent('a process that is frozen', () => {
  it.skipIf(!hasRedisServer())(
    'for longer than its token lives, and loses its connections to Redis, serves every request afterwards',
    async ({ onTestFinished }) => {
      const sandbox = await startSandbox(onTestFinished, { tokenLifetimeSeconds: TOKEN_SECONDS });
      const redis = await startRedisServer();
      onTestFinished(() => redis.stop());
      const seconds = FREEZES * (TOKEN_SECONDS + 2) + 1;
      const child = startProgram(
        onTestFinished,
        sandbox.url,
        'node-redis',
        redis.url,
        String(seconds),
      );
      const output = text(child.stdout!);
      const hasSent = (): true | undefined => sandbox.stats().apiRequests >= 20 || undefined;
      await poll('the first requests are sent', 60_000, hasSent);
      for (let freeze = 0; freeze < FREEZES; freeze += 1) {
        await sleep(1_000);
        child.kill('SIGSTOP');
        await redis.command('CLIENT', 'KILL', 'TYPE', 'normal');
        await sleep((TOKEN_SECONDS + 1) * 1_000);
        child.kill('SIGCONT');
      }
      const outcomes = JSON.parse(await output) as unknown[];
      expect(outcomes.filter((outcome) => outcome !== 200)).toEqual([]);
      expect(outcomes.length).toBeGreaterThan(20 + FREEZES);
    },
    120_000,
  );

  it('while it mints, and loses the connection, mints again', async ({ onTestFinished }) => {
    const sandbox = await startSandbox(onTestFinished, {});
    sandbox.faults.add({ match: '/oauth/token', kind: 'delay', delayMs: 3_000, times: 1 });
    const relay = await startTcpRelay(Number(new URL(sandbox.url).port));
    onTestFinished(() => relay.stop());
    const child = startProgram(onTestFinished, `http://127.0.0.1:${relay.port}`);
    const output = text(child.stdout!);
    const hasBegun = (): true | undefined => sandbox.stats().tokenRequests === 1 || undefined;
    await poll('the token is requested', 60_000, hasBegun);
    child.kill('SIGSTOP');
    relay.silence();
    await sleep(5_000);
    child.kill('SIGCONT');
    expect(JSON.parse(await output)).toEqual(Array(20).fill(200));
    expect(sandbox.stats().tokenRequests).toBe(2);
  }, 120_000);
});

/** Registers a cleanup function. */
type OnTestEnd = (end: () => Promise<void>) => void;

async function startSandbox(
  onTestFinished: OnTestEnd,
  settings: Partial<SandboxSettings>,
): Promise<Sandbox> {
  const sandbox = await createSandbox(settings);
  onTestFinished(() => sandbox.close());
  return sandbox;
}

function startProgram(onTestFinished: OnTestEnd, ...args: readonly string[]): ChildProcess {
  const child = startChild(process.execPath, ['--import', 'tsx', PROGRAM, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => killChild(child));
  return child;
}
