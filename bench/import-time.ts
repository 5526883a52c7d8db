import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CORE_UNDER_TEST } from '../test/support/server-process.ts';
import type { Summary } from './statistics.ts';

/** The cost of the first import of a module, which adds to the start of a program. */
export interface ImportTime {
  readonly name: string;
  readonly cpuMs: Summary;
  /** Elapsed time. */
  readonly ms: Summary;
}

const PROGRAM = fileURLToPath(new URL('../packages/evertoken/bench/import.mjs', import.meta.url));
const LINE = /^(.+?) +CPU +(.+?) +passed +(.+?) *$/;
const SPREAD = /^([\d.]+) ms \(([\d.]+) to ([\d.]+)\)$/;

const run = promisify(execFile);

/** Measures the import of each subpath, and of the same number of empty modules, with the benchmark of the library. */
export async function measureImports(rounds: number): Promise<readonly ImportTime[]> {
  const node = [process.execPath, PROGRAM, String(rounds)];
  const { stdout } = await run('taskset', ['-c', String(CORE_UNDER_TEST), ...node]);
  return stdout.trim().split('\n').map(parseImportTime);
}

function parseImportTime(line: string): ImportTime {
  const [, name = '', cpu = '', passed = ''] = LINE.exec(line) ?? [];
  return { name, cpuMs: parseSummary(cpu, line), ms: parseSummary(passed, line) };
}

function parseSummary(text: string, line: string): Summary {
  const found = SPREAD.exec(text);
  if (found === null) throw new Error(`unexpected output of import.mjs: ${line}`);
  const [median = 0, min = 0, max = 0] = found.slice(1).map(Number);
  return { median, min, max };
}
