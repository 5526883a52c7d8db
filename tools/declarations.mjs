// @ts-check
/** Reads the `.d.ts` files of the compiler: the declarations, imports and exports of a module. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseAst } from 'vitest/node';

// oxlint-disable-next-line typescript/no-deprecated -- Vitest does not export its successor
/** @typedef {ReturnType<typeof parseAst>['body'][number]} Statement */
/** @typedef {{ from: string, name: string }} Origin a name in another module; `*` for its namespace */
/**
 * @typedef {object} Module
 * @property {string} file
 * @property {string} source
 * @property {Statement[]} body
 * @property {Map<string, Statement[]>} declared by name; overloaded functions have several
 * @property {Map<string, Origin>} imported by local name
 * @property {Map<string, string | Origin>} exported by exported name: a local name, or a name in another module
 * @property {Statement[]} globals augmentations of the global scope and of other packages
 * @property {(statement: Statement) => string} textOf the text of a declaration, without comments
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
  for (const statement of module.body) recordStatement(module, statement);
  return module;
}

/** @param {Module} module @param {Statement} statement */
function recordStatement(module, statement) {
  switch (statement.type) {
    case 'ImportDeclaration':
      for (const specifier of statement.specifiers) {
        const name = specifier.type === 'ImportSpecifier' ? getName(specifier.imported) : '*';
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
        const name = getName(local);
        module.exported.set(getName(exported), from === undefined ? name : { from, name });
      }
      break;
    case 'ExportAllDeclaration':
    case 'ExportDefaultDeclaration':
      throw new Error(`${module.file}: every export must be named`);
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

/** Resolves an exported name to its declaration. @param {Module} module @param {string} name @returns {Target} */
export function resolveExport(module, name) {
  const at = module.exported.get(name);
  const target =
    typeof at === 'object' ? resolveOrigin(module, at) : resolveLocal(module, at ?? name);
  if (at === undefined || target === undefined) {
    throw new Error(`${module.file} does not export ${name}`);
  }
  return target;
}

/**
 * Resolves a local name to its declaration; undefined for globals.
 *
 * @param {Module} module @param {string} name @returns {Target | undefined}
 */
export function resolveLocal(module, name) {
  if (module.declared.has(name)) return { kind: 'declared', module, name };
  const origin = module.imported.get(name);
  return origin && resolveOrigin(module, origin);
}

/** Resolves a name in another module to its declaration. @param {Module} module @param {Origin} origin @returns {Target} */
export function resolveOrigin(module, origin) {
  if (!origin.from.startsWith('.') || origin.name === '*') return { kind: 'external', origin };
  const file = join(dirname(module.file), origin.from.replace(/\.[jt]s$/, '.d.ts'));
  return resolveExport(readModule(file), origin.name);
}

/**
 * Yields the identifiers in a part of the syntax tree, including the names of properties.
 *
 * @param {unknown} tree @returns {Generator<string>}
 */
export function* namesIn(tree) {
  if (typeof tree !== 'object' || tree === null) return;
  if (isImportType(tree)) {
    yield* namesIn(tree.typeArguments);
    return;
  }
  if ('name' in tree && typeof tree.name === 'string') yield tree.name;
  for (const child of Object.values(tree)) yield* namesIn(child);
}

/**
 * Yields the origins of the types that a part of the syntax tree imports in place: `import('./a.ts').A`.
 *
 * @param {unknown} tree @returns {Generator<Origin>}
 */
export function* importTypesIn(tree) {
  if (typeof tree !== 'object' || tree === null) return;
  if (isImportType(tree)) {
    let { qualifier } = tree;
    while (qualifier?.left !== undefined) qualifier = qualifier.left;
    yield { from: tree.source.value, name: qualifier?.name ?? '*' };
  }
  for (const child of Object.values(tree)) yield* importTypesIn(child);
}

/** @typedef {{ name?: string, left?: Qualifier }} Qualifier a name, or several with dots between them */
/** @typedef {{ source: { value: string }, qualifier?: Qualifier, typeArguments: unknown }} ImportType */

/** @param {object} node @returns {node is ImportType} */
function isImportType(node) {
  return 'type' in node && node.type === 'TSImportType';
}

/** The name of an identifier, or of an export that is named by a string. @param {{ name: string } | { value: string }} node */
function getName(node) {
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
