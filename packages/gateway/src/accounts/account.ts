import type { TokenManager } from 'evertoken';

/** One Zoom account that the gateway serves. */
export interface Account {
  /** As the configuration names it. */
  readonly name: string;
  readonly tokens: TokenManager;
}
