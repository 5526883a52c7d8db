/** How costly Zoom holds an endpoint to be. https://developers.zoom.us/docs/api/rate-limits/ */
export type RateLimitLabel = 'light' | 'medium' | 'heavy' | 'resource-intensive';

/** All labels, the cheapest first. */
export const rateLimitLabels: readonly RateLimitLabel[] = [
  'light',
  'medium',
  'heavy',
  'resource-intensive',
];

/** A limit that an endpoint has beside that of its label. All of them start anew at 00:00 UTC. */
export interface SpecialLimit {
  readonly name:
    | 'meetings-created-per-host'
    | 'updates-per-meeting'
    | 'users-created-per-account'
    | 'registrations-per-registrant'
    | 'status-changes-per-registrant';
  /** Requests a day; by plan where it depends on that. */
  readonly perDay:
    number | { readonly free: number; readonly pro: number; readonly business: number };
  /**
   * The path parameter that names what is counted. Undefined where only the body tells: such a limit is
   * not paced, Zoom's own refusal is handed on.
   */
  readonly parameter?: 'userId' | 'meetingId';
}

/** An endpoint of Zoom's API, and what it costs to call it. */
export interface ZoomEndpoint {
  /** As in Zoom's API reference: `GET /users/{userId}/meetings`. For what is not in the table: `unknown`. */
  readonly name: string;
  readonly label: RateLimitLabel;
  /**
   * Any one of these opens the endpoint, of either kind, in the form a Server-to-Server app holds.
   * Empty for an endpoint that is not in the table.
   */
  readonly scopes: { readonly classic: readonly string[]; readonly granular: readonly string[] };
  /** Limits beside that of the label; mostly none. */
  readonly limits: readonly SpecialLimit[];
}
