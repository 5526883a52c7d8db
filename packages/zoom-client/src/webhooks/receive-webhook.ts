import { readBounded } from 'evertoken/internal';
import { formatError } from '../errors/catalog.ts';
import { ZoomError } from '../errors/zoom-error.ts';
import { runHmacSteps } from './hmac.ts';
import {
  verify,
  type ReceivedWebhook,
  type WebhookOptions,
  type ZoomEvent,
} from './verify-webhook.ts';

/**
 * Handles an event. Zoom receives its response when the handler has finished, and expects it within three
 * seconds: hand long work to a queue. Exceptions are passed to the framework; Zoom then sends the event again
 * after 5, 20 and 60 minutes.
 */
export type WebhookHandler = (event: ZoomEvent) => unknown;

/** The response to a webhook. */
export interface WebhookResponse {
  readonly status: 200 | 204 | 400 | 401 | 413;
  /** The body, to be sent as JSON; undefined if there is none. */
  readonly body: object | undefined;
}

/** Maximum size of a webhook, bytes. */
export const MAX_WEBHOOK_BYTES: number = 1024 * 1024;

/** The bytes of a body; undefined if it is too large. @param length its `Content-Length`, if any */
export async function readWebhookBody(
  body: AsyncIterable<Uint8Array> | ReadableStream<Uint8Array> | null,
  length: unknown,
): Promise<Uint8Array | undefined> {
  if (Number(length ?? 0) > MAX_WEBHOOK_BYTES) return undefined;
  const { bytes, complete } = await readBounded(body, { maxBytes: MAX_WEBHOOK_BYTES });
  return complete ? bytes : undefined;
}

/** The body was parsed before the webhook could be verified. */
export class WebhookBodyParsedError extends ZoomError {
  override readonly name = 'WebhookBodyParsedError';

  /** @param receiver the function that should have received the body */
  constructor(receiver: string) {
    super(receiver, 'WEBHOOK_BODY_PARSED', formatError('WEBHOOK_BODY_PARSED'));
  }
}

/** The response to a larger webhook. */
export const TOO_LARGE_RESPONSE: WebhookResponse = {
  status: 413,
  body: { code: 'WEBHOOK_TOO_LARGE', message: formatError('WEBHOOK_TOO_LARGE') },
};

/**
 * Verifies a webhook by Web Crypto, calls the handler with its event, and returns the response to send.
 *
 * ```ts
 * const { status, body } = await receiveWebhook({ headers, body: bytes }, { secretToken }, handle);
 * ```
 *
 * @throws TypeError for invalid options; what `handle` throws
 */
export async function receiveWebhook(
  webhook: ReceivedWebhook,
  options: WebhookOptions,
  handle: WebhookHandler,
): Promise<WebhookResponse> {
  const result = await runHmacSteps(verify(webhook, options));
  switch (result.kind) {
    case 'challenge':
      return { status: 200, body: result.response };
    case 'event':
      await handle(result.event);
      return { status: 204, body: undefined };
    case 'rejected': {
      const { code } = result;
      const status = code === 'WEBHOOK_BODY_INVALID' ? 400 : 401;
      return { status, body: { code, message: formatError(code) } };
    }
  }
}
