import { MAX_WEBHOOK_BYTES, receiveWebhook, type WebhookHandler } from './receive-webhook.ts';
import {
  resolveWebhookOptions,
  type ReceivedWebhook,
  type WebhookOptions,
} from './verify-webhook.ts';

/** The part of a Fastify request that is used. */
export interface FastifyWebhookRequest {
  readonly headers: ReceivedWebhook['headers'];
  readonly body: unknown;
}

/** The part of a Fastify reply that is used. */
export interface FastifyWebhookReply {
  code(status: number): { send(body?: unknown): unknown };
}

/** The part of a Fastify instance that is used. */
export interface FastifyWebhookInstance {
  removeAllContentTypeParsers(): unknown;
  addContentTypeParser(
    contentType: string,
    options: { parseAs: 'buffer'; bodyLimit: number },
    parser: (
      request: unknown,
      body: Buffer,
      done: (error: Error | null, body?: unknown) => void,
    ) => void,
  ): unknown;
  post(
    path: string,
    handler: (request: FastifyWebhookRequest, reply: FastifyWebhookReply) => Promise<unknown>,
  ): unknown;
}

/** Options of {@link fastifyWebhook}. */
export interface FastifyWebhookOptions extends WebhookOptions {
  /** The route of the webhook, such as `/webhooks/zoom`. */
  readonly path: string;
}

/**
 * Creates a Fastify plugin with one route for Zoom's webhooks. It verifies them, responds to Zoom's URL
 * validation, and calls `handle` with each event. Other routes keep their body parsers.
 *
 * ```js
 * app.register(fastifyWebhook({ path: '/webhooks/zoom', secretToken }, (event) => queue.add(event)));
 * ```
 *
 * @throws TypeError for invalid options
 */
export function fastifyWebhook(
  { path, ...options }: FastifyWebhookOptions,
  handle: WebhookHandler,
): (instance: FastifyWebhookInstance) => Promise<void> {
  resolveWebhookOptions(options);
  return async (instance) => {
    instance.removeAllContentTypeParsers();
    // Fastify itself responds 413 to a larger body.
    const limit = { parseAs: 'buffer', bodyLimit: MAX_WEBHOOK_BYTES } as const;
    instance.addContentTypeParser('*', limit, (_request, body, done) => done(null, body));
    instance.post(path, async (request, reply) => {
      const body = request.body instanceof Uint8Array ? request.body : new Uint8Array();
      const webhook = { headers: request.headers, body };
      const response = await receiveWebhook(webhook, options, handle);
      return reply.code(response.status).send(response.body);
    });
    return Promise.resolve();
  };
}
