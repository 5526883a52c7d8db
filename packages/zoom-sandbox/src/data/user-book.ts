import {
  generateUser,
  personalMeetingId,
  seededEmailIndex,
  seededRole,
  seededStatus,
  seededType,
  type User,
  type UserStatus,
  type UserType,
} from './people.ts';
import { userId, userIndex } from './ids.ts';

/** A user with the number it is filed under. */
export interface NumberedUser {
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
const KEPT = 5_000;

/** The users of a company: generated on demand, with what was written laid over them. */
export class UserBook {
  readonly #seed: number;
  readonly #seeded: number;
  readonly #anchorMs: number;
  /** By index; `undefined` is a user that was removed. */
  readonly #statuses: (UserStatus | undefined)[];
  readonly #totals: Record<UserStatus, number> = { active: 0, inactive: 0, pending: 0 };
  readonly #written = new Map<number, User>();
  readonly #createdEmails = new Map<string, number>();
  readonly #generated = new Map<number, User>();
  readonly #indexes = new Map<string, number>();
  #version = 0;

  constructor(seed: number, count: number, anchorMs: number) {
    this.#seed = seed;
    this.#seeded = count;
    this.#anchorMs = anchorMs;
    this.#statuses = Array.from({ length: count }, (_, index) => seededStatus(index));
    for (const status of this.#statuses) if (status !== undefined) this.#totals[status]++;
  }

  /** Counts up with every write: what was made of this book before is outdated then. */
  get version(): number {
    return this.#version;
  }

  /** How many users there are in a status. */
  total(status: UserStatus): number {
    return this.#totals[status];
  }

  /** How many numbers are in use, removed users included. */
  get size(): number {
    return this.#statuses.length;
  }

  /** Whether the user came with the data set rather than through the API. */
  isSeeded(index: number): boolean {
    return index < this.#seeded;
  }

  /** User number `index`, unless removed or never there. */
  get(index: number): User | undefined {
    if (this.#statuses[index] === undefined) return undefined;
    return this.#written.get(index) ?? this.#generate(index);
  }

  /** The user with this id or email address. */
  find(idOrEmail: string): NumberedUser | undefined {
    const index = this.#indexOf(idOrEmail);
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
      if (users.length === limit) return { users, next: index, total: this.#totalOf(filter) };
      users.push(this.get(index) as User);
    }
    return { users, next: undefined, total: this.#totalOf(filter) };
  }

  /** Adds a user; id, PMI and unfilled fields come from the generator. */
  create(fields: Partial<User> & { readonly email: string }): NumberedUser {
    const index = this.#statuses.length;
    const base = generateUser(index, this.#seed, this.#anchorMs);
    const user: User = {
      ...base,
      ...BLANK,
      role_id: '2',
      pmi: personalMeetingId(index, this.#seed),
      ...fields,
      id: userId(index, this.#seed),
    };
    this.#version++;
    this.#statuses.push(user.status);
    this.#totals[user.status]++;
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
    this.#totals[before.status]--;
    this.#totals[after.status]++;
    this.#statuses[index] = after.status;
  }

  /** Removes a user for good. */
  remove(index: number): void {
    const user = this.get(index);
    if (user === undefined) return;
    this.#version++;
    this.#totals[user.status]--;
    this.#statuses[index] = undefined;
    this.#written.delete(index);
    this.#createdEmails.delete(user.email.toLowerCase());
  }

  /** How many users have signed up, by type. */
  countTypes(): ReadonlyMap<UserType, number> {
    const counts = new Map<UserType, number>();
    for (const [index, status] of this.#statuses.entries()) {
      if (status === undefined || status === 'pending') continue;
      const type = this.#written.get(index)?.type ?? seededType(index, this.#seed);
      counts.set(type, (counts.get(type) ?? 0) + 1);
    }
    return counts;
  }

  /** How many users were created, changed or removed since the start. */
  get writes(): { readonly created: number; readonly changed: number; readonly removed: number } {
    const created = this.#statuses.length - this.#seeded;
    const removed = this.#statuses.filter((status) => status === undefined).length;
    const changed = [...this.#written.keys()].filter((index) => index < this.#seeded).length;
    return { created, changed, removed };
  }

  #matches(index: number, { status, roleId }: UserFilter): boolean {
    if (this.#statuses[index] !== status) return false;
    return roleId === undefined || this.#roleOf(index) === roleId;
  }

  #roleOf(index: number): string {
    return this.#written.get(index)?.role_id ?? seededRole(index);
  }

  #totalOf(filter: UserFilter): number {
    if (filter.roleId === undefined) return this.#totals[filter.status];
    let total = 0;
    for (let index = 0; index < this.#statuses.length; index++) {
      if (this.#matches(index, filter)) total++;
    }
    return total;
  }

  /** Working an index out of an id takes longer than the rest of a lookup, so it is remembered. */
  #indexOf(idOrEmail: string): number | undefined {
    if (idOrEmail.includes('@')) return this.#indexOfEmail(idOrEmail.toLowerCase());
    const known = this.#indexes.get(idOrEmail);
    if (known !== undefined) return known;
    const index = userIndex(idOrEmail, this.#seed);
    if (index !== undefined) {
      if (this.#indexes.size >= KEPT) this.#indexes.clear();
      this.#indexes.set(idOrEmail, index);
    }
    return index;
  }

  #indexOfEmail(email: string): number | undefined {
    return this.#createdEmails.get(email) ?? seededEmailIndex(email, this.#seed);
  }

  #generate(index: number): User {
    const kept = this.#generated.get(index);
    if (kept !== undefined) return kept;
    if (this.#generated.size >= KEPT) this.#generated.clear();
    const user = generateUser(index, this.#seed, this.#anchorMs);
    this.#generated.set(index, user);
    return user;
  }
}

/** A new user starts without what the generator makes up for colleagues of old. */
const BLANK: Partial<User> = {
  phone_numbers: [],
  job_title: '',
  location: '',
  manager: '',
  dept: '',
  group_ids: [],
};
