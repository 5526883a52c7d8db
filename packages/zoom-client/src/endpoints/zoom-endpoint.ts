/**
 * Zoom's rate limit label of an endpoint: its cost.
 * Source: https://developers.zoom.us/docs/api/rate-limits/
 */
export type RateLimitLabel = 'light' | 'medium' | 'heavy' | 'resource-intensive';

/** All labels, cheapest first. */
export const rateLimitLabels: readonly RateLimitLabel[] = [
  'light',
  'medium',
  'heavy',
  'resource-intensive',
];

/** A daily limit of an endpoint, in addition to that of its label. Reset at 00:00 UTC. */
export interface SpecialLimit {
  readonly name:
    | 'meetings-created-per-host'
    | 'updates-per-meeting'
    | 'webinars-created-per-host'
    | 'updates-per-webinar'
    | 'users-created-per-account'
    | 'registrations-per-registrant'
    | 'status-changes-per-registrant';
  /** Requests per day, or requests per day by plan. */
  readonly perDay:
    number | { readonly free: number; readonly pro: number; readonly business: number };
  /**
   * The path parameter that identifies what is counted. Undefined if only the body does; such a limit is not
   * paced, and Zoom's 429 is passed on.
   */
  readonly parameter?: 'userId' | 'meetingId' | 'webinarId';
}

/**
 * The parameter that continues a list: a token of the previous page, the number of the next page (`page…`), or the number
 * of its first item (`startIndex`). `limit`: there is no other page. `sync_token`: what the token continues are changes.
 */
export type PagingParameter =
  | 'next_page_token'
  | 'pageToken'
  | 'page_number'
  | 'page_num'
  | 'page'
  | 'startIndex'
  | 'limit'
  | 'sync_token';

/**
 * Where an endpoint is served: below the API's base URL, at its origin (SCIM), or at the file API, whose host is
 * `fileapi.zoom.us`.
 */
export type ZoomServer = 'api' | 'origin' | 'files';

/** The longest date range of one request. Of a longer one Zoom returns the end, and leaves out the rest without an error. */
export interface DateRangeLimit {
  /** The parameter of the start, such as `from`. */
  readonly from: string;
  /** The parameter of the end, such as `to`. */
  readonly to: string;
  /** Days from the start to the end; a month is counted as 28. */
  readonly maxDays: number;
}

/** The list in the result of an endpoint, and its pages. */
export interface EndpointList {
  /** The member of the result that holds the items; empty if the result is the list. */
  readonly field: string;
  /** The maximum `page_size`; undefined if there is none or Zoom does not document it. */
  readonly maxPageSize: number | undefined;
  /** Whether pages can also be requested by number. */
  readonly isNumbered: boolean;
  readonly paging: PagingParameter;
  /** Undefined if Zoom documents none. */
  readonly range: DateRangeLimit | undefined;
}

/** An endpoint of Zoom's API with its rate limits and scopes. */
export interface ZoomEndpoint {
  /** As in Zoom's API reference: `GET /users/{userId}/meetings`; `unknown` if not in the table. */
  readonly name: string;
  /** The product whose reference documents it, such as `phone`; `unknown` if not in the table. */
  readonly product: string;
  /** `heavy` if Zoom documents none. */
  readonly label: RateLimitLabel;
  /** Whether Zoom documents the label. Otherwise requests are not counted toward a daily limit. */
  readonly isLabelKnown: boolean;
  readonly isDeprecated: boolean;
  /** Whether Zoom documents a body of its success. */
  readonly hasResult: boolean;
  readonly server: ZoomServer;
  /** Its section in Zoom's API reference; undefined if not in the table. */
  readonly docsUrl: string | undefined;
  /**
   * Scopes of which one, of either kind, is sufficient, in the form of Server-to-Server OAuth apps. Empty for
   * an unknown endpoint.
   */
  readonly scopes: { readonly classic: readonly string[]; readonly granular: readonly string[] };
  /** Special limits; empty for most endpoints. */
  readonly limits: readonly SpecialLimit[];
  /** The list in the result; undefined if it is not a list. */
  readonly list: EndpointList | undefined;
}

/**
 * The endpoint of all requests that are not in the table. Its label is `heavy`, because nearly all endpoints
 * of Zoom are at most that, and pacing too strictly is safer. The few `resource-intensive` ones name their
 * label in a 429.
 */
export const unknownEndpoint: ZoomEndpoint = {
  name: 'unknown',
  product: 'unknown',
  label: 'heavy',
  isLabelKnown: false,
  isDeprecated: false,
  hasResult: false,
  server: 'api',
  docsUrl: undefined,
  scopes: { classic: [], granular: [] },
  limits: [],
  list: undefined,
};
