import { parseArgs } from 'node:util';
import { checkOverload, overload } from './overload.ts';

const HELP = `Usage: npm run overload -- [--seconds N]   (default 60)

Two gateways share one Redis and half of the plan Pro, and their callers want far more than that. Ends with
status 1 if the API says 429 once, or if less than 95 % of what is allowed is used.
`;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    help: { type: 'boolean', default: false },
  },
});
// Whatever was started ends with this process.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
if (values.help) process.stdout.write(HELP);
else process.exitCode = await main();

async function main(): Promise<number> {
  const result = await overload(Number(values.seconds));
  console.log(result);
  const complaints = checkOverload(result);
  for (const complaint of complaints) console.log(`BAD: ${complaint}`);
  return complaints.length === 0 ? 0 : 1;
}
