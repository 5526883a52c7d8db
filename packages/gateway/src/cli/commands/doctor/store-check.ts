import type { SharedStore } from '../../../accounts/shared-store.ts';
import type { Checked, Section } from './check.ts';

/** The checks of the store that gateways share. */
export interface StoreCheck {
  readonly section: Section;
  /** A connection whose user may read and write the shared state. */
  readonly usable: Checked<SharedStore>;
  close(): void;
}
