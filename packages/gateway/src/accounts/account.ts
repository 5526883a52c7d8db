import type { Pacer } from '@evertoken/zoom-client/pacing';
import type { TokenManager } from 'evertoken';
import type { ProviderName } from '../config/schema.ts';
import type { ApiRules } from './api-rules.ts';

/** An account that the gateway serves. */
export interface Account {
  /** The account's name in the configuration. */
  readonly name: string;
  readonly provider: ProviderName;
  readonly tokens: TokenManager;
  readonly api: ApiRules;
  /** Hosts that tokens may be sent to, besides that of their API: where Zoom serves its file API. */
  readonly hosts: readonly string[];
  /** Rate limiter for the account's limits; undefined: requests are not paced. */
  readonly pacer?: Pacer | undefined;
}
