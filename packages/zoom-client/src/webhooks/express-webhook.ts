import {
  readWebhookBody,
  receiveWebhook,
  TOO_LARGE_RESPONSE,
  WebhookBodyParsedError,
  type WebhookHandler,
  type WebhookResponse,
} from './receive-webhook.ts';
import { resolveWebhookOptions, type WebhookOptions } from './verify-webhook.ts';

/** The part of an Express request that is used. */
export interface ExpressWebhookRequest extends AsyncIterable<Uint8Array> {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Whether reading of the body has started. */
  readonly readableDidRead: boolean;
  readonly body?: unknown;
}

/** The part of an Express response that is used. */
export interface ExpressWebhookResponse {
  status(code: number): { json(body: unknown): unknown; end(): unknown };
}

/** A request handler for Express 4 and 5. */
export type ExpressWebhookHandler = (
  request: ExpressWebhookRequest,
  response: ExpressWebhookResponse,
  next: (error?: unknown) => void,
) => Promise<void>;

/**
 * Creates an Express handler for Zoom's webhooks. It verifies them, responds to Zoom's URL validation, and
 * calls `handle` with each event.
 *
 * ```js
 * app.post('/webhooks/zoom', expressWebhook({ secretToken }, (event) => queue.add(event)));
 * ```
 *
 * The handler reads the body itself, so register it before `express.json()`; after `express.raw()` it uses the
 * buffered bytes. Otherwise each request fails with a {@link WebhookBodyParsedError}.
 *
 * @throws TypeError for invalid options
 */
export function expressWebhook(
  options: WebhookOptions,
  handle: WebhookHandler,
): ExpressWebhookHandler {
  resolveWebhookOptions(options);
  return async (request, response, next) => {
    try {
      const body = await readBody(request);
      const { headers } = request;
      const result = body && (await receiveWebhook({ headers, body }, options, handle));
      sendResponse(response, result ?? TOO_LARGE_RESPONSE);
    } catch (error) {
      next(error);
    }
  };
}

/** The bytes of the body; undefined if it is too large. */
async function readBody(request: ExpressWebhookRequest): Promise<Uint8Array | undefined> {
  if (request.body instanceof Uint8Array) return request.body;
  if (request.readableDidRead) throw new WebhookBodyParsedError('expressWebhook');
  return readWebhookBody(request, request.headers['content-length']);
}

function sendResponse(response: ExpressWebhookResponse, { status, body }: WebhookResponse): void {
  const head = response.status(status);
  if (body === undefined) head.end();
  else head.json(body);
}
