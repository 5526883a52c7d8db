import { findUnknownOptions } from 'evertoken/internal';
import { runHmacStepsSync, type HmacSteps } from './hmac.ts';

/** Options of webhook verification. */
export interface WebhookOptions {
  /**
   * The secret token from the app's feature page; during a rotation both tokens, in any order. One that is not set is an
   * error, so that no webhook is verified with the text `undefined`.
   * Source: https://developers.zoom.us/docs/api/webhooks/
   */
  readonly secretToken: string | readonly string[] | undefined;
  /**
   * Maximum difference between a webhook's timestamp and this machine's clock, ms.
   *
   * @default 300000 (five minutes)
   */
  readonly toleranceMs?: number | undefined;
  /**
   * Returns the current time, ms since the epoch.
   *
   * @default Date.now
   */
  readonly now?: (() => number) | undefined;
}

/** Headers of a request: an object, or pairs of name and value as in a `Headers` or a `Map`. */
export type WebhookHeaders =
  | Iterable<readonly [name: string, value: string]>
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** A webhook request as received. */
export interface ReceivedWebhook {
  /** The headers: a `Headers`, those of Node, or any other object. Names may be capitalized. */
  readonly headers: WebhookHeaders;
  /** The bytes of the body as received; not a parsed and serialized body. */
  readonly body: Uint8Array;
}

/** An event of a webhook. */
export interface ZoomEvent {
  /** The event type, such as `meeting.started`. */
  readonly event: string;
  /** The time of the event, ms since the epoch. */
  readonly event_ts?: number;
  readonly payload: {
    readonly account_id?: string;
    readonly object?: Readonly<Record<string, unknown>>;
    readonly [name: string]: unknown;
  };
  /** A secret of a `recording.completed` event: a token for `zoom.download()` of its files. */
  readonly download_token?: string;
}

/** The response to `endpoint.url_validation`, with which Zoom verifies who owns a URL. */
export interface WebhookChallengeResponse {
  readonly plainToken: string;
  readonly encryptedToken: string;
}

/** Why a webhook was rejected. Each code has a section in `docs/zoom-client-errors.md`. */
export type WebhookErrorCode =
  | 'WEBHOOK_SIGNATURE_MISSING'
  | 'WEBHOOK_TIMESTAMP_INVALID'
  | 'WEBHOOK_TIMESTAMP_EXPIRED'
  | 'WEBHOOK_SIGNATURE_INVALID'
  | 'WEBHOOK_BODY_INVALID';

/** The result of {@link verifyWebhook}. */
export type WebhookResult =
  | { readonly kind: 'event'; readonly event: ZoomEvent }
  /** Respond with status 200 and `response` as JSON. */
  | { readonly kind: 'challenge'; readonly response: WebhookChallengeResponse }
  /** Respond with status 401, or 400 for `WEBHOOK_BODY_INVALID`. */
  | { readonly kind: 'rejected'; readonly code: WebhookErrorCode };

/**
 * Verifies the signature of a webhook in constant time, and parses the event. Zoom sends an event again if it
 * does not receive a 200 or 204 within three seconds, so the same event may arrive twice.
 *
 * ```ts
 * const result = verifyWebhook({ headers: request.headers, body }, { secretToken });
 * if (result.kind === 'event') await queue.add(result.event);
 * ```
 *
 * @throws TypeError for invalid options, if the body is not a `Uint8Array`, and in a runtime without `node:crypto`, where
 * `receiveWebhook` verifies webhooks
 */
export function verifyWebhook(webhook: ReceivedWebhook, options: WebhookOptions): WebhookResult {
  return runHmacStepsSync(verify(webhook, options));
}

/** The steps of a verification, see {@link verifyWebhook}. */
export function* verify(
  webhook: ReceivedWebhook,
  options: WebhookOptions,
): HmacSteps<WebhookResult> {
  const { secrets, toleranceMs, now } = resolveWebhookOptions(options);
  if (!ArrayBuffer.isView(webhook.body)) {
    throw new TypeError('Webhooks: body must be the bytes as received, not a parsed body.');
  }
  const signature = getHeader(webhook.headers, 'x-zm-signature');
  const timestamp = getHeader(webhook.headers, 'x-zm-request-timestamp');
  if (signature === undefined || timestamp === undefined) {
    return reject('WEBHOOK_SIGNATURE_MISSING');
  }
  if (!/^\d{1,12}$/.test(timestamp)) return reject('WEBHOOK_TIMESTAMP_INVALID');
  const ageMs = now() - Number(timestamp) * 1000;
  if (Math.abs(ageMs) > toleranceMs) return reject('WEBHOOK_TIMESTAMP_EXPIRED');
  const message = concatenate(new TextEncoder().encode(`v0:${timestamp}:`), webhook.body);
  for (const secret of secrets) {
    const digest = yield { secret, message };
    if (isEqualConstantTime(signature, `v0=${digest}`)) {
      return yield* parseWebhook(webhook.body, secret);
    }
  }
  return reject('WEBHOOK_SIGNATURE_INVALID');
}

/** The only value of a header; undefined if there is none, or several. */
function getHeader(headers: WebhookHeaders, name: string): string | undefined {
  const entries: Iterable<readonly [string, unknown]> = isIterable(headers)
    ? headers
    : Object.entries(headers);
  const values: unknown[] = [];
  for (const [key, value] of entries) {
    if (key.toLowerCase() === name && value !== undefined) values.push(value);
  }
  const [value] = values.flat();
  return values.flat().length === 1 && typeof value === 'string' ? value : undefined;
}

function isIterable(headers: WebhookHeaders): headers is Iterable<readonly [string, string]> {
  return Symbol.iterator in headers && typeof headers[Symbol.iterator] === 'function';
}

/** {@link WebhookOptions} with defaults applied. */
export interface ResolvedWebhookOptions {
  readonly secrets: readonly string[];
  readonly toleranceMs: number;
  readonly now: () => number;
}

const NAMES = 'secretToken toleranceMs now';

/**
 * Validates the options and applies the defaults.
 *
 * @throws TypeError; the message lists all issues
 */
export function resolveWebhookOptions(options: WebhookOptions): ResolvedWebhookOptions {
  const { secretToken, toleranceMs = 300_000, now = Date.now } = options ?? {};
  const secrets = typeof secretToken === 'string' ? [secretToken] : (secretToken ?? []);
  const issues = findUnknownOptions(options, NAMES);
  if (secrets.length === 0 || secrets.some(isUnset)) {
    issues.push(
      'secretToken is not set: it must be the secret token of the app, or an array of them',
    );
  }
  if (!(toleranceMs > 0)) issues.push('toleranceMs must be a positive number of milliseconds');
  if (issues.length > 0) throw new TypeError(`Webhooks: ${issues.join('; ')}.`);
  return { secrets, toleranceMs, now };
}

/** With the text of a missing value as the key, or an empty one, every signature could be forged. */
function isUnset(secret: unknown): boolean {
  return typeof secret !== 'string' || /^\s*(undefined|null)?\s*$/.test(secret);
}

function reject(code: WebhookErrorCode): WebhookResult {
  return { kind: 'rejected', code };
}

function* parseWebhook(body: Uint8Array, secret: string): HmacSteps<WebhookResult> {
  const value = parseJson(body);
  if (!isObject(value) || typeof value['event'] !== 'string' || !isObject(value['payload'])) {
    return reject('WEBHOOK_BODY_INVALID');
  }
  if (value['event'] !== 'endpoint.url_validation') {
    return { kind: 'event', event: value as unknown as ZoomEvent };
  }
  const { plainToken } = value['payload'];
  if (typeof plainToken !== 'string') return reject('WEBHOOK_BODY_INVALID');
  const encryptedToken = yield { secret, message: new TextEncoder().encode(plainToken) };
  return { kind: 'challenge', response: { plainToken, encryptedToken } };
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown;
  } catch {
    return undefined;
  }
}

function concatenate(head: Uint8Array, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(head.length + body.byteLength);
  bytes.set(head);
  bytes.set(new Uint8Array(body.buffer, body.byteOffset, body.byteLength), head.length);
  return bytes;
}

/** Compares all characters, so that the time does not tell how many are right. */
function isEqualConstantTime(received: string, expected: string): boolean {
  let difference = received.length ^ expected.length;
  for (let index = 0; index < expected.length; index += 1) {
    difference |= received.charCodeAt(index) ^ expected.charCodeAt(index);
  }
  return difference === 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
