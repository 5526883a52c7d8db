import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { printHelp, runProgram } from '../support/program.ts';

const HELP = `Usage: npm run test:runtimes -- [options] [path...]

  --node N        the major version of Node.js to use; may be repeated (default: all)
  --project NAME  the project to run: isolated, shared, slow or timed; may be repeated (default: all)
  --times N       how often (default 1)

Runs all tests, or those below the given paths, on each version of Node.js in test/node-versions/package.json. Exits
with status 1 if a run fails.
`;

/** Projects that run at the same time, as in `npm test` and `npm run test:slow`. */
const PROJECTS = [['isolated', 'shared'], ['slow'], ['timed']];

const { values, positionals: paths } = parseArgs({
  allowPositionals: true,
  options: {
    node: { type: 'string', multiple: true, default: readVersions() },
    project: { type: 'string', multiple: true, default: PROJECTS.flat() },
    times: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});
await runProgram(() => (values.help ? printHelp(HELP) : main()));

function readVersions(): string[] {
  const manifest = readFileSync(join(import.meta.dirname, 'package.json'), 'utf8');
  const { optionalDependencies } = JSON.parse(manifest) as { optionalDependencies: object };
  return Object.keys(optionalDependencies).map((name) => name.slice('node'.length));
}

function main(): number {
  const rounds = Array.from({ length: Number(values.times) }, () => values.node);
  const results = rounds
    .flat()
    .flatMap((version) => groupProjects().map((projects) => runTests(version, projects)));
  for (const result of results) console.log(result);
  return results.every((result) => result.startsWith('ok')) ? 0 : 1;
}

function groupProjects(): string[][] {
  if (paths.length > 0) return [values.project];
  return PROJECTS.map((names) => names.filter((name) => values.project.includes(name))).filter(
    ({ length }) => length > 0,
  );
}

/** Runs the tests with a Node.js that programs started by them find in the `PATH`, too. */
function runTests(version: string, projects: readonly string[]): string {
  const folder = join(import.meta.dirname, 'node_modules', `node${version}`, 'bin');
  if (!existsSync(folder)) throw new Error(`Node.js ${version} is not installed in ${folder}`);
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH']}` };
  const args = ['run', ...projects.map((project) => `--project=${project}`), ...paths];
  const { status, error } = spawnSync('vitest', args, { stdio: 'inherit', env });
  if (error !== undefined) throw error;
  return `${status === 0 ? 'ok  ' : 'FAIL'}  Node.js ${version}: ${[...projects, ...paths].join(', ')}`;
}
