import {
  generateUser,
  personalMeetingId,
  decodeSeededEmail,
  seededRole,
  seededStatus,
  seededType,
  type User,
  type UserStatus,
  type UserType,
} from './users.ts';
import { encodeUserId, decodeUserId } from './ids.ts';

/** A user with the number it is filed under. */
export interface IndexedUser {
  readonly index: number;
  readonly user: User;
}

/** What a list asks for. */
export interface UserFilter {
  readonly status: UserStatus;
  readonly roleId?: string;
}

/** A stretch of a list. */
export interface UserPage {
  readonly users: readonly User[];
  /** Where the next page begins; `undefined` on the last one. */
  readonly next: number | undefined;
  readonly total: number;
}

/** How many generated users are kept at hand. */
const MAX_CACHED_USERS = 5_000;

/** The users of a company: generated on demand, with what was written laid over them. */
export class UserStore {
  readonly #seed: number;
  readonly #seededCount: number;
  readonly #anchorMs: number;
  /** By index; `undefined` is a user that was removed. */
  readonly #statuses: (UserStatus | undefined)[];
  readonly #statusCounts: Record<UserStatus, number> = { active: 0, inactive: 0, pending: 0 };
  readonly #written = new Map<number, User>();
  readonly #createdEmails = new Map<string, number>();
  readonly #generatedCache = new Map<number, User>();
  readonly #indexCache = new Map<string, number>();
  #version = 0;

  constructor(seed: number, count: number, anchorMs: number) {
    this.#seed = seed;
    this.#seededCount = count;
    this.#anchorMs = anchorMs;
    this.#statuses = Array.from({ length: count }, (_, index) => seededStatus(index));
    for (const status of this.#statuses) if (status !== undefined) this.#statusCounts[status]++;
  }

  /** Counts up with every write: what was made of this book before is outdated then. */
  get version(): number {
    return this.#version;
  }

  /** How many users there are in a status. */
  countByStatus(status: UserStatus): number {
    return this.#statusCounts[status];
  }

  /** How many numbers are in use, removed users included. */
  get size(): number {
    return this.#statuses.length;
  }

  /** Whether the user came with the data set rather than through the API. */
  isSeeded(index: number): boolean {
    return index < this.#seededCount;
  }

  /** User number `index`, unless removed or never there. */
  get(index: number): User | undefined {
    if (this.#statuses[index] === undefined) return undefined;
    return this.#written.get(index) ?? this.#generate(index);
  }

  /** The user with this id or email address. */
  find(idOrEmail: string): IndexedUser | undefined {
    const index = this.#findIndex(idOrEmail);
    const user = index === undefined ? undefined : this.get(index);
    return index === undefined || user === undefined ? undefined : { index, user };
  }

  /** Up to `limit` users that match, beginning at number `from`, after leaving out `skip` of them. */
  page(filter: UserFilter, from: number, skip: number, limit: number): UserPage {
    const users: User[] = [];
    let left = skip;
    for (let index = from; index < this.#statuses.length; index++) {
      if (!this.#matches(index, filter)) continue;
      if (left > 0) {
        left--;
        continue;
      }
      if (users.length === limit) return { users, next: index, total: this.#countMatches(filter) };
      users.push(this.get(index) as User);
    }
    return { users, next: undefined, total: this.#countMatches(filter) };
  }

  /** Adds a user; id, PMI and unfilled fields come from the generator. */
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
    this.#createdEmails.set(user.email.toLowerCase(), index);
    return { index, user };
  }

  /** Changes fields of a user. */
  update(index: number, changes: Partial<User>): void {
    const before = this.get(index);
    if (before === undefined) return;
    this.#version++;
    const after = { ...before, ...changes };
    this.#written.set(index, after);
    this.#statusCounts[before.status]--;
    this.#statusCounts[after.status]++;
    this.#statuses[index] = after.status;
  }

  /** Removes a user for good. */
  remove(index: number): void {
    const user = this.get(index);
    if (user === undefined) return;
    this.#version++;
    this.#statusCounts[user.status]--;
    this.#statuses[index] = undefined;
    this.#written.delete(index);
    this.#createdEmails.delete(user.email.toLowerCase());
  }

  /** How many users have signed up, by type. */
  countByType(): ReadonlyMap<UserType, number> {
    const counts = new Map<UserType, number>();
    for (const [index, status] of this.#statuses.entries()) {
      if (status === undefined || status === 'pending') continue;
      const type = this.#written.get(index)?.type ?? seededType(index, this.#seed);
      counts.set(type, (counts.get(type) ?? 0) + 1);
    }
    return counts;
  }

  /** How many users were created, changed or removed since the start. */
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

  #matches(index: number, { status, roleId }: UserFilter): boolean {
    if (this.#statuses[index] !== status) return false;
    return roleId === undefined || this.#getRole(index) === roleId;
  }

  #getRole(index: number): string {
    return this.#written.get(index)?.role_id ?? seededRole(index);
  }

  #countMatches(filter: UserFilter): number {
    if (filter.roleId === undefined) return this.#statusCounts[filter.status];
    let total = 0;
    for (let index = 0; index < this.#statuses.length; index++) {
      if (this.#matches(index, filter)) total++;
    }
    return total;
  }

  /** Working an index out of an id takes longer than the rest of a lookup, so it is remembered. */
  #findIndex(idOrEmail: string): number | undefined {
    if (idOrEmail.includes('@')) return this.#findEmailIndex(idOrEmail.toLowerCase());
    const known = this.#indexCache.get(idOrEmail);
    if (known !== undefined) return known;
    const index = decodeUserId(idOrEmail, this.#seed);
    if (index !== undefined) {
      if (this.#indexCache.size >= MAX_CACHED_USERS) this.#indexCache.clear();
      this.#indexCache.set(idOrEmail, index);
    }
    return index;
  }

  #findEmailIndex(email: string): number | undefined {
    return this.#createdEmails.get(email) ?? decodeSeededEmail(email, this.#seed);
  }

  #generate(index: number): User {
    const kept = this.#generatedCache.get(index);
    if (kept !== undefined) return kept;
    if (this.#generatedCache.size >= MAX_CACHED_USERS) this.#generatedCache.clear();
    const user = generateUser(index, this.#seed, this.#anchorMs);
    this.#generatedCache.set(index, user);
    return user;
  }
}

/** A new user starts without what the generator makes up for colleagues of old. */
const NEW_USER_DEFAULTS: Partial<User> = {
  phone_numbers: [],
  job_title: '',
  location: '',
  manager: '',
  dept: '',
  group_ids: [],
};
