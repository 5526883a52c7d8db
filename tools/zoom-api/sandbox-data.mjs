// @ts-check
/** Writes the data from which the sandbox answers: a file a product, with a line for each fact of an operation. */
import { groupBy, toAdminForms } from './documents.mjs';
import { findList } from './lists.mjs';

/** @typedef {import('./documents.mjs').Operation} Operation */
/** @typedef {import('./documents.mjs').Parameter} Parameter */

const JSON_TYPE = 'application/json';

/** @param {readonly Operation[]} operations of one product @returns {string} JSON */
export function writeSandboxData(operations) {
  const texts = operations.map(
    (operation) => `${JSON.stringify(operation.name)}: ${toLines(toData(operation), '  ')}`,
  );
  return `{\n${texts.join(',\n')}\n}\n`;
}

/** An object with a line for each member. @param {object} object @param {string} indent */
function toLines(object, indent) {
  const lines = Object.entries(object)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${indent}${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{\n${lines.join(',\n')}\n}`;
}

/** The products by the first segments of their paths. @param {readonly Operation[]} operations @returns {string} JSON */
export function writeSandboxIndex(operations) {
  const groups = groupBy(operations, ({ path }) => path.split('/')[1] ?? '');
  const products = [...groups].map(([segment, members]) => {
    const names = new Set(members.map(({ product }) => product));
    return `${JSON.stringify(segment)}: ${JSON.stringify([...names].toSorted())}`;
  });
  return `{\n${products.join(',\n')}\n}\n`;
}

/**
 * The default scopes of an app of the sandbox: the granular ones of each operation, classic ones where there are none.
 *
 * @param {readonly Operation[]} operations @returns {string} JSON
 */
export function writeSandboxScopes(operations) {
  const scopes = operations.flatMap(({ granular, classic }) => {
    const admin = [granular, classic].map(toAdminForms).find(({ length }) => length > 0);
    return admin ?? (granular.length > 0 ? granular : classic);
  });
  return `${JSON.stringify([...new Set(scopes)].toSorted(), undefined, 1)}\n`;
}

/** @param {Operation} operation */
function toData(operation) {
  const { label, classic, granular, isDeprecated, parameters, body, status, result, errors } =
    operation;
  const required = parameters.query.filter(({ isRequired }) => isRequired);
  return {
    label,
    classic,
    granular,
    deprecated: isDeprecated || undefined,
    path: toSchemas(parameters.path),
    query: toSchemas(parameters.query),
    requiredQuery: required.length === 0 ? undefined : required.map(({ name }) => name),
    header: toSchemas(parameters.header),
    body: body?.schema,
    bodyType: body?.mediaType === JSON_TYPE ? undefined : body?.mediaType,
    status,
    result: result?.schema,
    resultType: result?.mediaType === JSON_TYPE ? undefined : result?.mediaType,
    list: findList(operation)?.field,
    errors,
  };
}

/** @param {Parameter[]} parameters */
function toSchemas(parameters) {
  return parameters.length === 0
    ? undefined
    : Object.fromEntries(parameters.map(({ name, schema }) => [name, schema]));
}
