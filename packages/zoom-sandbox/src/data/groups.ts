import { opaqueId } from './ids.ts';
import { DEPARTMENTS } from './names.ts';
import { RecordStore } from './record-store.ts';
import { seededGroupId } from './users.ts';

/** A group of users. Its members are the users with its id in `group_ids`. */
export interface Group {
  readonly id: string;
  readonly name: string;
  /** The ids of the users who administer it. */
  readonly adminIds: readonly string[];
}

/** Creates the groups of an account: one for each department. */
export function createGroups(seed: number): RecordStore<Group> {
  const seeded = DEPARTMENTS.map(({ name }, index): Group => ({
    id: seededGroupId(index, seed),
    name,
    adminIds: [],
  }));
  return new RecordStore(seeded, (number) => opaqueId(seed, 13, number));
}
