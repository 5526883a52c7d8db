import type { Pacer } from '@evertoken/zoom-client/pacing';
import type { TokenManager } from 'evertoken';

/** One Zoom account that the gateway serves. */
export interface Account {
  /** As the configuration names it. */
  readonly name: string;
  readonly tokens: TokenManager;
  /** The API's base URL, where it is configured: its token may go there. */
  readonly apiUrl?: string | undefined;
  /** Hosts that its token may go to beside that, over TLS; a leading dot allows subdomains. */
  readonly allowedApiHosts: readonly string[];
  /** Keeps its requests within its plan's limits; without one they are not paced. */
  readonly pacer?: Pacer | undefined;
}
