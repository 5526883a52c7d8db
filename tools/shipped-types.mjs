// @ts-check
/**
 * Reduces the `.d.ts` files of the compiler to the public types of a package: the exports of its subpaths, and the types
 * that these refer to. Each subpath has a file; all other modules share one, `types.d.ts`, which saves space in the tarball.
 */
import { dirname, join, relative } from 'node:path';
import {
  importTypesIn,
  namesIn,
  readModule,
  resolveExport,
  resolveLocal,
  withoutComments,
} from './declarations.mjs';

/** @typedef {import('./declarations.mjs').Module} Module */
/** @typedef {import('./declarations.mjs').Statement} Statement */
/** @typedef {import('./declarations.mjs').Target} Target */
/** @typedef {{ kept: Set<Statement>, exported: Set<string>, mentioned: Set<string> }} Seen the public part of a module */
/** @typedef {Map<string, Set<string>>} Links names by the file or package that they are imported from */

/**
 * @param {string} folder the folder of the compiler's output
 * @param {readonly string[]} entries the files of the subpaths
 * @param {readonly string[]} undocumented the files of further subpaths, whose types have no doc comments
 * @returns {Map<string, string>} texts by file
 */
export function shippedTypes(folder, entries, undocumented) {
  /** @type {Map<Module, Seen>} */
  const seen = new Map();
  for (const file of entries) includeEntry(seen, file);
  const documented = new Set([...seen.values()].flatMap(({ kept }) => [...kept]));
  for (const file of undocumented) includeEntry(seen, file);

  const subpaths = new Set([...entries, ...undocumented]);
  const shared = join(folder, 'types.d.ts');
  /** @param {string} file */
  const getPlace = (file) => (subpaths.has(file) ? file : shared);
  const places = new Set([...seen.keys()].map(({ file }) => getPlace(file)));
  return new Map(
    [...places].map((place) => {
      const modules = [...seen].filter(([{ file }]) => getPlace(file) === place);
      expectNoClash(modules);
      const parts = [
        ...writeLinks('import type', collectLinks(place, getPlace, modules.flatMap(listImports))),
        ...writeLinks('export', collectLinks(place, getPlace, modules.flatMap(listExports))),
        ...modules.map(([module, { kept }]) =>
          relink(module, toText(module, kept, documented), place, getPlace),
        ),
      ];
      return [place, `${parts.filter((text) => text !== '').join('\n')}\n`];
    }),
  );
}

/** @param {[Module, Seen]} seen @returns {[name: string, target: Target | undefined][]} */
function listImports([module, { mentioned }]) {
  return [...mentioned]
    .filter((name) => module.imported.has(name))
    .map((name) => [name, resolveLocal(module, name)]);
}

/** The names that a module re-exports. @param {[Module, Seen]} seen @returns {[name: string, target: Target | undefined][]} */
function listExports([module, { exported }]) {
  return [...exported]
    .filter((name) => typeof module.exported.get(name) === 'object')
    .map((name) => [name, resolveExport(module, name)]);
}

/**
 * The names that a file imports from others. Names of the same file need no link.
 *
 * @param {string} place @param {(file: string) => string} getPlace
 * @param {[name: string, target: Target | undefined][]} targets @returns {Links}
 */
function collectLinks(place, getPlace, targets) {
  /** @type {Links} */
  const links = new Map();
  for (const [name, target] of targets) {
    if (target === undefined) continue;
    const original = target.kind === 'declared' ? target.name : target.origin.name;
    if (original !== name) throw new Error(`${original} must not be renamed to ${name}`);
    const from =
      target.kind === 'declared' ? pathTo(place, getPlace(target.module.file)) : target.origin.from;
    if (from !== undefined) links.set(from, (links.get(from) ?? new Set()).add(name));
  }
  return links;
}

/** The specifier by which a file imports another; undefined if they are the same. @param {string} from @param {string} to */
function pathTo(from, to) {
  if (from === to) return undefined;
  const path = relative(dirname(from), to).replace(/\.d\.ts$/, '.ts');
  return path.startsWith('.') ? path : `./${path}`;
}

/**
 * Renames the modules of the package that a module augments: `declare module '../operations/operations.ts'`.
 *
 * @param {Module} module @param {string} text @param {string} place @param {(file: string) => string} getPlace
 */
function relink({ file }, text, place, getPlace) {
  return text.replaceAll(/^declare module '(\..*)'/gm, (_, from) => {
    const target = join(dirname(file), String(from).replace(/\.ts$/, '.d.ts'));
    const path = pathTo(place, getPlace(target));
    return `import type {} from '${path}';\ndeclare module '${path}'`;
  });
}

/** @param {string} keyword @param {Links} links */
function writeLinks(keyword, links) {
  return [...links].map(
    ([from, names]) => `${keyword} { ${[...names].join(', ')} } from '${from}';`,
  );
}

/** Declarations of several modules must have different names. @param {readonly [Module, Seen][]} modules */
function expectNoClash(modules) {
  /** @type {Map<string, string>} */
  const files = new Map();
  for (const [{ file, declared }, { kept }] of modules) {
    for (const [name, statements] of declared) {
      if (!statements.some((statement) => kept.has(statement))) continue;
      const other = files.get(name);
      if (other !== undefined) throw new Error(`${name} is declared in ${other} and ${file}`);
      files.set(name, file);
    }
  }
}

/** @param {Map<Module, Seen>} seen @param {string} file */
function includeEntry(seen, file) {
  const module = readModule(file);
  for (const name of module.exported.keys()) includeExport(seen, module, name);
}

/** @param {Map<Module, Seen>} seen @param {Module} module @param {string} name */
function includeExport(seen, module, name) {
  const parts = getPart(seen, module);
  if (parts.exported.has(name)) return;
  parts.exported.add(name);
  const at = module.exported.get(name);
  if (at === undefined) throw new Error(`${module.file} does not export ${name}`);
  if (typeof at === 'string') includeLocal(seen, module, at);
  else includeOrigin(seen, module, at);
}

/** @param {Map<Module, Seen>} seen @param {Module} module @param {string} name */
function includeLocal(seen, module, name) {
  const parts = getPart(seen, module);
  if (parts.mentioned.has(name)) return;
  parts.mentioned.add(name);
  for (const statement of module.declared.get(name) ?? [])
    includeStatement(seen, module, statement);
  const origin = module.imported.get(name);
  if (origin !== undefined) includeOrigin(seen, module, origin);
}

/** @param {Map<Module, Seen>} seen @param {Module} module @param {Statement} statement */
function includeStatement(seen, module, statement) {
  const { kept } = getPart(seen, module);
  if (kept.has(statement)) return;
  kept.add(statement);
  for (const name of namesIn(statement)) includeLocal(seen, module, name);
  for (const origin of importTypesIn(statement)) includeOrigin(seen, module, origin);
}

/** @param {Map<Module, Seen>} seen @param {Module} module @param {import('./declarations.mjs').Origin} origin */
function includeOrigin(seen, module, { from, name }) {
  if (!from.startsWith('.')) return;
  const file = join(dirname(module.file), from.replace(/\.[jt]s$/, '.d.ts'));
  includeExport(seen, readModule(file), name);
}

/** @param {Map<Module, Seen>} seen @param {Module} module @returns {Seen} */
function getPart(seen, module) {
  const known = seen.get(module);
  if (known !== undefined) return known;
  /** @type {Seen} */
  const parts = { kept: new Set(), exported: new Set(), mentioned: new Set() };
  seen.set(module, parts);
  for (const statement of module.globals) includeStatement(seen, module, statement);
  return parts;
}

/** The declarations of a module. @param {Module} module @param {Set<Statement>} kept @param {Set<Statement>} documented */
function toText({ source, body }, kept, documented) {
  let end = 0;
  const texts = body.map((statement) => {
    // Including the comment before it.
    const whole = source.slice(end, statement.end).trim();
    end = statement.end;
    if (!kept.has(statement)) return '';
    return documented.has(statement) ? whole : withoutComments(whole).trim();
  });
  return texts.filter((text) => text !== '').join('\n');
}
