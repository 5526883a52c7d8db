/**
 * What it costs to import each subpath for the first time, in a process of its own: what a program pays when it
 * starts. CPU time, which a busy machine changes less, and the time that passes. Beside it an empty module, as
 * many empty modules as the library has, which is Node's own share, our client of Zoom's API, and other packages.
 *
 * `npm run build && node packages/evertoken/bench/import.mjs [rounds]`. It prints figures and fails for none.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** @typedef {{ cpu: number, wall: number }} Cost in ms */

const OTHERS = ['@evertoken/zoom-client', 'axios', '@zoom/rivet/users'];

const rounds = Number(process.argv[2] ?? 21);
const folder = new URL('..', import.meta.url);
const { exports: subpaths } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
const specifiers = Object.keys(subpaths).map((subpath) => `evertoken${subpath.slice(1)}`);
const modules = modulesFrom(fileURLToPath(new URL(subpaths['.'].default, folder)));
const empty = mkdtempSync(join(tmpdir(), 'import-'));

const subjects = {
  'an empty module': 'data:text/javascript,',
  [`${modules.size} empty modules`]: emptyModules(modules.size),
  ...Object.fromEntries([...specifiers, ...OTHERS].map((specifier) => [specifier, specifier])),
};
/** @type {Map<string, Cost[]>} */
const costs = new Map(Object.keys(subjects).map((name) => [name, []]));

// Round by round, so that a slow moment of the machine is everybody's.
for (let round = 0; round < rounds; round += 1) {
  for (const [name, specifier] of Object.entries(subjects))
    costs.get(name)?.push(costOf(specifier));
}
for (const [name, all] of costs) {
  const cpu = spread(all.map((cost) => cost.cpu));
  const wall = spread(all.map((cost) => cost.wall));
  console.log(`${name.padEnd(24)} CPU ${cpu}   passed ${wall}`);
}
rmSync(empty, { recursive: true });

/** @param {string} specifier @returns {Cost} */
function costOf(specifier) {
  const program = `
    const [cpu, start] = [process.cpuUsage(), performance.now()];
    await import(${JSON.stringify(specifier)});
    const wall = performance.now() - start;
    const { user, system } = process.cpuUsage(cpu);
    console.log(JSON.stringify({ cpu: (user + system) / 1000, wall }));`;
  const args = ['--input-type=module', '--eval', program];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }));
}

/** The median, and from what to what. @param {number[]} all */
function spread(all) {
  const sorted = all.toSorted((a, b) => a - b);
  const [least, median, most] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return `${median?.toFixed(1).padStart(5)} ms (${least?.toFixed(1)} to ${most?.toFixed(1)})`.padEnd(
    26,
  );
}

/** A module and all that it imports, as the bundler writes it. @param {string} file @param {Set<string>} found */
function modulesFrom(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/\b(?:from|import) ?"(\.[^"]+)"/g)) {
    modulesFrom(join(file, '..', String(path)), found);
  }
  return found;
}

/** One that imports all others. @param {number} count @returns {string} its URL */
function emptyModules(count) {
  const names = Array.from({ length: count - 1 }, (_, index) => `./m${index}.mjs`);
  for (const name of names) writeFileSync(join(empty, name), '');
  const first = join(empty, 'index.mjs');
  writeFileSync(first, names.map((name) => `import '${name}';`).join('\n'));
  return pathToFileURL(first).href;
}
