import { resolveWebhookOptions, type WebhookOptions } from './verify-webhook.ts';
import {
  TOO_LARGE_RESPONSE,
  WebhookBodyParsedError,
  readWebhookBody,
  receiveWebhook,
  type WebhookHandler,
  type WebhookResponse,
} from './receive-webhook.ts';

/**
 * Creates a function from a `Request` to a `Response` (Fetch standard), as Hono, Next.js and Cloudflare Workers call it. It
 * verifies Zoom's webhooks, responds to Zoom's URL validation, and calls `handle` with each event.
 *
 * ```js
 * export const POST = createWebhookHandler({ secretToken }, (event) => queue.add(event));
 * ```
 *
 * @returns a function that rejects with what `handle` throws, and with a {@link WebhookBodyParsedError} if the body of the
 * request was read before
 * @throws TypeError for invalid options
 */
export function createWebhookHandler(
  options: WebhookOptions,
  handle: WebhookHandler,
): (request: Request) => Promise<Response> {
  resolveWebhookOptions(options);
  return async (request) => {
    if (request.bodyUsed) throw new WebhookBodyParsedError('createWebhookHandler');
    const body = await readWebhookBody(request.body, request.headers.get('content-length'));
    const { headers } = request;
    return toResponse(
      body === undefined
        ? TOO_LARGE_RESPONSE
        : await receiveWebhook({ headers, body }, options, handle),
    );
  };
}

function toResponse({ status, body }: WebhookResponse): Response {
  return body === undefined ? new Response(null, { status }) : Response.json(body, { status });
}
