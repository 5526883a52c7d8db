/**
 * How long it takes to import each subpath for the first time, in a process of its own: what a program
 * pays when it starts. Beside it, the time of an empty module, which is Node's own.
 *
 * `npm run build && node packages/evertoken/bench/import.mjs [rounds]`. It prints figures and fails for none.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const rounds = Number(process.argv[2] ?? 15);
const { exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const specifiers = Object.keys(exports).map((subpath) => `evertoken${subpath.slice(1)}`);
const subjects = ['data:text/javascript,', ...specifiers];
const times = new Map(subjects.map((subject) => [subject, []]));

// Round by round, so that a slow moment of the machine is everybody's.
for (let round = 0; round < rounds; round += 1) {
  for (const subject of subjects) times.get(subject).push(timeOf(subject));
}
for (const [subject, all] of times) {
  const [least, median, most] = spread(all).map((ms) => ms.toFixed(1).padStart(6));
  const name = subject.startsWith('data:') ? 'an empty module' : subject;
  console.log(`${name.padEnd(20)} ${median} ms (${least} to ${most})`);
}

/** @param {string} specifier @returns {number} ms */
function timeOf(specifier) {
  const program = `
    const start = performance.now();
    await import(${JSON.stringify(specifier)});
    console.log(performance.now() - start);`;
  const cwd = new URL('..', import.meta.url);
  return Number(
    execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd }),
  );
}

/** @param {number[]} all @returns {[least: number, median: number, most: number]} */
function spread(all) {
  const sorted = all.toSorted((a, b) => a - b);
  return [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
}
