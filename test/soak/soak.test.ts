import { Agent, get } from 'node:http';
import { expect, it } from 'vitest';
import { CALLER_KEY } from '../support/gateway-process.ts';
import { checkLargeBodies, streamLargeBodies } from './large-bodies.ts';
import { checkSoak, soak } from './soak.ts';

const TIMEOUT_MS = 60_000;

// The long forms, with wrk for ten minutes and bodies of 2 GB: npm run soak
it(
  'a gateway whose API fails now and then fails no call, and holds nothing back',
  async () => {
    const result = await soak({ faultRate: 0.05, load: (url) => loadWith(32, 1_500, url) });
    expect(checkSoak(result)).toEqual([]);
    expect(result.faults).toBeGreaterThan(50);
    const causes = ['network', 'rate-limited', 'server-error', 'token-rejected'];
    expect(Object.keys(result.retries).toSorted()).toEqual(causes);
  },
  TIMEOUT_MS,
);

it(
  'bodies much larger than its memory go through a gateway both ways',
  async () => {
    const result = await streamLargeBodies(250_000_000);
    expect(checkLargeBodies(result)).toEqual([]);
  },
  TIMEOUT_MS,
);

/** So many callers, each with one call at a time, until there were so many calls. */
async function loadWith(
  callers: number,
  calls: number,
  url: string,
): Promise<{ requests: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: callers });
  let left = calls;
  const call = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const sent = get(url, { agent, headers: { 'x-api-key': CALLER_KEY } }, (answer) =>
        answer.resume().once('close', resolve),
      );
      sent.once('error', reject);
    });
  const one = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await call();
    }
  };
  await Promise.all(Array.from({ length: callers }, one));
  agent.destroy();
  return { requests: calls };
}
