import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CORE_UNDER_TEST } from './processes.ts';
import { summarize, type Summary } from './statistics.ts';

/** How long the first import of a module takes: what a program pays when it starts. */
export interface ImportTime {
  readonly specifier: string;
  /** By the clock on the wall. */
  readonly ms: Summary;
  readonly cpuMs: Summary;
}

interface Measured {
  readonly ms: number;
  readonly cpuMs: number;
}

/** Node's own share: importing a module with nothing in it. */
const EMPTY = 'data:text/javascript,';
const PROGRAM = `
  const cpu = process.cpuUsage();
  const start = performance.now();
  await import(process.argv[1]);
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  console.log(JSON.stringify({ ms, cpuMs: (user + system) / 1_000 }));`;
const MANIFEST = new URL('../packages/evertoken/package.json', import.meta.url);

const cwd = fileURLToPath(new URL('.', import.meta.url));
const run = promisify(execFile);

/** Imports each subpath of the library in a process of its own, in turn, as often as there are rounds. */
export async function measureImports(rounds: number): Promise<readonly ImportTime[]> {
  const { exports } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as { exports: object };
  const subpaths = Object.keys(exports).map((subpath) => `evertoken${subpath.slice(1)}`);
  const times = new Map<string, Measured[]>([EMPTY, ...subpaths].map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [specifier, all] of times) all.push(await measure(specifier));
  }
  return [...times].map(([specifier, all]) => ({
    specifier: specifier === EMPTY ? 'an empty module' : specifier,
    ms: summarize(all.map(({ ms }) => ms)),
    cpuMs: summarize(all.map(({ cpuMs }) => cpuMs)),
  }));
}

async function measure(specifier: string): Promise<Measured> {
  const node = [process.execPath, '--input-type=module', '--eval', PROGRAM, specifier];
  const { stdout } = await run('taskset', ['-c', String(CORE_UNDER_TEST), ...node], { cwd });
  return JSON.parse(stdout) as Measured;
}
