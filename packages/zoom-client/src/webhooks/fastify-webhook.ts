import { MAX_WEBHOOK_BYTES, receiveWebhook, type WebhookHandler } from './receive-webhook.ts';
import {
  resolveWebhookOptions,
  type ReceivedWebhook,
  type WebhookOptions,
} from './verify-webhook.ts';

/** What is used of a Fastify request. */
export interface FastifyWebhookRequest {
  readonly headers: ReceivedWebhook['headers'];
  readonly body: unknown;
}

/** What is used of a Fastify reply. */
export interface FastifyWebhookReply {
  code(status: number): { send(body?: unknown): unknown };
}

/** What is used of a Fastify instance. */
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
  /** Where Zoom posts to, such as `/webhooks/zoom`. */
  readonly path: string;
}

/**
 * A Fastify plugin with one route for Zoom's webhooks: verifies them, answers the question whether the URL is
 * yours, and calls `handle` with each event. Other routes keep their body parsers.
 *
 * ```js
 * app.register(fastifyWebhook({ path: '/webhooks/zoom', secretToken }, (event) => queue.add(event)));
 * ```
 *
 * @throws TypeError for options that are not valid.
 */
export function fastifyWebhook(
  options: FastifyWebhookOptions,
  handle: WebhookHandler,
): (instance: FastifyWebhookInstance) => Promise<void> {
  resolveWebhookOptions(options);
  return async (instance) => {
    instance.removeAllContentTypeParsers();
    // Fastify answers 413 by itself where the body is larger.
    const limit = { parseAs: 'buffer', bodyLimit: MAX_WEBHOOK_BYTES } as const;
    instance.addContentTypeParser('*', limit, (_request, body, done) => done(null, body));
    instance.post(options.path, async ({ headers, body: given }, reply) => {
      const body = given instanceof Uint8Array ? given : new Uint8Array();
      const answer = await receiveWebhook({ headers, body }, options, handle);
      return reply.code(answer.status).send(answer.body);
    });
    return Promise.resolve();
  };
}
