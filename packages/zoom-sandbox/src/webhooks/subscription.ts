import { findUnknownNames } from '../config/unknown-names.ts';

const NAMES = ['url', 'secretToken', 'events', 'accountId', 'validate'];

/** Maximum number of subscriptions. Zoom allows as many per app. https://developers.zoom.us/docs/api/webhooks/ */
export const MAX_SUBSCRIPTIONS = 20;

/** Options of a webhook subscription. */
export interface WebhookOptions {
  /** The http or https URL that receives the events. It must not contain credentials, since the state shows it. */
  readonly url: string;
  /** The secret for signing events, Zoom's "secret token". */
  readonly secretToken: string;
  /**
   * The events to deliver. A trailing `*` is a wildcard, e.g. `meeting.*`.
   *
   * @default all events
   */
  readonly events?: readonly string[];
  /**
   * The account whose events are delivered.
   *
   * @default every account
   */
  readonly accountId?: string;
  /**
   * Whether the URL must pass the challenge `endpoint.url_validation`, first and every 72 hours.
   *
   * @default true
   */
  readonly validate?: boolean;
}

/** A subscription, without its secret token. */
export interface WebhookSubscription {
  readonly id: number;
  readonly url: string;
  readonly events: readonly string[];
  /** The number of failed validations in a row. After six, the subscription is disabled: it gets no more events. */
  readonly failedValidations: number;
  readonly disabled: boolean;
}

/** A subscription with its options. */
export interface Subscription extends WebhookSubscription {
  readonly options: WebhookOptions;
  failedValidations: number;
  disabled: boolean;
  /** Cancels the next validation. */
  cancelValidation: () => void;
}

/** Validates untrusted subscription options. Returns the issues; an empty list if they are valid. */
export function validateWebhook(options: unknown): string[] {
  if (typeof options !== 'object' || options === null) return ['expected an object'];
  const { url, secretToken, events, accountId, validate } = options as Record<string, unknown>;
  const issues = findUnknownNames(options, NAMES);
  if (typeof url !== 'string' || !isHttpUrl(url))
    issues.push('url: expected an http or https URL without credentials');
  if (typeof secretToken !== 'string' || secretToken === '') issues.push('secretToken: missing');
  if (
    events !== undefined &&
    !(Array.isArray(events) && events.every((event) => typeof event === 'string'))
  ) {
    issues.push('events: expected a list of event names');
  }
  if (accountId !== undefined && typeof accountId !== 'string')
    issues.push('accountId: expected a string');
  if (validate !== undefined && typeof validate !== 'boolean')
    issues.push('validate: expected true or false');
  return issues;
}

/** Whether a text is an http or https URL without credentials. */
export function isHttpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return ['http:', 'https:'].includes(protocol) && username === '' && password === '';
}

/** Whether an event of an account is delivered to the subscription. */
export function matchesEvent(
  { events, options, disabled }: Subscription,
  accountId: string,
  event: string,
): boolean {
  if (disabled) return false;
  if (options.accountId !== undefined && options.accountId !== accountId) return false;
  return events.some((pattern) =>
    pattern.endsWith('*') ? event.startsWith(pattern.slice(0, -1)) : pattern === event,
  );
}

/** Returns the subscription without its secret token. */
export function toPublicView(subscription: Subscription): WebhookSubscription {
  const { id, url, events, failedValidations, disabled } = subscription;
  return { id, url, events, failedValidations, disabled };
}
