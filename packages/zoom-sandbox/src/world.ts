import type { Directory } from './accounts.ts';
import type { Clock } from './clock.ts';
import type { Downloads } from './downloads.ts';
import type { Faults } from './faults.ts';
import type { Journal } from './journal.ts';
import type { Limits } from './limits.ts';
import type { SandboxSettings } from './settings.ts';
import type { Counters } from './stats.ts';
import type { Tokens } from './tokens.ts';
import type { Webhooks } from './webhooks.ts';

/** All that one sandbox is made of; handlers get it whole. */
export interface World {
  /** The sandbox's own address, without a path. */
  baseUrl: string;
  settings: SandboxSettings;
  directory: Directory;
  readonly clock: Clock;
  readonly tokens: Tokens;
  readonly limits: Limits;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly counters: Counters;
  readonly webhooks: Webhooks;
  readonly downloads: Downloads;
  /** Back to the start. */
  readonly reset: () => void;
}
