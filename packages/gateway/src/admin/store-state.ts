import type { AdminContext } from './admin-context.ts';
import type { StoreName } from './error-catalog.ts';

/** The connection to the store. */
export interface StoreState {
  /** Whether the server responds and is a primary. */
  readonly connected: boolean;
  /** Why it is not connected: a word of Redis, such as `READONLY`, a SQLSTATE, `MIGRATION_MISSING` or a system code. */
  readonly problem: string | undefined;
}

/** Returns the state of the connection to a store; undefined if another one is configured, or none. */
export function toStoreState({ store }: AdminContext, name: StoreName): StoreState | undefined {
  if (store?.name !== name) return undefined;
  return { connected: store.health.isReady, problem: store.health.problem };
}
