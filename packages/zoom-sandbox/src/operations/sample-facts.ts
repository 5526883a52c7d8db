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
  /** Returns the value of a field that is known: an id in the path, of the account or user, or of another element. */
  readonly known: (name: string, seed: number) => string | undefined;
  /** The facts inside of an object with this field name. */
  readonly about: (name: string, seed: number) => SampleFacts;
  /** The element of a collection that the current object describes. */
  readonly element: Reference | undefined;
}

/** An element of a collection that a sample refers to. */
export interface Reference {
  readonly id: string;
  /** The seed of its sample. */
  readonly seed: number;
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
  /** Returns one of the elements with a name, e.g. `site`. */
  readonly findElement: (name: string, seed: number) => Reference | undefined;
}

const USER_OBJECT =
  /^(user|owner|host|creator|sender|assignee|operator|agent|supervisor|assistant|scheduler|member|admin|manager)s?$/i;
const USER_ID =
  /^(user|host|owner|creator|sender|operator|agent|assistant|scheduler)_?(user_?)?ids?$/i;

/** Creates the facts of a sample. */
export function createFacts(sources: FactSources): SampleFacts {
  return factsFor(sources, sources.subject ?? sources.owner, false, undefined);
}

function factsFor(
  sources: FactSources,
  user: User,
  isUser: boolean,
  element: Reference | undefined,
): SampleFacts {
  const { baseUrl, anchorMs, ids, users, owner, subject, findElement } = sources;
  return {
    baseUrl,
    anchorMs,
    user,
    isUser,
    element,
    known: (name, seed) => {
      if (name === 'id' && (isUser || element !== undefined)) return element?.id ?? user.id;
      const given = ids.get(toIdName(name));
      if (given !== undefined) return given;
      return USER_ID.test(name) ? user.id : findElement(nameOfId(name), seed)?.id;
    },
    about: (name, seed) => {
      const chosen = users.get(hash(seed, 5) % Math.min(users.size, 1_000)) ?? owner;
      if (name === '') return factsFor(sources, subject ?? chosen, sources.isSubject, undefined);
      const isOfUser = USER_OBJECT.test(name);
      return factsFor(sources, chosen, isOfUser, isOfUser ? undefined : findElement(name, seed));
    },
  };
}

/** Returns whose id a field is: `site` of `site_id`, `siteId` and `site_ids`; empty if it is none. */
function nameOfId(name: string): string {
  return /^(.+?)(_ids?|Ids?)$/.exec(name)?.[1] ?? '';
}

/** Returns the form of a name in which `siteId` and `site_id` are equal; Contact Center also has `cc_queue_id`. */
export function toIdName(name: string): string {
  return name.replace(/^cc_/, '').replaceAll('_', '').toLowerCase();
}
