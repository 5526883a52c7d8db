export { createSandbox } from './sandbox.ts';
export { SandboxOptionsError } from './options.ts';
export type { AppChange } from './accounts.ts';
export type { Clock } from './clock.ts';
export type { ActiveFault, FaultEffect, FaultRule, Faults, FaultScope } from './faults.ts';
export type { Journal, JournalEntry } from './journal.ts';
export type { AccountOptions, AppOptions, SandboxOptions } from './options.ts';
export type { Credentials, Sandbox } from './sandbox.ts';
export type { Plan, SandboxSettings, TokenModel } from './settings.ts';
export type { Stats } from './stats.ts';
export type { SandboxState } from './state.ts';
export type {
  WebhookAttempt,
  WebhookDelivery,
  WebhookOptions,
  WebhookPolicy,
  Webhooks,
  WebhookSubscription,
} from './webhooks.ts';
