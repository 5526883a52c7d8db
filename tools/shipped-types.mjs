// @ts-check
/**
 * Of the `.d.ts` files that the compiler wrote, what users of a package can see: what its subpaths export, and what
 * that mentions. The doc comments stay; the package's inside is left out.
 */
import { dirname, join } from 'node:path';
import { namesIn, readModule } from './declarations.mjs';

/** @typedef {import('./declarations.mjs').Module} Module */
/** @typedef {import('./declarations.mjs').Statement} Statement */
/** @typedef {{ kept: Set<Statement>, exported: Set<string>, mentioned: Set<string> }} Seen what is seen of a module */

/** @param {readonly string[]} entries the files of the subpaths @returns {Map<string, string>} texts by file */
export function shippedTypes(entries) {
  /** @type {Map<Module, Seen>} */
  const seen = new Map();
  for (const file of entries) {
    const module = readModule(file);
    for (const name of module.exported.keys()) seeExport(seen, module, name);
  }
  return new Map([...seen].map(([module, parts]) => [module.file, textOf(module, parts)]));
}

/** @param {Map<Module, Seen>} seen @param {Module} module @param {string} name */
function seeExport(seen, module, name) {
  const parts = partsOf(seen, module);
  if (parts.exported.has(name)) return;
  parts.exported.add(name);
  const at = module.exported.get(name);
  if (at === undefined) throw new Error(`${module.file} does not export ${name}`);
  if (typeof at === 'string') seeLocal(seen, module, at);
  else seeElsewhere(seen, module, at);
}

/** @param {Map<Module, Seen>} seen @param {Module} module @param {string} name */
function seeLocal(seen, module, name) {
  const parts = partsOf(seen, module);
  if (parts.mentioned.has(name)) return;
  parts.mentioned.add(name);
  for (const statement of module.declared.get(name) ?? []) see(seen, module, statement);
  const origin = module.imported.get(name);
  if (origin !== undefined) seeElsewhere(seen, module, origin);
}

/** @param {Map<Module, Seen>} seen @param {Module} module @param {Statement} statement */
function see(seen, module, statement) {
  const { kept } = partsOf(seen, module);
  if (kept.has(statement)) return;
  kept.add(statement);
  for (const name of namesIn(statement)) seeLocal(seen, module, name);
}

/** @param {Map<Module, Seen>} seen @param {Module} module @param {import('./declarations.mjs').Origin} origin */
function seeElsewhere(seen, module, { from, name }) {
  if (!from.startsWith('.')) return;
  const file = join(dirname(module.file), from.replace(/\.[jt]s$/, '.d.ts'));
  seeExport(seen, readModule(file), name);
}

/** @param {Map<Module, Seen>} seen @param {Module} module @returns {Seen} */
function partsOf(seen, module) {
  const known = seen.get(module);
  if (known !== undefined) return known;
  /** @type {Seen} */
  const parts = { kept: new Set(), exported: new Set(), mentioned: new Set() };
  seen.set(module, parts);
  for (const statement of module.globals) see(seen, module, statement);
  return parts;
}

/** @param {Module} module @param {Seen} parts */
function textOf({ source, body }, { kept, exported, mentioned }) {
  let end = 0;
  const texts = body.map((statement) => {
    // With the comment before it.
    const whole = source.slice(end, statement.end);
    end = statement.end;
    switch (statement.type) {
      case 'ImportDeclaration':
        return withNames(source, statement, ({ local }) => mentioned.has(local.name));
      case 'ExportNamedDeclaration':
        if (statement.declaration !== null) break;
        if (statement.specifiers.length === 0) return whole;
        return withNames(source, statement, (one) =>
          exported.has('name' in one.exported ? one.exported.name : one.exported.value),
        );
      default:
    }
    return kept.has(statement) ? whole : '';
  });
  return `${texts.join('').trim()}\n`;
}

/**
 * An import or export with those of its names that are wanted.
 *
 * @template {{ start: number, end: number }} Specifier
 * @param {string} source @param {{ start: number, end: number, specifiers: Specifier[] }} statement
 * @param {(specifier: Specifier) => boolean} wanted
 */
function withNames(source, { start, end, specifiers }, wanted) {
  const [first, last] = [specifiers[0], specifiers.at(-1)];
  const names = specifiers.filter(wanted).map((one) => source.slice(one.start, one.end));
  if (first === undefined || last === undefined || names.length === 0) return '';
  return `\n${source.slice(start, first.start)}${names.join(', ')}${source.slice(last.end, end)}`;
}
