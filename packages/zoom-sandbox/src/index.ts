export { createSandbox } from './sandbox.ts';
export { SandboxOptionsError } from './config/options.ts';
export type { AppChange, Plan } from './auth/accounts.ts';
export type { Clock } from './time/clock.ts';
export type { ActiveFault, FaultEffect, FaultRule, Faults, FaultScope } from './faults/faults.ts';
export type { Journal, JournalEntry } from './control/journal.ts';
export type { AccountOptions, AppOptions, SandboxOptions } from './config/options.ts';
export type { Credentials, Sandbox } from './sandbox.ts';
export type { SandboxSettings, TokenModel } from './config/settings.ts';
export type { Stats } from './control/stats.ts';
export type { SandboxState } from './control/state.ts';
export type {
  WebhookOptions,
  WebhookPolicy,
  WebhookSubscription,
} from './webhooks/subscription.ts';
export type { WebhookAttempt, WebhookDelivery, Webhooks } from './webhooks/webhooks.ts';
