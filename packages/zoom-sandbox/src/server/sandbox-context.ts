import type { Directory } from '../auth/accounts.ts';
import type { Clock } from '../time/clock.ts';
import type { DownloadTokens } from '../auth/download-tokens.ts';
import type { Faults } from '../faults/faults.ts';
import type { Journal } from '../control/journal.ts';
import type { RateLimits } from '../api/rate-limits.ts';
import type { SandboxSettings } from '../config/settings.ts';
import type { Counters } from '../control/stats.ts';
import type { TokenRegistry } from '../auth/tokens.ts';
import type { Webhooks } from '../webhooks/webhooks.ts';

/** The state and services of one sandbox, passed to every handler. */
export interface SandboxContext {
  /** The base URL in responses: the option `publicUrl`, or the address that the sandbox listens on. */
  baseUrl: string;
  settings: SandboxSettings;
  directory: Directory;
  readonly clock: Clock;
  readonly tokens: TokenRegistry;
  readonly rateLimits: RateLimits;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly counters: Counters;
  readonly webhooks: Webhooks;
  readonly downloadTokens: DownloadTokens;
  /** Restores the initial state. */
  readonly reset: () => void;
}
