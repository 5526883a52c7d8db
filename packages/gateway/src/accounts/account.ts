import type { Pacer } from '@evertoken/zoom-client/pacing';
import type { TokenManager } from 'evertoken';

/** A Zoom account that the gateway serves. */
export interface Account {
  /** The account's name in the configuration. */
  readonly name: string;
  readonly tokens: TokenManager;
  /** Hosts that tokens may be sent to, besides that of their API: where Zoom serves its file API. */
  readonly hosts: readonly string[];
  /** Rate limiter for the limits of the account's plan; undefined: requests are not paced. */
  readonly pacer?: Pacer | undefined;
}
