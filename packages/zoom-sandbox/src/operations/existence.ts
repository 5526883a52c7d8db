import { apiError, type HttpResponse } from '../http/response.ts';
import {
  getMeetingIdParam,
  getPathParam,
  isInOtherAccount,
  userNotFound,
  webinarNotAccessible,
  type ApiCall,
} from '../api/api-call.ts';
import type { AccountData } from '../data/account-data.ts';
import type { Catalog } from './catalog.ts';
import { isIdOf, isUserId } from './list-items.ts';
import {
  fillPath,
  findParameters,
  getId,
  isBelowCreated,
  seedOf,
  type OperationCall,
  type PathParameter,
} from './operation-call.ts';
import { decodeId, isGenerated, isGeneratedId, FIRST_CREATED } from './resource-ids.ts';

/** Returns the error response if something in the path does not exist. */
export function findMissing(target: OperationCall): HttpResponse | undefined {
  const missing = findParameters(target.path).find((parameter) => !exists(target, parameter));
  return missing === undefined ? undefined : notFound(target, missing.name);
}

/** Whether something that has a store of its own exists, by the path of its collection. */
const STORES: ReadonlyMap<string, (data: AccountData, id: string) => boolean> = new Map([
  ['/groups', ({ groups }, id) => groups.get(id) !== undefined],
  ['/roles', ({ roles }, id) => roles.get(id) !== undefined],
  ['/tracking_fields', ({ trackingFields }, id) => trackingFields.get(id) !== undefined],
]);

function exists(target: OperationCall, { name, home }: PathParameter): boolean {
  const { call, catalog } = target;
  const id = getId(call, name);
  const isStored = STORES.get(home);
  if (isStored !== undefined) return isStored(call.account.data, id);
  const { users, resources } = call.account.data;
  const { root, parameter, hasUsers } = catalog.collectionAt(home);
  const collection = fillPath(call, root);
  const written = resources.get(fillPath(call, home), id) ?? resources.get(collection, id);
  if (written !== undefined) return written.kind !== 'removed';
  if (isUserId(name) || (hasUsers && name === parameter)) return users.find(id) !== undefined;
  const kind = /^(meeting|webinar)(Id|UUID)$/.exec(name)?.[1];
  if (kind !== undefined && home.endsWith(`${kind}s`)) return hasMeeting(call, name);
  if (name === 'accountId' && id === call.account.id) return true;
  // A parameter by which there are no elements is another kind of id.
  if (name !== parameter && !isIdOf(home, name) && !isElementId(catalog, home, name)) return true;
  const enumerated = catalog.enumeratedIds(home);
  if (enumerated !== undefined) return enumerated.includes(id);
  const field = catalog.idField(root);
  if (field === undefined || !isGeneratedId(field.schema)) return true;
  const seed = seedOf(call, collection);
  const index = decodeId(id, seed, field.schema);
  if (index === undefined || !isGenerated(index, seed)) {
    return root !== home && index !== undefined && index < FIRST_CREATED;
  }
  return root !== home || !isBelowCreated(target, home);
}

/** Whether elements are read, changed or deleted by a parameter: `slgId` of `PATCH /phone/shared_line_groups/{slgId}`. */
function isElementId({ operation }: Catalog, home: string, name: string): boolean {
  const methods = ['GET', 'PATCH', 'PUT', 'DELETE'];
  return methods.some((method) => operation(`${method} ${home}/{${name}}`) !== undefined);
}

function hasMeeting(call: ApiCall, name: string): boolean {
  const { meetings: all, webinars } = call.account.data;
  const meetings = name.startsWith('webinar') ? webinars : all;
  const id = getMeetingIdParam(call, name);
  const meeting = Number.isNaN(id)
    ? meetings.findByUuid(getPathParam(call, name))
    : meetings.findIncludingDeleted(id);
  return meeting !== undefined;
}

/** The usual codes of what does not exist; of anything else 300. */
const CODES: readonly (readonly [RegExp, number])[] = [
  [/^userId$/, 1001],
  [/^(meeting|webinar)/, 3001],
];

function notFound({ call, operation }: OperationCall, name: string): HttpResponse {
  if (name === 'userId' && isInOtherAccount(call)) return userNotFound(call);
  const meetingId = name === 'meetingId' ? getMeetingIdParam(call, name) : NaN;
  if (call.account.data.webinars.find(meetingId) !== undefined) return webinarNotAccessible();
  const { status, codes } = documentedStatus(operation.errors ?? {});
  const usual = CODES.find(([pattern]) => pattern.test(name))?.[1] ?? 300;
  const code = codes.includes(usual) ? usual : (codes[0] ?? status);
  const kind = name.replace(/(_?id|UUID|Uuid)$/i, '').replace(/^./, (first) => first.toUpperCase());
  return apiError(status, code, `${kind} does not exist: ${getPathParam(call, name)}.`);
}

function documentedStatus(errors: Readonly<Record<string, readonly number[]>>) {
  const isBadRequest = errors['404'] === undefined && errors['400'] !== undefined;
  const status = isBadRequest ? 400 : 404;
  return { status, codes: errors[String(status)] ?? [] };
}
