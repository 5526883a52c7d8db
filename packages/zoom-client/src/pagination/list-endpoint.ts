import type { KnownEndpoint, Operations } from '../operations/operations.ts';
import type { Endpoint } from '../request.ts';

/** The item type of a known list; `unknown` for any other list. */
export type ItemOf<E extends string> = E extends KnownEndpoint
  ? ItemIn<Operations[E]['result']>
  : unknown;

type ItemIn<Result> = {
  [Name in keyof Result]-?: Result[Name] extends readonly (infer Item)[] ? Item : never;
}[keyof Result];

/** Known endpoints that return a list. */
export type ListEndpoint = {
  [E in KnownEndpoint]: [ItemIn<Operations[E]['result']>] extends [never] ? never : E;
}[KnownEndpoint];

/** A list endpoint. Editors complete the known ones; any other `GET` endpoint is allowed. */
export type AnyListEndpoint =
  ListEndpoint | (Extract<Endpoint, `GET ${string}`> & NonNullable<unknown>);

/** How Zoom paginates a list. */
interface Paging {
  /** Maximum page size; undefined if the list is not paginated. */
  readonly maxPageSize?: number;
  /** Whether pages can also be requested by number. */
  readonly isNumbered?: true;
}

/** Zoom's maximum page sizes, which minimize the number of requests. */
const LIST_ENDPOINTS: Readonly<Record<ListEndpoint, Paging>> = {
  'GET /users': { maxPageSize: 2000, isNumbered: true },
  'GET /users/{userId}/meetings': { maxPageSize: 300, isNumbered: true },
  'GET /users/{userId}/recordings': { maxPageSize: 300 },
  'GET /meetings/{meetingId}/registrants': { maxPageSize: 300, isNumbered: true },
  'GET /past_meetings/{meetingId}/instances': {},
  'GET /past_meetings/{meetingId}/participants': { maxPageSize: 300 },
  'GET /report/daily': {},
  'GET /report/users': { maxPageSize: 300, isNumbered: true },
  'GET /report/users/{userId}/meetings': { maxPageSize: 300 },
  'GET /report/meetings/{meetingId}/participants': { maxPageSize: 300 },
};

/** How a list is paginated; an empty object for an unknown list. */
export function getPaging(endpoint: string): Paging {
  return Object.hasOwn(LIST_ENDPOINTS, endpoint) ? LIST_ENDPOINTS[endpoint as ListEndpoint] : {};
}
