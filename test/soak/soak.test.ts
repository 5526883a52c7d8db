import { Agent, get } from 'node:http';
import { expect, it } from 'vitest';
import { CALLER_KEY } from '../support/gateway-process.ts';
import { checkLargeBodies, streamLargeBodies } from './large-bodies.ts';
import { checkSoak, soak } from './soak.ts';

const TIMEOUT_MS = 60_000;

// `npm run soak` runs wrk for ten minutes and streams bodies of 2 GB.
it(
  'a gateway hides occasional faults of its API and leaks no memory or sockets',
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
  'a gateway streams bodies that are larger than its memory in both directions',
  async () => {
    const result = await streamLargeBodies(250_000_000);
    expect(checkLargeBodies(result)).toEqual([]);
  },
  TIMEOUT_MS,
);

/** Sends requests from several callers, each with one request in flight. */
async function loadWith(
  callers: number,
  requests: number,
  url: string,
): Promise<{ requests: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: callers });
  let left = requests;
  const sendOne = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const sent = get(url, { agent, headers: { 'x-api-key': CALLER_KEY } }, (response) =>
        response.resume().once('close', resolve),
      );
      sent.once('error', reject);
    });
  const sendUntilDone = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await sendOne();
    }
  };
  await Promise.all(Array.from({ length: callers }, sendUntilDone));
  agent.destroy();
  return { requests };
}
