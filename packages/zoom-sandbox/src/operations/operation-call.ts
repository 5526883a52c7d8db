import { findUser, getMeetingIdParam, type ApiCall } from '../api/api-call.ts';
import type { AccountData } from '../data/account-data.ts';
import { hash, hashText } from '../data/deterministic-random.ts';
import { generateUser, type User } from '../data/users.ts';
import type { HttpResponse } from '../http/response.ts';
import type { Catalog, Place } from './catalog.ts';
import { elementName } from './list-items.ts';
import type { Operation } from './operation.ts';
import { countGenerated, decodeId, encodeId, isGeneratedId, userIndexOf } from './resource-ids.ts';
import { createFacts, toIdName, type Reference, type SampleFacts } from './sample-facts.ts';

/** A call of an operation that is answered from its schema. */
export interface OperationCall {
  readonly call: ApiCall;
  readonly operation: Operation;
  readonly catalog: Catalog;
  readonly method: string;
  /** The path with its parameters, e.g. `/phone/sites/{siteId}`. */
  readonly path: string;
  readonly place: Place;
}

/** Answers calls of an operation. */
export type OperationHandler = (target: OperationCall) => HttpResponse;

/** Handlers of operations by name, e.g. `GET /groups`. */
export type OperationHandlers = Readonly<Record<string, OperationHandler>>;

/** Returns a path with the values of the call's parameters, in which a user has one id only. */
export function fillPath(call: ApiCall, path: string): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => getId(call, name));
}

/** A parameter of a path. */
export interface PathParameter {
  readonly name: string;
  /** The path before it: `/phone/sites` of `/phone/sites/{siteId}`. */
  readonly home: string;
}

/** Returns the parameters of a path in their order. */
export function findParameters(path: string): readonly PathParameter[] {
  return Array.from(path.matchAll(/\{(\w+)\}/g), ({ 1: name = '', index }) => ({
    name,
    home: path.slice(0, index - 1),
  }));
}

const USER_PARAMETERS = /^(userId|hostUserId|memberId|identifier|assistantId|schedulerId)$/;

/** Returns the id in a parameter; of a user, also if it is given by email address or as `me`. */
export function getId(call: ApiCall, name: string): string {
  const id = call.params[name] ?? '';
  if (name === 'accountId' && id === 'me') return call.account.id;
  return USER_PARAMETERS.test(name) ? (findUser(call, name)?.user.id ?? id) : id;
}

/** Returns the seed of what is at a filled path. */
export function seedOf({ account }: ApiCall, filledPath: string): number {
  return hash(account.data.seed, hashText(filledPath));
}

/** Returns the facts for samples of a call. `elementId` is the id of the element of a list that is sampled. */
export function factsOf(target: OperationCall, elementId?: string): SampleFacts {
  const { call, place } = target;
  const { context, account, params } = call;
  const { users, seed, anchorMs } = account.data;
  // The members of a group, for instance, are users.
  const element = users.find(elementId ?? '');
  const ids = new Map(Object.keys(params).map((name) => [toIdName(name), getId(call, name)]));
  if (elementId !== undefined && place.kind !== 'single') {
    for (const name of [place.parameter, `${elementName(place.home)}Id`]) {
      ids.set(toIdName(name), elementId);
    }
  }
  return createFacts({
    baseUrl: context.baseUrl,
    anchorMs,
    users,
    owner: users.get(0) ?? generateUser(0, seed, anchorMs),
    ids: ids.set('accountid', account.id),
    subject:
      element?.user ??
      users.find(ids.get('userid') ?? '')?.user ??
      (elementId === undefined ? undefined : findOwner(target, elementId)),
    isSubject: element !== undefined,
    findElement: (name, of) => findElement(target, name, of),
  });
}

/** Returns one of the elements with a name, e.g. `site`, of which the account has a list. */
function findElement(
  { call, catalog }: OperationCall,
  name: string,
  seed: number,
): Reference | undefined {
  const { data } = call.account;
  const stored = STORED[toIdName(name)]?.(data, seed);
  if (stored !== undefined) return { id: stored, seed: hash(data.seed, hashText(stored)) };
  const { root, hasUsers } = catalog.rootOf(toIdName(name)) ?? { root: '', hasUsers: true };
  const schema = catalog.idField(root)?.schema;
  if (hasUsers || schema === undefined || !isGeneratedId(schema)) return undefined;
  const rootSeed = seedOf(call, root);
  const id = encodeId(seed % countGenerated(rootSeed), rootSeed, schema);
  const isRemoved = data.resources.get(root, id)?.kind === 'removed';
  return isRemoved ? undefined : { id, seed: hash(rootSeed, hashText(id)) };
}

/** What has a store of its own. */
const STORED: Readonly<Record<string, (data: AccountData, seed: number) => string | undefined>> = {
  group: ({ groups }, seed) => pickId(groups.list(), seed),
  role: ({ roles }, seed) => pickId(roles.list(), seed),
  meeting: ({ meetings, users }, seed) => pickId(meetings.listByHost(seed % users.size), seed),
  webinar: ({ webinars, users }, seed) => pickId(webinars.listByHost(seed % users.size), seed),
};

function pickId(list: readonly { readonly id: string | number }[], seed: number) {
  const element = list[seed % list.length];
  return element === undefined ? undefined : String(element.id);
}

/** Returns the user in whose list an element is, e.g. the host of a webinar. */
function findOwner({ call, catalog, place }: OperationCall, id: string): User | undefined {
  if (place.kind === 'single') return undefined;
  const { users, resources } = call.account.data;
  const collection = fillPath(call, place.root);
  const written = resources.get(collection, id);
  if (written?.kind === 'created') {
    return users.find(/\/users\/([^/]+)\//.exec(written.list)?.[1] ?? '')?.user;
  }
  const schema = catalog.idField(place.root)?.schema;
  if (schema === undefined || !isGeneratedId(schema)) return undefined;
  const index = decodeId(id, seedOf(call, collection), schema);
  return users.get((index === undefined ? undefined : userIndexOf(index)) ?? -1);
}

/** Whether something in a path was created, so that nothing is generated below it. */
export function isBelowCreated({ call, catalog }: OperationCall, path: string): boolean {
  const { resources, meetings } = call.account.data;
  return findParameters(path).some(({ name, home }) => {
    const id = getId(call, name);
    const meetingId = getMeetingIdParam(call, name);
    if (home === '/meetings' && !Number.isNaN(meetingId)) return meetings.isCreated(meetingId);
    const { root } = catalog.collectionAt(home);
    return [root, home].some((at) => resources.get(fillPath(call, at), id)?.kind === 'created');
  });
}
