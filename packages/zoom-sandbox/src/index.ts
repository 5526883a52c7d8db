export { createSandbox } from './sandbox.ts';
export { SandboxOptionsError } from './config/options.ts';
export type { AppChange, Plan } from './auth/accounts.ts';
export type { Clock } from './time/clock.ts';
export type {
  DeliveryFault,
  FaultEffect,
  FaultRule,
  FaultScope,
  RequestFault,
} from './faults/fault-rule.ts';
export type { ActiveFault, Faults } from './faults/faults.ts';
export type { Journal, JournalEntry } from './control/journal.ts';
export type { AccountOptions, AppOptions, SandboxOptions } from './config/options.ts';
export type { Credentials, Sandbox } from './sandbox.ts';
export type { SandboxSettings, TokenModel } from './config/settings.ts';
export type { Stats } from './control/stats.ts';
export type { SandboxState } from './control/state.ts';
export type { WebhookOptions, WebhookSubscription } from './webhooks/subscription.ts';
export type { WebhookAttempt, WebhookDelivery } from './webhooks/webhook-delivery.ts';
export type { Webhooks } from './webhooks/webhooks.ts';
