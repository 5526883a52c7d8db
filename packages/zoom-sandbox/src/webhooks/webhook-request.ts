import { createHmac } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { constantTimeEqual } from '../auth/fingerprint.ts';

/** What came back from a receiver. */
export type WebhookOutcome =
  | { readonly kind: 'answer'; readonly status: number; readonly body: string }
  | { readonly kind: 'failure'; readonly error: string };

/** `v0=` and the hexadecimal HMAC-SHA256 of `v0:{timestamp}:{body}`. */
export function signWebhook(secretToken: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', secretToken).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

/** What is wrong with the answer to a challenge, if anything. */
export function validateChallengeResponse(
  outcome: WebhookOutcome,
  plainToken: string,
  secretToken: string,
): string | undefined {
  if (outcome.kind === 'failure') return outcome.error;
  if (outcome.status !== 200) return `expected status 200, got ${outcome.status}`;
  const expected = createHmac('sha256', secretToken).update(plainToken).digest('hex');
  const answer = parseObject(outcome.body);
  if (answer['plainToken'] !== plainToken) return 'plainToken is not the one sent';
  const encrypted = answer['encryptedToken'];
  if (typeof encrypted !== 'string' || !constantTimeEqual(encrypted, expected))
    return 'encryptedToken is wrong';
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

/** Posts and answers what came back. Never rejects. */
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
        error: signal.aborted ? 'no answer in time' : (error.code ?? error.message),
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
          resolve({ kind: 'answer', status: response.statusCode ?? 0, body: text }),
        );
        response.on('error', fail);
        response.on('close', () => resolve({ kind: 'failure', error: 'connection closed' }));
      },
    );
    request.on('error', fail);
    request.end(body);
  });
}
