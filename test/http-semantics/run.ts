import { parseArgs } from 'node:util';
import { hasNginx } from '../../bench/nginx.ts';
import { printHelp, reportProblems, runProgram } from '../support/program.ts';
import { compareWithNginx, findFailures, type CaseResult } from './http-semantics.ts';

const HELP = `Usage: npm run http-semantics -- [--all]

Sends raw requests through nginx and the gateway to the same raw API, and prints the cases in which one of them is not
right by RFC 9110 or RFC 9112. --all prints every case.

Exits with status 1 if the gateway is not right and there is no reason for it.
`;

const { values } = parseArgs({
  options: { all: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});
await runProgram(() => (values.help ? printHelp(HELP) : main()));

async function main(): Promise<number> {
  if (!hasNginx()) throw new Error('nginx is not installed');
  const results = await compareWithNginx();
  const shown = results.filter(({ nginx, gateway }) => values.all || nginx + gateway !== '');
  for (const result of shown) console.log(toLine(result));
  const count = (name: 'nginx' | 'gateway'): number =>
    results.filter((result) => result[name] === '').length;
  console.log(
    `${results.length} cases; right: nginx ${count('nginx')}, gateway ${count('gateway')}`,
  );
  return reportProblems(findFailures(results));
}

function toLine({ name, rfc, nginx, gateway, reason }: CaseResult): string {
  const section = rfc.startsWith('9112') ? rfc : `9110 ${rfc}`;
  const columns = [name.padEnd(62), section.padEnd(12), nginx || 'ok', gateway || 'ok'];
  return [...columns, ...(reason === undefined ? [] : [`(${reason})`])].join(' | ');
}
