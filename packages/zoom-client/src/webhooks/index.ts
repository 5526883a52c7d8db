export {
  expressWebhook,
  type ExpressWebhookHandler,
  type ExpressWebhookRequest,
  type ExpressWebhookResponse,
} from './express-webhook.ts';
export {
  fastifyWebhook,
  type FastifyWebhookInstance,
  type FastifyWebhookOptions,
  type FastifyWebhookReply,
  type FastifyWebhookRequest,
} from './fastify-webhook.ts';
export {
  receiveWebhook,
  WebhookBodyParsedError,
  type WebhookHandler,
  type WebhookResponse,
} from './receive-webhook.ts';
export {
  verifyWebhook,
  type ReceivedWebhook,
  type WebhookChallengeResponse,
  type WebhookOptions,
  type WebhookErrorCode,
  type WebhookHeaders,
  type WebhookResult,
  type ZoomEvent,
} from './verify-webhook.ts';
export { createWebhookHandler } from './web-webhook.ts';
