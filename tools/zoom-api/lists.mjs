// @ts-check
/** Finds the list in the result of an operation, and how Zoom divides it into pages. */

/** @typedef {import('./documents.mjs').Operation} Operation */
/** @typedef {import('./schema.mjs').Schema} Schema */
/**
 * @typedef {object} List
 * @property {string} field the member of the result that holds the items; empty if the result is the list
 * @property {number | undefined} maxPageSize undefined if it is not documented
 * @property {boolean} isNumbered whether pages can be requested by number
 * @property {string} paging the parameter that continues the list
 */

/** @param {Operation} operation @returns {List | undefined} undefined if the result is not a list */
export function findList({ name, method, path, result, parameters: { query } }) {
  if (method !== 'GET' || result === undefined) return undefined;
  const names = new Map(query.map(({ name, schema }) => [name, schema]));
  const isNumbered = names.has('page_number');
  const isPaginated = isNumbered || names.has('next_page_token');
  const field = FIELDS[name] ?? findField(result.schema, path, isPaginated);
  if (field === undefined) return undefined;
  // Some results have a page token although the parameter is not documented.
  const hasToken = 'next_page_token' in membersOf(result.schema);
  const documented = PAGING.find((parameter) => names.has(parameter));
  const paging = hasToken ? 'next_page_token' : (documented ?? 'next_page_token');
  const size = ['page_size', ...(SIZES[paging] ?? [])].find((parameter) => names.has(parameter));
  const { maximum: maxPageSize } = /** @type {{ maximum?: number }} */ (
    names.get(size ?? '') ?? {}
  );
  return { field, maxPageSize, isNumbered, paging };
}

/** The parameters that continue a list, the preferred one first. */
const PAGING = [
  'next_page_token',
  'page_number',
  'page_num',
  'page',
  'pageToken',
  'startIndex',
  'sync_token',
  'limit',
];

/** Parameters of the page size, by those that continue a list. @type {Record<string, string[]>} */
const SIZES = { pageToken: ['maxResults'], startIndex: ['count'], limit: ['limit'] };

/** Of results with several lists of the same things. @type {Record<string, string>} */
const FIELDS = {
  'GET /calendars/{calId}/events': 'items',
  'GET /calendars/{calId}/events/{eventId}/instances': 'items',
  'GET /phone/users/{userId}/call_history': 'call_logs',
  'GET /phone/users/{userId}/call_history/sync': 'call_logs',
};

/** @param {Schema} schema @param {string} path @param {boolean} isPaginated @returns {string | undefined} */
function findField(schema, path, isPaginated) {
  if (schema.type === 'array') return '';
  const last = path.split('/').at(-1) ?? '';
  const isCollection = isPaginated || !last.startsWith('{');
  const arrays = Object.entries(membersOf(schema)).filter(
    ([, { type, deprecated }]) => type === 'array' && deprecated !== true,
  );
  const named = arrays.find(([name]) => name === last);
  const objects = arrays.filter(([, { items }]) => items?.type === 'object');
  const candidates = objects.length === 0 ? arrays : objects;
  const only = candidates.length === 1 ? candidates[0] : named;
  return isCollection ? only?.[0] : undefined;
}

/** @param {Schema} schema @returns {Record<string, Schema>} */
function membersOf({ properties = {}, allOf = [] }) {
  return Object.fromEntries([properties, ...allOf.map(membersOf)].flatMap(Object.entries));
}
