import { explain } from '../errors/catalogue.ts';
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
export interface WebhookAnswer {
  readonly status: 200 | 204 | 400 | 401 | 413;
  /** To be sent as JSON; undefined where there is none. */
  readonly body: object | undefined;
}

/** The largest webhook that is read, bytes. */
export const LARGEST_WEBHOOK: number = 1024 * 1024;

/** The answer to what is larger. */
export const TOO_LARGE: WebhookAnswer = {
  status: 413,
  body: { code: 'WEBHOOK_TOO_LARGE', message: explain('WEBHOOK_TOO_LARGE') },
};

/** Verifies a webhook, has its event handled, and says what Zoom is to be answered. Throws what `handle` throws. */
export async function receiveWebhook(
  webhook: ReceivedWebhook,
  options: WebhookOptions,
  handle: WebhookHandler,
): Promise<WebhookAnswer> {
  const verdict = verifyWebhook(webhook, options);
  switch (verdict.kind) {
    case 'challenge':
      return { status: 200, body: verdict.answer };
    case 'event':
      await handle(verdict.event);
      return { status: 204, body: undefined };
    case 'refused': {
      const { code } = verdict;
      const status = code === 'WEBHOOK_BODY_INVALID' ? 400 : 401;
      return { status, body: { code, message: explain(code) } };
    }
  }
}
