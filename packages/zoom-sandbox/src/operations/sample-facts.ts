import { hash } from '../data/deterministic-random.ts';
import type { User } from '../data/users.ts';
import type { UserStore } from '../data/user-store.ts';

/** What the values of a sample agree with. */
export interface SampleFacts {
  readonly baseUrl: string;
  /** The start of the current UTC day, around which dates are. */
  readonly anchorMs: number;
  /** The user whom the fields of the current object describe. */
  readonly user: User;
  /** Whether the current object is that user, so that `id` and `name` are the user's. */
  readonly isUser: boolean;
  /** Returns the value of a field that is known: an id in the path or of the account, or of the current user. */
  readonly known: (name: string) => string | undefined;
  /** The facts inside of an object with this field name. */
  readonly about: (name: string, seed: number) => SampleFacts;
}

/** What the facts of a request are made of. */
export interface FactSources {
  readonly baseUrl: string;
  readonly anchorMs: number;
  readonly users: UserStore;
  readonly owner: User;
  /** Ids by field name in lower case without `_`, e.g. `siteid`. */
  readonly ids: ReadonlyMap<string, string>;
  /** The user whom the outermost object describes. */
  readonly subject: User | undefined;
  /** Whether the outermost object is that user. */
  readonly isSubject: boolean;
}

const USER_OBJECT =
  /^(user|owner|host|creator|sender|assignee|operator|agent|supervisor|assistant|scheduler)s?$/i;
const USER_ID =
  /^(user|host|owner|creator|sender|operator|agent|assistant|scheduler)_?(user_?)?id$/i;

/** Creates the facts of a sample. */
export function createFacts(sources: FactSources): SampleFacts {
  return factsFor(sources, sources.subject ?? sources.owner, false);
}

function factsFor(sources: FactSources, user: User, isUser: boolean): SampleFacts {
  const { baseUrl, anchorMs, ids, users, owner, subject } = sources;
  return {
    baseUrl,
    anchorMs,
    user,
    isUser,
    known: (name) => {
      if ((isUser && name === 'id') || (USER_ID.test(name) && !ids.has(toIdName(name))))
        return user.id;
      return ids.get(toIdName(name));
    },
    about: (name, seed) => {
      const chosen = users.get(hash(seed, 5) % Math.min(users.size, 1_000)) ?? owner;
      if (name === '') return factsFor(sources, subject ?? chosen, sources.isSubject);
      return factsFor(sources, chosen, USER_OBJECT.test(name));
    },
  };
}

/** Returns the form of a name in which `siteId` and `site_id` are equal. */
export function toIdName(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}
