import { parseArgs } from 'node:util';
import { fuzz } from './fuzz.ts';

const HELP = `Usage: npm run fuzz -- [options]

  --requests N   how many connections with hostile bytes (default 50000)
  --seed N       what the bytes are made from (default: another one each time)

Ends with status 1 if anything gets through to the API that should not, if a secret or a fault of the
gateway's own comes back, or if it serves no more.
`;

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '50000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    help: { type: 'boolean', default: false },
  },
});
// Whatever was started ends with this process.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
if (values.help) process.stdout.write(HELP);
else process.exitCode = await main();

async function main(): Promise<number> {
  console.log(`seed ${values.seed}`);
  const options = { requests: Number(values.requests), seed: Number(values.seed) };
  const { violations, ...figures } = await fuzz(options);
  console.log(figures);
  for (const complaint of violations.slice(0, 20)) console.log(`BAD: ${complaint}`);
  if (violations.length > 20) console.log(`and ${violations.length - 20} more`);
  return violations.length === 0 ? 0 : 1;
}
