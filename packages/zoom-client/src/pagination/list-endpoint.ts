import type { KnownEndpoint, Operations } from '../operations/operations.ts';
import type { Endpoint } from '../request.ts';

/** The entries of a known list; `unknown` for a list that is not known. */
export type ItemOf<E extends string> = E extends KnownEndpoint
  ? ItemIn<Operations[E]['result']>
  : unknown;

type ItemIn<Result> = {
  [Name in keyof Result]-?: Result[Name] extends readonly (infer Item)[] ? Item : never;
}[keyof Result];

/** The endpoints that are known to answer a list. */
export type ListEndpoint = {
  [E in KnownEndpoint]: [ItemIn<Operations[E]['result']>] extends [never] ? never : E;
}[KnownEndpoint];

/** An endpoint to list; an editor offers those that are known. */
export type AnyListEndpoint =
  ListEndpoint | (Extract<Endpoint, `GET ${string}`> & NonNullable<unknown>);

/** How Zoom pages a list. */
interface Paging {
  /** The largest pages that there are; undefined where the list has no pages. */
  readonly maxPageSize?: number;
  /** Whether pages have numbers, too. */
  readonly isNumbered?: true;
}

/** Zoom's largest pages, so that a list costs the fewest requests. */
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

/** How a list is paged: of one that is not known nothing is known. */
export function getPaging(endpoint: string): Paging {
  return Object.hasOwn(LIST_ENDPOINTS, endpoint) ? LIST_ENDPOINTS[endpoint as ListEndpoint] : {};
}
