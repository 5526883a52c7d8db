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
  readonly parameter?: 'userId' | 'meetingId';
}

/** An endpoint of Zoom's API with its rate limits and scopes. */
export interface ZoomEndpoint {
  /** As in Zoom's API reference: `GET /users/{userId}/meetings`; `unknown` if not in the table. */
  readonly name: string;
  readonly label: RateLimitLabel;
  /**
   * Scopes of which one, of either kind, is sufficient, in the form of Server-to-Server OAuth apps. Empty for
   * an unknown endpoint.
   */
  readonly scopes: { readonly classic: readonly string[]; readonly granular: readonly string[] };
  /** Special limits; empty for most endpoints. */
  readonly limits: readonly SpecialLimit[];
}
