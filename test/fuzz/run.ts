import { parseArgs } from 'node:util';
import { printHelp, reportProblems, runProgram } from '../support/program.ts';
import { fuzz } from './fuzz.ts';

const HELP = `Usage: npm run fuzz -- [options]

  --requests N   the number of connections (default 50000)
  --seed N       the seed of the random bytes (default: random)

Exits with status 1 if a malicious request reaches the API, if a response contains a secret or has a 5xx status, or
if the gateway no longer serves requests.
`;

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '50000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    help: { type: 'boolean', default: false },
  },
});
await runProgram(() => (values.help ? printHelp(HELP) : main()));

async function main(): Promise<number> {
  console.log(`seed ${values.seed}`);
  const options = { requests: Number(values.requests), seed: Number(values.seed) };
  const { violations, ...figures } = await fuzz(options);
  console.log(figures);
  return reportProblems(violations);
}
