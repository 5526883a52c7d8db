import { setTimeout as sleep } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createSandbox } from '@evertoken/zoom-sandbox';
import { expect, it, onTestFinished } from 'vitest';
import { killChild, startChild } from '../support/child-process.ts';
import { poll } from '../support/poll.ts';
import { hasRedisServer, startRedisServer } from '../support/redis-server.ts';

const PROGRAM = fileURLToPath(new URL('token-lifetimes.ts', import.meta.url));
const TOKEN_SECONDS = 4;
const FREEZES = 2;

/** As on AWS Lambda, which freezes a process between two invocations. */
it.skipIf(!hasRedisServer())(
  'a process that is frozen for longer than its token lives serves every request afterwards',
  async () => {
    const sandbox = await createSandbox({ tokenLifetimeSeconds: TOKEN_SECONDS });
    onTestFinished(() => sandbox.close());
    const redis = await startRedisServer();
    onTestFinished(() => redis.stop());
    const args = ['--import', 'tsx', PROGRAM, sandbox.url, 'node-redis', redis.url];
    const seconds = String(FREEZES * (TOKEN_SECONDS + 2) + 1);
    const child = startChild(process.execPath, [...args, seconds], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => killChild(child));
    const output = text(child.stdout!);
    await poll(
      'the first requests are sent',
      20_000,
      () => sandbox.stats().apiRequests >= 20 || undefined,
    );
    for (let freeze = 0; freeze < FREEZES; freeze += 1) {
      await sleep(1_000);
      child.kill('SIGSTOP');
      // What a network does to idle connections meanwhile.
      await redis.command('CLIENT', 'KILL', 'TYPE', 'normal');
      await sleep((TOKEN_SECONDS + 1) * 1_000);
      child.kill('SIGCONT');
    }
    const outcomes = JSON.parse(await output) as unknown[];
    expect(outcomes.filter((outcome) => outcome !== 200)).toEqual([]);
    expect(outcomes.length).toBeGreaterThan(20 + 5 * FREEZES);
  },
  60_000,
);
