import { parseArgs } from 'node:util';
import { printHelp, reportProblems, runProgram } from '../support/program.ts';
import { checkOverload, overload } from './overload.ts';

const HELP = `Usage: npm run overload -- [--seconds N]   (default 60)

Overloads two gateways that share one Redis and half of the plan Pro. Exits with status 1 if the API responds with
429 once, or if less than 95 % of the share is used.
`;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    help: { type: 'boolean', default: false },
  },
});
await runProgram(() => (values.help ? printHelp(HELP) : main()));

async function main(): Promise<number> {
  const result = await overload(Number(values.seconds));
  console.log(result);
  return reportProblems(checkOverload(result));
}
