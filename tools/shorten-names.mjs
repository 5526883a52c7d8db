// @ts-check
/**
 * Shortens the names of local variables in a bundled module. The names of functions, classes, methods and fields stay,
 * and so do line lengths: all of these are in the stack traces of users. esbuild can only shorten either all names or none.
 */
import { transform } from 'esbuild';
import { parseModule } from './declarations.mjs';

const LINE_LENGTH = 120;
/** Replaces `#`: private names would be shortened, property names are not. */
const PRIVATE = 'private_name_';

/**
 * Transforms the body as a script, whose top-level names are global and therefore kept.
 *
 * @param {string} module @returns {Promise<string>}
 */
export async function shortenNames(module) {
  const [imports, exports, body] = split(withoutInnerClassNames(module));
  const { code } = await transform(`'use strict';${body}`, {
    target: 'es2023',
    minifySyntax: true,
    minifyWhitespace: true,
    minifyIdentifiers: true,
    lineLimit: LINE_LENGTH,
  });
  const shortened = code.replace('"use strict";', '').replaceAll(PRIVATE, '#');
  return `${[imports, shortened.trim(), exports].filter((text) => text !== '').join('\n')}\n`;
}

/**
 * Reverts esbuild's `TokenError = class _TokenError` for classes that refer to themselves: Node.js prints this name above
 * the stack of an error.
 *
 * @param {string} text
 */
function withoutInnerClassNames(text) {
  const names = [...text.matchAll(/\bclass _(\w+)/g)].map(([, name]) => name ?? '');
  return names.reduce(
    (now, name) =>
      now
        .replaceAll(new RegExp(`\\bclass _${name}\\b`, 'g'), 'class')
        .replaceAll(new RegExp(`\\b_${name}\\b`, 'g'), name),
    text,
  );
}

/** @param {string} module @returns {[imports: string, exports: string, body: string]} */
function split(module) {
  let [imports, exports, body] = ['', '', ''];
  for (const statement of parseModule(module, 'js')) {
    const text = module.slice(statement.start, statement.end);
    if (statement.type === 'ImportDeclaration') imports += text;
    else if (statement.type === 'ExportNamedDeclaration') exports += text;
    else body += `${withPublicNames(module, statement)}\n`;
  }
  return [imports, exports, body];
}

/** @param {string} module @param {import('./declarations.mjs').Statement} statement */
function withPublicNames(module, statement) {
  let { start } = statement;
  let text = '';
  for (const name of privateNamesIn(statement)) {
    text += `${module.slice(start, name.start)} ${PRIVATE}${name.name}`;
    start = name.end;
  }
  return text + module.slice(start, statement.end);
}

/** @param {unknown} tree @returns {Generator<{ start: number, end: number, name: string }>} in the order of the text */
function* privateNamesIn(tree) {
  if (typeof tree !== 'object' || tree === null) return;
  if ('type' in tree && tree.type === 'PrivateIdentifier') {
    yield /** @type {{ start: number, end: number, name: string }} */ (
      /** @type {unknown} */ (tree)
    );
  }
  for (const child of Object.values(tree)) yield* privateNamesIn(child);
}
