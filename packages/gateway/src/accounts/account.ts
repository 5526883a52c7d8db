import type { Pacer } from '@evertoken/zoom-client/pacing';
import type { TokenManager } from 'evertoken';

/** A Zoom account that the gateway serves. */
export interface Account {
  /** The account's name in the configuration. */
  readonly name: string;
  readonly tokens: TokenManager;
  /** The configured base URL of the API, to which the account's token may be sent. */
  readonly apiUrl?: string | undefined;
  /** Further hosts to which the token may be sent over TLS; a leading dot allows subdomains. */
  readonly allowedApiHosts: readonly string[];
  /** Rate limiter for the limits of the account's plan; undefined: requests are not paced. */
  readonly pacer?: Pacer | undefined;
}
