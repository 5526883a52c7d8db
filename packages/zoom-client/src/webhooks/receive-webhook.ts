import { formatError } from '../errors/catalog.ts';
import {
  verifyWebhook,
  type ReceivedWebhook,
  type WebhookOptions,
  type ZoomEvent,
} from './verify-webhook.ts';

/**
 * What becomes of an event. Zoom has its answer when this is done: within three seconds it must be, so hand
 * long work to a queue. What it throws becomes the framework's error: Zoom then sends the event again, after
 * 5, 20 and 60 minutes.
 */
export type WebhookHandler = (event: ZoomEvent) => unknown;

/** What Zoom is to be answered. */
export interface WebhookResponse {
  readonly status: 200 | 204 | 400 | 401 | 413;
  /** To be sent as JSON; undefined where there is none. */
  readonly body: object | undefined;
}

/** The largest webhook that is read, bytes. */
export const MAX_WEBHOOK_BYTES: number = 1024 * 1024;

/** The answer to what is larger. */
export const TOO_LARGE_RESPONSE: WebhookResponse = {
  status: 413,
  body: { code: 'WEBHOOK_TOO_LARGE', message: formatError('WEBHOOK_TOO_LARGE') },
};

/** Verifies a webhook, has its event handled, and says what Zoom is to be answered. Throws what `handle` throws. */
export async function receiveWebhook(
  webhook: ReceivedWebhook,
  options: WebhookOptions,
  handle: WebhookHandler,
): Promise<WebhookResponse> {
  const verdict = verifyWebhook(webhook, options);
  switch (verdict.kind) {
    case 'challenge':
      return { status: 200, body: verdict.response };
    case 'event':
      await handle(verdict.event);
      return { status: 204, body: undefined };
    case 'rejected': {
      const { code } = verdict;
      const status = code === 'WEBHOOK_BODY_INVALID' ? 400 : 401;
      return { status, body: { code, message: formatError(code) } };
    }
  }
}
