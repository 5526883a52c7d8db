export {
  expressWebhook,
  WebhookBodyParsedError,
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
export { receiveWebhook, type WebhookResponse, type WebhookHandler } from './receive-webhook.ts';
export {
  verifyWebhook,
  type ReceivedWebhook,
  type WebhookChallengeResponse,
  type WebhookOptions,
  type WebhookErrorCode,
  type WebhookResult,
  type ZoomEvent,
} from './verify-webhook.ts';
