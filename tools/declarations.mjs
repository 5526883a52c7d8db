// @ts-check
/** Reads the `.d.ts` files that the compiler wrote: what a module declares, and what it takes from others. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseAst } from 'vitest/node';

// oxlint-disable-next-line typescript/no-deprecated -- its successor is not among vitest's exports
/** @typedef {ReturnType<typeof parseAst>['body'][number]} Statement */
/** @typedef {{ from: string, name: string }} Origin a name in another module; `*` for all of it */
/**
 * @typedef {object} Module
 * @property {string} file
 * @property {string} source
 * @property {Statement[]} body
 * @property {Map<string, Statement[]>} declared by name; an overloaded function has several
 * @property {Map<string, Origin>} imported by the name it has here
 * @property {Map<string, string | Origin>} exported by the name it has outside: a name here, or one elsewhere
 * @property {Statement[]} globals what it adds to the global scope and to the modules of others
 * @property {(statement: Statement) => string} textOf a declaration, without comments
 */
/** @typedef {{ kind: 'declared', module: Module, name: string }} Declared */
/** @typedef {Declared | { kind: 'external', origin: Origin }} Target */

/** @type {Map<string, Module>} */
const modules = new Map();

/** @param {string} source @param {'js' | 'dts'} lang @returns {Statement[]} */
export function parseModule(source, lang) {
  // oxlint-disable-next-line typescript/no-deprecated -- its successor is not among vitest's exports
  return parseAst(source, { lang }).body;
}

/** @param {string} file @returns {Module} */
export function readModule(file) {
  const known = modules.get(file);
  if (known !== undefined) return known;
  const source = readFileSync(file, 'utf8');
  /** @type {Module} */
  const module = {
    file,
    source,
    body: parseModule(source, 'dts'),
    declared: new Map(),
    imported: new Map(),
    exported: new Map(),
    globals: [],
    textOf: ({ start, end }) => withoutComments(source.slice(start, end)),
  };
  modules.set(file, module);
  for (const statement of module.body) note(module, statement);
  return module;
}

/** @param {Module} module @param {Statement} statement */
function note(module, statement) {
  switch (statement.type) {
    case 'ImportDeclaration':
      for (const specifier of statement.specifiers) {
        const name = specifier.type === 'ImportSpecifier' ? nameOf(specifier.imported) : '*';
        module.imported.set(specifier.local.name, { from: statement.source.value, name });
      }
      break;
    case 'ExportNamedDeclaration':
      if (statement.declaration !== null) {
        for (const name of declare(module, statement, statement.declaration)) {
          module.exported.set(name, name);
        }
      }
      for (const { local, exported } of statement.specifiers) {
        const from = statement.source?.value;
        const name = nameOf(local);
        module.exported.set(nameOf(exported), from === undefined ? name : { from, name });
      }
      break;
    case 'ExportAllDeclaration':
    case 'ExportDefaultDeclaration':
      throw new Error(`${module.file}: exports are named one by one`);
    default:
      if (isAugmentation(statement)) module.globals.push(statement);
      else declare(module, statement, statement);
  }
}

/** `declare global` and `declare module 'fastify'`. @param {Statement} statement */
function isAugmentation(statement) {
  return (
    statement.type === 'TSModuleDeclaration' &&
    (statement.kind === 'global' || statement.id.type === 'Literal')
  );
}

/** @param {Module} module @param {Statement} statement @param {Statement} declaration @returns {string[]} the names */
function declare(module, statement, declaration) {
  const declarations =
    declaration.type === 'VariableDeclaration' ? declaration.declarations : [declaration];
  const names = declarations.flatMap((one) =>
    'id' in one && one.id?.type === 'Identifier' ? [one.id.name] : [],
  );
  for (const name of names) {
    module.declared.set(name, [...(module.declared.get(name) ?? []), statement]);
  }
  return names;
}

/** Where a name that a module exports is declared. @param {Module} module @param {string} name @returns {Target} */
export function resolveExport(module, name) {
  const at = module.exported.get(name);
  const target = typeof at === 'object' ? follow(module, at) : resolveLocal(module, at ?? name);
  if (at === undefined || target === undefined) {
    throw new Error(`${module.file} does not export ${name}`);
  }
  return target;
}

/**
 * Where a name that a module uses is declared; undefined for what is not its own.
 *
 * @param {Module} module @param {string} name @returns {Target | undefined}
 */
export function resolveLocal(module, name) {
  if (module.declared.has(name)) return { kind: 'declared', module, name };
  const origin = module.imported.get(name);
  return origin && follow(module, origin);
}

/** @param {Module} module @param {Origin} origin @returns {Target} */
function follow(module, origin) {
  if (!origin.from.startsWith('.') || origin.name === '*') return { kind: 'external', origin };
  const file = join(dirname(module.file), origin.from.replace(/\.[jt]s$/, '.d.ts'));
  return resolveExport(readModule(file), origin.name);
}

/**
 * The names that a part of the tree mentions, also those that mean something else, such as a property's.
 *
 * @param {unknown} tree @returns {Generator<string>}
 */
export function* namesIn(tree) {
  if (typeof tree !== 'object' || tree === null) return;
  if ('type' in tree && tree.type === 'TSImportType') {
    throw new Error('a type is imported by a statement, not in passing: import(…)');
  }
  if ('name' in tree && typeof tree.name === 'string') yield tree.name;
  for (const child of Object.values(tree)) yield* namesIn(child);
}

/** An export may be named by a string, too. @param {{ name: string } | { value: string }} node */
function nameOf(node) {
  return 'name' in node ? node.name : node.value;
}

const COMMENT = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\*[^]*?\*\/|\/\/.*/g;

/** @param {string} text */
export function withoutComments(text) {
  const bare = text.replaceAll(
    COMMENT,
    (_match, /** @type {string | undefined} */ quoted) => quoted ?? '',
  );
  return bare.replaceAll(/[ \t]+$/gm, '').replaceAll(/\n{2,}/g, '\n');
}
