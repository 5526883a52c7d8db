import type { Pacer } from '@evertoken/zoom-client/pacing';
import type { TokenManager } from 'evertoken';

/** One Zoom account that the gateway serves. */
export interface Account {
  /** As the configuration names it. */
  readonly name: string;
  readonly tokens: TokenManager;
  /** Keeps its requests within its plan's limits; without one they are not paced. */
  readonly pacer?: Pacer | undefined;
}
