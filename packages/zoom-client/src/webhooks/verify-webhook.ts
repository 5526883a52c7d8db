import { createHmac, timingSafeEqual } from 'node:crypto';

/** What webhooks are checked with. */
export interface WebhookOptions {
  /**
   * The secret token of the app's feature page. While it is being replaced: both, in any order.
   * Source: https://developers.zoom.us/docs/api/webhooks/
   */
  readonly secretToken: string | readonly string[];
  /** How far a webhook's time may be from this machine's, ms. Default 300000, five minutes. */
  readonly toleranceMs?: number | undefined;
  /** The present, ms since the epoch. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/** A webhook as it came in. */
export interface ReceivedWebhook {
  /** With names in lower case, as Node has them. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The body's bytes as they came, not what was parsed out of them and put into words again. */
  readonly body: Uint8Array;
}

/** An event as Zoom sends it. */
export interface ZoomEvent {
  /** What happened, such as `meeting.started`. */
  readonly event: string;
  /** When, ms since the epoch. */
  readonly event_ts?: number;
  readonly payload: {
    readonly account_id?: string;
    readonly object?: Readonly<Record<string, unknown>>;
    readonly [name: string]: unknown;
  };
  /** Opens the files of a `recording.completed`, with `zoom.download()`: a secret. */
  readonly download_token?: string;
}

/** The answer to `endpoint.url_validation`, Zoom's question whether a URL belongs to the app. */
export interface WebhookChallengeResponse {
  readonly plainToken: string;
  readonly encryptedToken: string;
}

/** Why a webhook is refused. Each has a section in `docs/zoom-client-errors.md`. */
export type WebhookErrorCode =
  | 'WEBHOOK_SIGNATURE_MISSING'
  | 'WEBHOOK_TIMESTAMP_INVALID'
  | 'WEBHOOK_TIMESTAMP_EXPIRED'
  | 'WEBHOOK_SIGNATURE_INVALID'
  | 'WEBHOOK_BODY_INVALID';

/** What a webhook turned out to be. */
export type WebhookResult =
  | { readonly kind: 'event'; readonly event: ZoomEvent }
  /** To be answered with status 200 and `answer` as JSON. */
  | { readonly kind: 'challenge'; readonly response: WebhookChallengeResponse }
  /** To be answered with status 401; 400 for `WEBHOOK_BODY_INVALID`. */
  | { readonly kind: 'rejected'; readonly code: WebhookErrorCode };

/**
 * Whether a webhook comes from Zoom, and what it says. The signature is compared in constant time, over the
 * bytes that came. Zoom sends an event again when it is not answered with 200 or 204 within three seconds, so
 * the same event may come twice.
 *
 * @throws TypeError for options that are not valid, and for a body that is not bytes.
 */
export function verifyWebhook(webhook: ReceivedWebhook, options: WebhookOptions): WebhookResult {
  const { secrets, toleranceMs, now } = resolveWebhookOptions(options);
  if (!ArrayBuffer.isView(webhook.body)) {
    throw new TypeError('Webhooks: body must be the bytes that came, before anybody parsed them.');
  }
  const signature = webhook.headers['x-zm-signature'];
  const timestamp = webhook.headers['x-zm-request-timestamp'];
  if (typeof signature !== 'string' || typeof timestamp !== 'string') {
    return reject('WEBHOOK_SIGNATURE_MISSING');
  }
  if (!/^\d{1,12}$/.test(timestamp)) return reject('WEBHOOK_TIMESTAMP_INVALID');
  if (Math.abs(now() - Number(timestamp) * 1000) > toleranceMs)
    return reject('WEBHOOK_TIMESTAMP_EXPIRED');
  const secret = secrets.find((one) =>
    isEqualConstantTime(signature, `v0=${hmac(one, `v0:${timestamp}:`, webhook.body)}`),
  );
  if (secret === undefined) return reject('WEBHOOK_SIGNATURE_INVALID');
  return parseWebhook(webhook.body, secret);
}

/** The options in full. @throws TypeError naming every mistake at once. */
export function resolveWebhookOptions(options: WebhookOptions): Required<
  Pick<WebhookOptions, 'toleranceMs' | 'now'>
> & {
  readonly secrets: readonly string[];
  readonly toleranceMs: number;
  readonly now: () => number;
} {
  const { secretToken, toleranceMs = 300_000, now = Date.now } = options ?? {};
  const secrets = typeof secretToken === 'string' ? [secretToken] : (secretToken ?? []);
  const mistakes: string[] = [];
  // An empty key would be anybody's.
  if (secrets.length === 0 || secrets.some((one) => typeof one !== 'string' || one === '')) {
    mistakes.push('secretToken must be a text that is not empty, or several');
  }
  if (!(toleranceMs > 0)) mistakes.push('toleranceMs must be a positive number of milliseconds');
  if (mistakes.length > 0) throw new TypeError(`Webhooks: ${mistakes.join('; ')}.`);
  return { secrets, toleranceMs, now };
}

function reject(code: WebhookErrorCode): WebhookResult {
  return { kind: 'rejected', code };
}

function parseWebhook(body: Uint8Array, secret: string): WebhookResult {
  const said = parseJson(body);
  if (!isObject(said) || typeof said['event'] !== 'string' || !isObject(said['payload'])) {
    return reject('WEBHOOK_BODY_INVALID');
  }
  if (said['event'] !== 'endpoint.url_validation') {
    return { kind: 'event', event: said as unknown as ZoomEvent };
  }
  const { plainToken } = said['payload'];
  if (typeof plainToken !== 'string') return reject('WEBHOOK_BODY_INVALID');
  return {
    kind: 'challenge',
    response: { plainToken, encryptedToken: hmac(secret, plainToken) },
  };
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown;
  } catch {
    return undefined;
  }
}

function hmac(secret: string, ...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHmac('sha256', secret);
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

function isEqualConstantTime(given: string, expected: string): boolean {
  const bytes = Buffer.from(given);
  const wanted = Buffer.from(expected);
  return bytes.length === wanted.length && timingSafeEqual(bytes, wanted);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
