import { formatError } from '../errors/catalog.ts';
import { ZoomError } from '../errors/zoom-error.ts';
import {
  MAX_WEBHOOK_BYTES,
  receiveWebhook,
  TOO_LARGE_RESPONSE,
  type WebhookResponse,
  type WebhookHandler,
} from './receive-webhook.ts';
import {
  resolveWebhookOptions,
  type ReceivedWebhook,
  type WebhookOptions,
} from './verify-webhook.ts';

/** What is used of an Express request: it is Node's. */
export interface ExpressWebhookRequest extends AsyncIterable<Uint8Array> {
  readonly headers: ReceivedWebhook['headers'];
  /** Whether somebody has begun to read the body. */
  readonly readableDidRead: boolean;
  readonly body?: unknown;
}

/** What is used of an Express response. */
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
 * An Express handler for Zoom's webhooks: verifies them, answers the question whether the URL is yours, and
 * calls `handle` with each event.
 *
 * ```js
 * app.post('/webhooks/zoom', expressWebhook({ secretToken }, (event) => queue.add(event)));
 * ```
 *
 * It reads the body itself, so it must come before `express.json()`; behind `express.raw()` it
 * takes the bytes from there. Otherwise each request fails with {@link WebhookBodyParsedError}.
 *
 * @throws TypeError for options that are not valid.
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
      const reply = body && (await receiveWebhook({ headers, body }, options, handle));
      sendResponse(response, reply ?? TOO_LARGE_RESPONSE);
    } catch (error) {
      next(error);
    }
  };
}

/** The bytes of a webhook are gone: something before has parsed the body. */
export class WebhookBodyParsedError extends ZoomError {
  override readonly name = 'WebhookBodyParsedError';

  constructor() {
    super('expressWebhook', 'WEBHOOK_BODY_PARSED', formatError('WEBHOOK_BODY_PARSED'));
  }
}

/** The body as it came; undefined when it is too large. */
async function readBody(request: ExpressWebhookRequest): Promise<Uint8Array | undefined> {
  if (request.body instanceof Uint8Array) return request.body;
  if (request.readableDidRead) throw new WebhookBodyParsedError();
  if (Number(request.headers['content-length'] ?? 0) > MAX_WEBHOOK_BYTES) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > MAX_WEBHOOK_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function sendResponse(response: ExpressWebhookResponse, { status, body }: WebhookResponse): void {
  const head = response.status(status);
  if (body === undefined) head.end();
  else head.json(body);
}
