import { parseArgs } from 'node:util';
import { CALLER_KEY } from '../support/gateway-process.ts';
import { hasWrk, runWrk } from '../../bench/wrk.ts';
import { checkLargeBodies, streamLargeBodies } from './large-bodies.ts';
import { checkSoak, soak } from './soak.ts';

const HELP = `Usage: npm run soak -- [options]

  --minutes N    how long the load lasts (default 10)
  --gigabytes N  how large the bodies are that are streamed afterwards (default 2)

wrk loads the gateway at 80 % of what it takes at the most, while one call in a hundred fails at the API:
by a reset, 500, 429, a second of silence, a refused token. Ends with status 1 if a caller notices what is
promised to be hidden, if memory grows, or if a socket is left open.
`;

const CONNECTIONS = 64;
const TRIAL_SECONDS = 5;
/** How long a connection of wrk's pauses below the maximum, on the average, ms. */
const THINK_TIME_MS = 20;
const headers = { 'x-api-key': CALLER_KEY };

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    gigabytes: { type: 'string', default: '2' },
    help: { type: 'boolean', default: false },
  },
});
// Whatever was started ends with this process.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
if (values.help) process.stdout.write(HELP);
else if (hasWrk()) process.exitCode = await main();
else throw new Error('wrk was not found. Install it, as from your distribution.');

async function main(): Promise<number> {
  const seconds = Math.round(Number(values.minutes) * 60);
  const result = await soak({ faultRate: 0.01, load: (url) => loadNearMaximum(url, seconds) });
  const { failed, ...figures } = result;
  console.log({ ...figures, broken: failed.length });
  const bodies = await streamLargeBodies(Number(values.gigabytes) * 1e9);
  console.log(bodies);
  const complaints = [...checkSoak(result), ...checkLargeBodies(bodies)];
  for (const complaint of complaints) console.log(`BAD: ${complaint}`);
  return complaints.length === 0 ? 0 : 1;
}

async function loadNearMaximum(
  url: string,
  seconds: number,
): Promise<{ readonly requests: number }> {
  const options = { headers, timeoutSeconds: 60 };
  const trial = { ...options, seconds: TRIAL_SECONDS };
  const most = await runWrk(url, { ...trial, connections: CONNECTIONS });
  const wanted = 0.8 * most.perSecond;
  let connections = Math.round((wanted * THINK_TIME_MS) / 1_000);
  // With more to do each answer takes longer, so that more connections are needed than that.
  for (let tries = 0; tries < 3; tries += 1) {
    const { perSecond } = await runWrk(url, { ...trial, connections, thinkTimeMs: THINK_TIME_MS });
    connections = Math.round((connections * wanted) / perSecond);
  }
  const load = await runWrk(url, { ...options, connections, seconds, thinkTimeMs: THINK_TIME_MS });
  const share = Math.round((100 * load.perSecond) / most.perSecond);
  console.log(`${Math.round(load.perSecond)} requests a second, ${share} % of the most`, load);
  return load;
}
