export { createPacer } from './account-pacer.ts';
export type { PacerOptions } from './options.ts';
export {
  pacingMigration,
  pacingMigrationVersion,
  type PacingMigrationOptions,
} from './postgres-migration.ts';
export type {
  LabelBudget,
  ObservedRequest,
  PacedRequest,
  Pacer,
  PacingEvent,
  PacingPriority,
  PacingSnapshot,
} from './pacer.ts';
export {
  isPacingErrorCode,
  PacingError,
  type PacingErrorCode,
  type PacingErrorFields,
} from './pacing-error.ts';
export {
  planLimits,
  type DailyLimit,
  type LabelRate,
  type PacingLabel,
  type ZoomLimits,
  type ZoomPlan,
} from './plans.ts';
export {
  readRateLimitInfo,
  type RateLimitInfo,
  type RateLimitScope,
  type ZoomResponseHead,
} from './rate-limit-info.ts';
