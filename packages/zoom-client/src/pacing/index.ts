export type { PacerOptions } from './options.ts';
export type {
  LabelBudget,
  PacedRequest,
  Pacer,
  PacingEvent,
  PacingPriority,
  PacingSnapshot,
} from './pacer.ts';
export { PacingError, type PacingErrorCode, type PacingErrorFields } from './pacing-error.ts';
export {
  planLimits,
  type DailyLimit,
  type LabelRate,
  type ZoomLimits,
  type ZoomPlan,
} from './plans.ts';
export type { RateLimitNotice, RateLimitScope, ZoomAnswerHead } from './rate-limit-notice.ts';
