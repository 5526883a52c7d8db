import { createHmac } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { constantTimeEqual } from '../auth/fingerprint.ts';

/** The outcome of a webhook request: a response, or the reason why there is none. */
export type WebhookOutcome =
  | { readonly kind: 'response'; readonly status: number; readonly body: string }
  | { readonly kind: 'failure'; readonly error: string };

/** Signs an event: `v0=` and the hexadecimal HMAC-SHA256 of `v0:{timestamp}:{body}`. */
export function signWebhook(secretToken: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', secretToken).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

/** Validates the response to a challenge. Returns the issue, or `undefined` if it is valid. */
export function validateChallengeResponse(
  outcome: WebhookOutcome,
  plainToken: string,
  secretToken: string,
): string | undefined {
  if (outcome.kind === 'failure') return outcome.error;
  if (outcome.status !== 200) return `expected status 200, got ${outcome.status}`;
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

const MAX_RESPONSE_BYTES = 65_536;

/** Posts an event. Never rejects. */
export function postWebhook(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal,
): Promise<WebhookOutcome> {
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException): void =>
      resolve({
        kind: 'failure',
        error: signal.aborted ? 'timed out or aborted' : (error.code ?? error.message),
      });
    const send = url.startsWith('https:') ? httpsRequest : httpRequest;
    const length = Buffer.byteLength(body);
    const request = send(
      url,
      { method: 'POST', agent: false, signal, headers: { ...headers, 'content-length': length } },
      (response) => {
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
      },
    );
    request.on('error', fail);
    request.end(body);
  });
}
