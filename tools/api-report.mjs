// @ts-check
/**
 * Prevents unnoticed changes of the public API. Each published package has a report of its exports, `etc/NAME.api.md`,
 * generated from the shipped `.d.ts` files, so that a change of the API is a change of the report in review.
 *
 * `npm run api` writes the reports; without `--write` they are compared, as in `npm run check`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import {
  importTypesIn,
  namesIn,
  readModule,
  resolveExport,
  resolveLocal,
  resolveOrigin,
} from './declarations.mjs';
import { check, moduleExports, publishedPackages, root, specifierOf } from './workspace.mjs';

/** @typedef {import('./workspace.mjs').Package} Package */
/** @typedef {import('./declarations.mjs').Declared} Declared */

const writes = process.argv.includes('--write');

for (const one of await publishedPackages()) {
  const file = join(one.folder, 'etc', `${basename(one.manifest.name)}.api.md`);
  const report = createReport(one);
  if (writes) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, report);
  } else {
    await check(`${one.manifest.name}: API report`, async () => {
      const committed = await readFile(file, 'utf8').catch(() => '');
      if (committed !== report)
        throw new Error(describeDifference(committed, report, relative(root, file)));
    });
  }
}

/** @param {Package} one @returns {string} */
function createReport({ folder, manifest: { name, exports = {} } }) {
  /** The specifier under which each declaration is shown. @type {Map<string, string>} */
  const shown = new Map();
  /** @type {Declared[]} */
  const found = [];
  /** @type {Set<string>} */
  const globals = new Set();
  const sections = moduleExports(exports).map(([subpath, { types }]) => {
    const specifier = specifierOf(name, subpath);
    const entry = readModule(join(folder, types));
    for (const node of entry.globals) globals.add(entry.textOf(node));
    const parts = [...entry.exported.keys()].toSorted().map((exported) => {
      const target = resolveExport(entry, exported);
      if (target.kind === 'external') {
        return `export { ${target.origin.name} as ${exported} } from '${target.origin.from}';`;
      }
      const key = getKey(target);
      const elsewhere = shown.get(key);
      if (elsewhere !== undefined) return `export { ${exported} } from '${elsewhere}';`;
      shown.set(key, specifier);
      found.push(target);
      return declarationText(target);
    });
    return section(specifier, parts);
  });
  const hidden = findReferenced(found, new Set(shown.keys())).map((declared) =>
    [getPlace(folder, declared), declarationText(declared)].join('\n'),
  );
  return [
    `# What \`${name}\` exports\n\nWritten by \`npm run api\`. Comments are left out; they are in the sources.\n`,
    ...sections,
    ...(globals.size === 0
      ? []
      : [section('Added to the global scope and to the modules of others', [...globals])]),
    ...(hidden.length === 0 ? [] : [section('Mentioned by these, but not exported', hidden)]),
  ].join('\n');
}

/** @param {string} title @param {string[]} parts */
function section(title, parts) {
  return `## ${title}\n\n\`\`\`ts\n${parts.join('\n')}\n\`\`\`\n`;
}

/**
 * The declarations that the shown ones refer to, directly or indirectly, and that are not exported.
 *
 * @param {readonly Declared[]} found @param {Set<string>} known @returns {Declared[]}
 */
function findReferenced(found, known) {
  /** @type {Declared[]} */
  const hidden = [];
  const open = [...found];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const target of findTargets(next)) {
      if (known.has(getKey(target)) || isGenerated(target)) continue;
      known.add(getKey(target));
      hidden.push(target);
      open.push(target);
    }
  }
  return hidden.toSorted((a, b) => (getKey(a) < getKey(b) ? -1 : 1));
}

/** The types of operations are reviewed where they are generated. @param {Declared} declared */
function isGenerated({ module: { file } }) {
  return /\/products\/[\w-]+\.d\.ts$/.test(file);
}

/** @param {Declared} declared @returns {Declared[]} */
function findTargets({ module, name }) {
  const nodes = module.declared.get(name) ?? [];
  const names = new Set(namesIn(nodes));
  const targets = [
    ...[...names].map((mention) => resolveLocal(module, mention)),
    ...[...importTypesIn(nodes)].map((origin) => resolveOrigin(module, origin)),
  ];
  return targets.flatMap((target) => (target?.kind === 'declared' ? [target] : []));
}

/** @param {Declared} declared */
function declarationText({ module, name }) {
  return (module.declared.get(name) ?? []).map((node) => module.textOf(node)).join('\n');
}

/** @param {Declared} declared */
function getKey({ module, name }) {
  return `${module.file}#${name}`;
}

/** @param {string} folder @param {Declared} declared */
function getPlace(folder, { module }) {
  return `// ${relative(join(folder, 'dist'), module.file)}`;
}

/** @param {string} before @param {string} now @param {string} file */
function describeDifference(before, now, file) {
  const [old, current] = [before.split('\n'), now.split('\n')];
  const removed = old.filter((line) => !current.includes(line)).map((line) => `- ${line}`);
  const added = current.filter((line) => !old.includes(line)).map((line) => `+ ${line}`);
  const lines = [...removed, ...added];
  const shown = lines.length === 0 ? ['Only the order has changed.'] : lines.slice(0, 40);
  return [
    `${file} does not match the exports. If the change is intended, run: npm run api`,
    ...shown,
  ].join('\n');
}
