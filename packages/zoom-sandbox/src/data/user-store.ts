import {
  generateUser,
  personalMeetingId,
  decodeSeededEmail,
  seededDepartment,
  seededGroupId,
  seededRole,
  seededStatus,
  seededType,
  type User,
  type UserStatus,
  type UserType,
} from './users.ts';
import { encodeUserId, decodeUserId } from './ids.ts';
import { DEPARTMENTS } from './names.ts';

/** A user with its index. */
export interface IndexedUser {
  readonly index: number;
  readonly user: User;
}

/** The filter of a user list; absent fields match all users. */
export interface UserFilter {
  readonly status?: UserStatus;
  readonly roleId?: string;
  readonly groupId?: string;
}

/** A page of a user list. */
export interface UserPage {
  readonly users: readonly User[];
  /** The index where the next page starts; `undefined` on the last page. */
  readonly next: number | undefined;
  readonly total: number;
}

/** Maximum size of the caches of generated users and decoded ids. */
const MAX_CACHED_USERS = 5_000;

/** The users of an account: generated on demand, overlaid with all changes. */
export class UserStore {
  readonly #seed: number;
  readonly #seededCount: number;
  readonly #anchorMs: number;
  /** Status by index; `undefined` for removed users. */
  readonly #statuses: (UserStatus | undefined)[];
  readonly #statusCounts: Record<UserStatus, number> = { active: 0, inactive: 0, pending: 0 };
  readonly #written = new Map<number, User>();
  readonly #writtenEmails = new Map<string, number>();
  readonly #generatedCache = new Map<number, User>();
  readonly #indexCache = new Map<string, number>();
  /** The groups of generated users by department. */
  #seededGroups: readonly (readonly string[])[];
  #version = 0;

  constructor(seed: number, count: number, anchorMs: number) {
    this.#seed = seed;
    this.#seededGroups = DEPARTMENTS.map((_, department) => [seededGroupId(department, seed)]);
    this.#seededCount = count;
    this.#anchorMs = anchorMs;
    this.#statuses = Array.from({ length: count }, (_, index) => seededStatus(index));
    for (const status of this.#statuses) if (status !== undefined) this.#statusCounts[status]++;
  }

  /** Increases with every change; for invalidating caches. */
  get version(): number {
    return this.#version;
  }

  /** Returns the number of users with a status. */
  countByStatus(status: UserStatus): number {
    return this.#statusCounts[status];
  }

  /** The number of indexes in use, including removed users. */
  get size(): number {
    return this.#statuses.length;
  }

  /** Whether the user was generated rather than created through the API. */
  isSeeded(index: number): boolean {
    return index < this.#seededCount;
  }

  /** Returns the user with this index, if it exists and is not removed. */
  get(index: number): User | undefined {
    if (this.#statuses[index] === undefined) return undefined;
    return this.#written.get(index) ?? this.#generate(index);
  }

  /** Returns the user with this id or email address. */
  find(idOrEmail: string): IndexedUser | undefined {
    const index = this.#findIndex(idOrEmail);
    const user = index === undefined ? undefined : this.get(index);
    return index === undefined || user === undefined ? undefined : { index, user };
  }

  /** Whether a user has this name, in lower case, in the personal link. */
  hasVanityName(name: string): boolean {
    // Generated users have none.
    return [...this.#written.values()].some(({ vanity_name: own }) => own.toLowerCase() === name);
  }

  /** Returns up to `limit` matching users, starting at index `from`, after skipping `skip` matches. */
  page(filter: UserFilter, from: number, skip: number, limit: number): UserPage {
    const users: User[] = [];
    let toSkip = skip;
    for (let index = from; index < this.#statuses.length; index++) {
      if (!this.#matches(index, filter)) continue;
      if (toSkip > 0) {
        toSkip--;
        continue;
      }
      if (users.length === limit) return { users, next: index, total: this.#countMatches(filter) };
      users.push(this.get(index) as User);
    }
    return { users, next: undefined, total: this.#countMatches(filter) };
  }

  /** Returns all matching users. */
  listAll(filter: UserFilter): readonly IndexedUser[] {
    return [...this.#statuses.keys()]
      .filter((index) => this.#matches(index, filter))
      .map((index) => ({ index, user: this.get(index) as User }));
  }

  /** Creates a user. Id, personal meeting id and absent fields are generated. */
  create(fields: Partial<User> & { readonly email: string }): IndexedUser {
    const index = this.#statuses.length;
    const base = generateUser(index, this.#seed, this.#anchorMs);
    const user: User = {
      ...base,
      ...NEW_USER_DEFAULTS,
      role_id: '2',
      pmi: personalMeetingId(index, this.#seed),
      ...fields,
      id: encodeUserId(index, this.#seed),
    };
    this.#version++;
    this.#statuses.push(user.status);
    this.#statusCounts[user.status]++;
    this.#written.set(index, user);
    this.#writtenEmails.set(user.email.toLowerCase(), index);
    return { index, user };
  }

  /** Updates fields of a user. */
  update(index: number, changes: Partial<User>): void {
    const before = this.get(index);
    if (before === undefined) return;
    this.#version++;
    const after = { ...before, ...changes };
    if (changes.email !== undefined) {
      this.#writtenEmails.delete(before.email.toLowerCase());
      this.#writtenEmails.set(changes.email.toLowerCase(), index);
    }
    this.#written.set(index, after);
    this.#statusCounts[before.status]--;
    this.#statusCounts[after.status]++;
    this.#statuses[index] = after.status;
  }

  /** Removes a group from all users. */
  removeGroup(id: string): void {
    const omit = (ids: readonly string[]): readonly string[] => ids.filter((other) => other !== id);
    this.#version++;
    this.#seededGroups = this.#seededGroups.map(omit);
    this.#generatedCache.clear();
    for (const [index, user] of this.#written) {
      this.#written.set(index, { ...user, group_ids: omit(user.group_ids) });
    }
  }

  /** Removes a user permanently. */
  remove(index: number): void {
    const user = this.get(index);
    if (user === undefined) return;
    this.#version++;
    this.#statusCounts[user.status]--;
    this.#statuses[index] = undefined;
    this.#written.delete(index);
    this.#writtenEmails.delete(user.email.toLowerCase());
  }

  /** Returns the number of users by type, without pending users. */
  countByType(): ReadonlyMap<UserType, number> {
    const counts = new Map<UserType, number>();
    for (const [index, status] of this.#statuses.entries()) {
      if (status === undefined || status === 'pending') continue;
      const type = this.#written.get(index)?.type ?? seededType(index, this.#seed);
      counts.set(type, (counts.get(type) ?? 0) + 1);
    }
    return counts;
  }

  /** Returns the number of users by role. */
  countByRole(): ReadonlyMap<string, number> {
    return this.#countBy((index) => [this.#getRole(index)]);
  }

  /** Returns the number of users by group. */
  countByGroup(): ReadonlyMap<string, number> {
    return this.#countBy((index) => this.#getGroups(index));
  }

  #countBy(keysOf: (index: number) => readonly string[]): Map<string, number> {
    const counts = new Map<string, number>();
    for (const [index, status] of this.#statuses.entries()) {
      if (status === undefined) continue;
      for (const key of keysOf(index)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  }

  /** The number of created, changed and removed users since the start. */
  get changeCounts(): {
    readonly created: number;
    readonly changed: number;
    readonly removed: number;
  } {
    const created = this.#statuses.length - this.#seededCount;
    const removed = this.#statuses.filter((status) => status === undefined).length;
    const changed = [...this.#written.keys()].filter((index) => index < this.#seededCount).length;
    return { created, changed, removed };
  }

  #matches(index: number, { status, roleId, groupId }: UserFilter): boolean {
    const actual = this.#statuses[index];
    if (actual === undefined || (status !== undefined && actual !== status)) return false;
    if (roleId !== undefined && this.#getRole(index) !== roleId) return false;
    return groupId === undefined || this.#getGroups(index).includes(groupId);
  }

  #getRole(index: number): string {
    return this.#written.get(index)?.role_id ?? seededRole(index);
  }

  #getGroups(index: number): readonly string[] {
    return this.#written.get(index)?.group_ids ?? this.#seededGroupsOf(index);
  }

  #seededGroupsOf(index: number): readonly string[] {
    return this.#seededGroups[seededDepartment(index, this.#seed)] ?? [];
  }

  #countMatches(filter: UserFilter): number {
    const { status, roleId, groupId } = filter;
    if (status !== undefined && roleId === undefined && groupId === undefined) {
      return this.#statusCounts[status];
    }
    let total = 0;
    for (let index = 0; index < this.#statuses.length; index++) {
      if (this.#matches(index, filter)) total++;
    }
    return total;
  }

  /** Decoding an id is the most expensive part of a lookup, so the indexes are cached. */
  #findIndex(idOrEmail: string): number | undefined {
    if (idOrEmail.includes('@')) return this.#findEmailIndex(idOrEmail.toLowerCase());
    const cached = this.#indexCache.get(idOrEmail);
    if (cached !== undefined) return cached;
    const index = decodeUserId(idOrEmail, this.#seed);
    if (index !== undefined) {
      if (this.#indexCache.size >= MAX_CACHED_USERS) this.#indexCache.clear();
      this.#indexCache.set(idOrEmail, index);
    }
    return index;
  }

  /** The user with a seeded address may have another by now. */
  #findEmailIndex(email: string): number | undefined {
    const index = this.#writtenEmails.get(email) ?? decodeSeededEmail(email, this.#seed);
    return index !== undefined && this.get(index)?.email.toLowerCase() === email
      ? index
      : undefined;
  }

  #generate(index: number): User {
    const cached = this.#generatedCache.get(index);
    if (cached !== undefined) return cached;
    if (this.#generatedCache.size >= MAX_CACHED_USERS) this.#generatedCache.clear();
    const generated = generateUser(index, this.#seed, this.#anchorMs);
    const user = { ...generated, group_ids: this.#seededGroupsOf(index) };
    this.#generatedCache.set(index, user);
    return user;
  }
}

/** Fields that are empty for new users, instead of generated. */
const NEW_USER_DEFAULTS: Partial<User> = {
  phone_numbers: [],
  job_title: '',
  location: '',
  manager: '',
  dept: '',
  group_ids: [],
};
