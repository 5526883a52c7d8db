// @ts-check
/**
 * Prevents: changing what users build on without noticing. Each published package has a report of all
 * that can be imported from it, `etc/NAME.api.md`, taken from the `.d.ts` files that are shipped. A
 * change shows in review as a change of the report.
 *
 * `npm run api` writes the reports; without `--write` they are compared, as `npm run check` does.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { namesIn, readModule, resolveExport, resolveLocal } from './declarations.mjs';
import { check, publishedPackages, root, specifierOf } from './workspace.mjs';

/** @typedef {import('./workspace.mjs').Package} Package */
/** @typedef {import('./declarations.mjs').Declared} Declared */

const writes = process.argv.includes('--write');

for (const one of await publishedPackages()) {
  const file = join(one.folder, 'etc', `${basename(one.manifest.name)}.api.md`);
  const report = reportOf(one);
  if (writes) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, report);
  } else {
    await check(`${one.manifest.name}: API report`, async () => {
      const committed = await readFile(file, 'utf8').catch(() => '');
      if (committed !== report)
        throw new Error(difference(committed, report, relative(root, file)));
    });
  }
}

/** @param {Package} one @returns {string} */
function reportOf({ folder, manifest: { name, exports = {} } }) {
  /** Where each declaration is shown first. @type {Map<string, string>} */
  const shown = new Map();
  /** @type {Declared[]} */
  const found = [];
  /** @type {Set<string>} */
  const globals = new Set();
  const sections = Object.entries(exports).map(([subpath, { types }]) => {
    const specifier = specifierOf(name, subpath);
    const entry = readModule(join(folder, types));
    for (const node of entry.globals) globals.add(entry.textOf(node));
    const parts = [...entry.exported.keys()].toSorted().map((exported) => {
      const target = resolveExport(entry, exported);
      if (target.kind === 'external') {
        return `export { ${target.origin.name} as ${exported} } from '${target.origin.from}';`;
      }
      const key = keyOf(target);
      const elsewhere = shown.get(key);
      if (elsewhere !== undefined) return `export { ${exported} } from '${elsewhere}';`;
      shown.set(key, specifier);
      found.push(target);
      return textOf(target);
    });
    return section(specifier, parts);
  });
  const hidden = mentioned(found, new Set(shown.keys())).map((declared) =>
    [placeOf(folder, declared), textOf(declared)].join('\n'),
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
 * What the declarations mention, directly or not, and is shown nowhere: users can see it, too.
 *
 * @param {readonly Declared[]} found @param {Set<string>} known @returns {Declared[]}
 */
function mentioned(found, known) {
  /** @type {Declared[]} */
  const hidden = [];
  const open = [...found];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const target of targetsIn(next)) {
      if (known.has(keyOf(target))) continue;
      known.add(keyOf(target));
      hidden.push(target);
      open.push(target);
    }
  }
  return hidden.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** @param {Declared} declared @returns {Declared[]} */
function targetsIn({ module, name }) {
  const nodes = module.declared.get(name) ?? [];
  const names = new Set(namesIn(nodes));
  return [...names].flatMap((mention) => {
    const target = resolveLocal(module, mention);
    return target?.kind === 'declared' ? [target] : [];
  });
}

/** @param {Declared} declared */
function textOf({ module, name }) {
  return (module.declared.get(name) ?? []).map((node) => module.textOf(node)).join('\n');
}

/** @param {Declared} declared */
function keyOf({ module, name }) {
  return `${module.file}#${name}`;
}

/** @param {string} folder @param {Declared} declared */
function placeOf(folder, { module }) {
  return `// ${relative(join(folder, 'dist'), module.file)}`;
}

/** @param {string} before @param {string} now @param {string} file */
function difference(before, now, file) {
  const [old, current] = [before.split('\n'), now.split('\n')];
  const gone = old.filter((line) => !current.includes(line)).map((line) => `- ${line}`);
  const added = current.filter((line) => !old.includes(line)).map((line) => `+ ${line}`);
  const lines = [...gone, ...added];
  const shown = lines.length === 0 ? ['The order has changed.'] : lines.slice(0, 40);
  return [`${file} is not what is exported. If it shall be: npm run api`, ...shown].join('\n');
}
