// @ts-check
/** Reads the facts of Zoom's OpenAPI documents: names, types, labels, scopes, statuses and codes, but no texts. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findRange } from './ranges.mjs';
import { normalizeSchema } from './schema.mjs';

/** @typedef {import('./schema.mjs').Schema} Schema */
/** @typedef {{ name: string, isRequired: boolean, schema: Schema }} Parameter */
/** @typedef {{ mediaType: string, schema: Schema }} Content */
/**
 * @typedef {object} Operation
 * @property {string} name method and path, such as `GET /users/{userId}`
 * @property {string} method
 * @property {string} path
 * @property {string} product the document's name, such as `phone`
 * @property {string} section the section of Zoom's reference, as in its links
 * @property {'api' | 'origin' | 'files'} server where it is served: below the API's base URL, at its origin, at the file API
 * @property {string | undefined} label the rate limit label; undefined if the document names none
 * @property {string[]} classic classic scopes
 * @property {string[]} granular granular scopes
 * @property {boolean} isDeprecated
 * @property {{ path: Parameter[], query: Parameter[], header: Parameter[] }} parameters
 * @property {import('./ranges.mjs').Range | undefined} range the limit of its date range
 * @property {Content | undefined} body
 * @property {number} status of the success
 * @property {Content | undefined} result undefined if the success has no body
 * @property {Record<string, number[]>} errors codes by status
 */

/**
 * @typedef {object} RawOperation an operation in a document
 * @property {string} [description]
 * @property {string[]} [tags]
 * @property {boolean} [deprecated]
 * @property {{ in: string, name: string, description?: string, required?: boolean, schema?: Schema }[]} [parameters]
 * @property {RawMessage} [requestBody]
 * @property {Record<string, RawMessage>} responses
 */
/** @typedef {{ description?: string, content?: Record<string, { schema?: Schema }> }} RawMessage a request body or a response */
/** @typedef {{ spec: { paths: Record<string, Record<string, RawOperation>> } }} RawDocument */

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** The operations of all documents of a folder, by path and method. @param {string} folder @returns {Operation[]} */
export function readOperations(folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.flatMap((file) => readDocument(join(folder, file))).toSorted(byPath);
}

/** @param {string} file @returns {Operation[]} */
function readDocument(file) {
  const { spec } = /** @type {RawDocument} */ (JSON.parse(readFileSync(file, 'utf8')));
  return Object.entries(spec.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => METHODS.includes(method.toUpperCase()))
      .map(([method, operation]) =>
        toOperation(basename(file, '.json'), method.toUpperCase(), path, operation),
      ),
  );
}

/** @param {string} product @param {string} method @param {string} path @param {RawOperation} operation @returns {Operation} */
function toOperation(product, method, path, operation) {
  const { description = '', tags = [], requestBody, responses, deprecated = false } = operation;
  const success = findSuccess(responses);
  return {
    name: `${method} ${path}`,
    method,
    path,
    product,
    section: toSection(tags[0] ?? ''),
    server: readServer(path, description),
    label: readLabel(description),
    classic: readScopes(description, 'Scopes'),
    granular: readScopes(description, 'Granular Scopes'),
    isDeprecated: deprecated,
    parameters: {
      path: readParameters(operation, 'path'),
      query: readParameters(operation, 'query'),
      header: readParameters(operation, 'header'),
    },
    range: findRange(operation),
    body: readContent(requestBody),
    status: Number(success),
    result: success === '204' ? undefined : readContent(responses[success]),
    errors: readErrors(responses),
  };
}

/** @param {string} tag */
function toSection(tag) {
  return tag
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');
}

/**
 * The texts of uploads name the file API. The server of a document is not reliable: that of the clips has no `/v2`, unlike
 * their uploads; SCIM has none anywhere.
 *
 * @param {string} path @param {string} text @returns {Operation['server']}
 */
function readServer(path, text) {
  if (/base url[^\n]*https:\/\/fileapi\.zoom\.us/i.test(text)) return 'files';
  return path.startsWith('/scim2/') ? 'origin' : 'api';
}

/** @param {Operation} a @param {Operation} b */
function byPath(a, b) {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return METHODS.indexOf(a.method) - METHODS.indexOf(b.method);
}

/** The first success that has a body, otherwise the first one. @param {Record<string, RawMessage>} responses */
function findSuccess(responses) {
  const statuses = Object.keys(responses).filter((status) => /^[23]/.test(status));
  return statuses.find((status) => readContent(responses[status])) ?? statuses[0] ?? '200';
}

/** @param {string} text @returns {string | undefined} */
function readLabel(text) {
  return /Rate Limit Label\]\([^)]*\):\*\*\s*`([a-z-]+)`/i.exec(text)?.[1]?.toLowerCase();
}

/** @param {string} text @param {string} title @returns {string[]} */
function readScopes(text, title) {
  const lines = text.matchAll(new RegExp(`\\*\\*\\[${title}\\][^\\n]*`, 'g'));
  const scopes = [...lines].flatMap(([line]) => [...line.matchAll(/`([^`]+)`/g)]);
  return [...new Set(scopes.map(([, scope = '']) => scope.trim()))];
}

/** @param {RawOperation} operation @param {string} place @returns {Parameter[]} */
function readParameters({ parameters = [] }, place) {
  return parameters
    .filter((parameter) => parameter.in === place)
    .map(({ name, required = false, schema }) => ({
      name,
      isRequired: required,
      schema: normalizeSchema(schema),
    }));
}

/** @param {RawMessage | undefined} message @returns {Content | undefined} */
function readContent(message) {
  const [content] = Object.entries(message?.content ?? {});
  return content && { mediaType: content[0], schema: normalizeSchema(content[1].schema) };
}

/** @param {Record<string, RawMessage>} responses @returns {Record<string, number[]>} */
function readErrors(responses) {
  const errors = Object.entries(responses).filter(([status]) => status >= '400');
  return Object.fromEntries(
    errors.map(([status, { description = '' }]) => {
      const codes = description.matchAll(/Error Code:\**\s*`(\d+)`/g);
      return [status, [...new Set(Array.from(codes, ([, code]) => Number(code)))]];
    }),
  );
}

/** The forms that Server-to-Server apps have. @param {readonly string[]} scopes */
export function toAdminForms(scopes) {
  return scopes.filter((scope) => /:(?:admin|master)$/.test(scope));
}

/** @template T @param {readonly T[]} items @param {(item: T) => string} getKey @returns {Map<string, T[]>} */
export function groupBy(items, getKey) {
  /** @type {Map<string, T[]>} */
  const groups = new Map();
  for (const item of items) {
    const key = getKey(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
