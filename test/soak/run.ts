import { parseArgs } from 'node:util';
import { CALLER_KEY } from '../support/gateway-process.ts';
import { hasWrk, runWrk } from '../../bench/wrk.ts';
import { printHelp, reportProblems, runProgram } from '../support/program.ts';
import { checkLargeBodies, streamLargeBodies } from './large-bodies.ts';
import { checkSoak, soak } from './soak.ts';

const HELP = `Usage: npm run soak -- [options]

  --minutes N    the duration of the load (default 10)
  --gigabytes N  the size of the bodies that are streamed afterwards (default 2)

wrk loads the gateway at 80 % of its maximum throughput while one request in a hundred fails at the API: with a reset,
500, 429, a delay of a second, or a rejected token. Exits with status 1 if a request fails that the gateway should have
retried, if memory grows, or if a socket is left open.
`;

const CONNECTIONS = 64;
const TRIAL_SECONDS = 5;
/** The mean think time of a connection of wrk below the maximum, ms. */
const THINK_TIME_MS = 20;
const headers = { 'x-api-key': CALLER_KEY };

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    gigabytes: { type: 'string', default: '2' },
    help: { type: 'boolean', default: false },
  },
});
await runProgram(() => (values.help ? printHelp(HELP) : main()));

async function main(): Promise<number> {
  if (!hasWrk()) throw new Error('wrk is not installed; install it with your package manager');
  const seconds = Math.round(Number(values.minutes) * 60);
  const result = await soak({ faultRate: 0.01, load: (url) => loadNearMaximum(url, seconds) });
  const { failed, ...figures } = result;
  console.log({ ...figures, broken: failed.length });
  const bodies = await streamLargeBodies(Number(values.gigabytes) * 1e9);
  console.log(bodies);
  return reportProblems([...checkSoak(result), ...checkLargeBodies(bodies)]);
}

async function loadNearMaximum(
  url: string,
  seconds: number,
): Promise<{ readonly requests: number }> {
  const options = { headers, timeoutSeconds: 60 };
  const trial = { ...options, seconds: TRIAL_SECONDS };
  const maximum = await runWrk(url, { ...trial, connections: CONNECTIONS });
  const target = 0.8 * maximum.perSecond;
  let connections = Math.round((target * THINK_TIME_MS) / 1_000);
  // Under load each response takes longer, so that more connections are needed.
  for (let tries = 0; tries < 3; tries += 1) {
    const { perSecond } = await runWrk(url, { ...trial, connections, thinkTimeMs: THINK_TIME_MS });
    connections = Math.round((connections * target) / perSecond);
  }
  const load = await runWrk(url, { ...options, connections, seconds, thinkTimeMs: THINK_TIME_MS });
  const share = Math.round((100 * load.perSecond) / maximum.perSecond);
  console.log(`${Math.round(load.perSecond)} requests per second, ${share} % of the maximum`, load);
  return load;
}
