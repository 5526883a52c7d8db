import { createHmac, randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { constantTimeEqual } from '../auth/fingerprint.ts';
import { createTrackingId } from '../http/send-response.ts';
import type { WebhookOptions } from './subscription.ts';

/** The outcome of a webhook request: a response, or the reason why there is none. */
export type WebhookOutcome =
  | { readonly kind: 'response'; readonly status: number; readonly body: string }
  | { readonly kind: 'failure'; readonly error: string };

/**
 * Serializes an event as Zoom does: what is beyond the Basic Multilingual Plane is escaped (`\uD83D\uDE92`), with
 * upper-case digits; all else stays as it is (`’`). Receivers that hash `JSON.stringify(body)` get another signature.
 * Captured in https://github.com/Jericho/ZoomNet/issues/349.
 */
export function serializeEvent(event: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(event)
    .replace(/\\(?:u([\da-f]{4})|.)/g, (escape, hex?: string) =>
      hex === undefined ? escape : `\\u${hex.toUpperCase()}`,
    )
    .replace(/[\uD800-\uDFFF]/g, (half) => `\\u${half.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Signs an event: `v0=` and the hexadecimal HMAC-SHA256 of `v0:{timestamp}:{body}`. */
function signWebhook(secretToken: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', secretToken).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

/** Validates the response to a challenge. Returns the issue, or `undefined` if it is valid. */
export function validateChallengeResponse(
  outcome: WebhookOutcome,
  plainToken: string,
  secretToken: string,
): string | undefined {
  if (outcome.kind === 'failure') return outcome.error;
  if (outcome.status < 200 || outcome.status > 299)
    return `expected status 200, got ${outcome.status}`;
  const expected = createHmac('sha256', secretToken).update(plainToken).digest('hex');
  const response = parseObject(outcome.body);
  if (response['plainToken'] !== plainToken) return 'plainToken does not match';
  const encrypted = response['encryptedToken'];
  if (typeof encrypted !== 'string' || !constantTimeEqual(encrypted, expected))
    return 'encryptedToken does not match';
  return undefined;
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** There was no response in time, or the sandbox was closed. */
export const TIMED_OUT: WebhookOutcome = { kind: 'failure', error: 'timed out or aborted' };

const MAX_RESPONSE_BYTES = 65_536;

/** The header fields of every request that are not about its body. https://developers.zoom.us/docs/api/webhooks/ */
export interface WebhookSender {
  /** The client id of the app. */
  readonly clientId: string;
  /** Identifies the event; retries have the same. */
  readonly requestId: string;
}

/** Signs a body and posts it. Never rejects. */
export function postWebhook(
  { url, secretToken }: Pick<WebhookOptions, 'url' | 'secretToken'>,
  body: string,
  nowMs: number,
  sender: WebhookSender,
  signal: AbortSignal,
): Promise<WebhookOutcome> {
  const timestamp = String(Math.floor(nowMs / 1000));
  const headers = {
    'user-agent': 'Zoom Marketplace/1.0a',
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    clientid: encodeURI(Buffer.from(sender.clientId).toString()),
    'x-zm-request-timestamp': timestamp,
    'x-zm-signature': signWebhook(secretToken, timestamp, body),
    'x-zm-request-id': sender.requestId,
    'x-zm-trackingid': createTrackingId(),
  };
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException): void =>
      resolve(signal.aborted ? TIMED_OUT : { kind: 'failure', error: error.code ?? error.message });
    const send = url.startsWith('https:') ? httpsRequest : httpRequest;
    const request = send(url, { method: 'POST', agent: false, signal, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        if (text.length < MAX_RESPONSE_BYTES) text += chunk;
      });
      response.on('end', () =>
        resolve({ kind: 'response', status: response.statusCode ?? 0, body: text }),
      );
      response.on('error', fail);
      response.on('close', () => resolve({ kind: 'failure', error: 'connection closed' }));
    });
    request.on('error', fail);
    request.end(body);
  });
}

/** Creates a request id in Zoom's format: a UUID with underscores. */
export function createRequestId(): string {
  return randomUUID().replaceAll('-', '_');
}
