import type { IndexedUser } from '../../data/user-store.ts';
import type { User } from '../../data/users.ts';
import { listObjects, type JsonObject } from '../../http/json.ts';
import { apiError, emptyResponse, json, type HttpResponse } from '../../http/response.ts';
import type { OperationHandlers } from '../../operations/operation-call.ts';
import { formatIsoSeconds } from '../../time/date-time.ts';
import { findUser, getPathParam, type ApiCall } from '../api-call.ts';
import { onUser } from '../on-found.ts';
import { stringOr } from '../validate.ts';

const LICENSED = 2;

/** The operations of those who may schedule for a user, and of those for whom a user may schedule. */
export const ASSISTANT_HANDLERS: OperationHandlers = {
  'GET /users/{userId}/assistants': onUser(listAssistants),
  'POST /users/{userId}/assistants': onUser(addAssistants),
  'DELETE /users/{userId}/assistants': onUser((call, { user }) => {
    const assistants = call.account.data.assistants.assistantsOf(user.id).keys();
    return removeEach(call, [...assistants], (id) => [user.id, id]);
  }),
  'DELETE /users/{userId}/assistants/{assistantId}': onUser((call, { user }) =>
    removeEach(call, [getId(call, 'assistantId')], (id) => [user.id, id]),
  ),
  'GET /users/{userId}/schedulers': onUser(listSchedulers),
  'DELETE /users/{userId}/schedulers': onUser((call, { user }) => {
    const schedulers = call.account.data.assistants.schedulersOf(user.id);
    return removeEach(call, [...schedulers], (id) => [id, user.id]);
  }),
  'DELETE /users/{userId}/schedulers/{schedulerId}': onUser((call, { user }) =>
    removeEach(call, [getId(call, 'schedulerId')], (id) => [id, user.id]),
  ),
};

function listAssistants({ account }: ApiCall, { user }: IndexedUser): HttpResponse {
  const { assistants, users } = account.data;
  const listed = [...assistants.assistantsOf(user.id)].flatMap(([id, managesPrivateEvents]) => {
    const email = users.find(id)?.user.email;
    return email === undefined
      ? []
      : [{ id, email, can_manage_host_private_event: managesPrivateEvents }];
  });
  return json(200, { assistants: listed });
}

function listSchedulers({ account }: ApiCall, { user }: IndexedUser): HttpResponse {
  const { assistants, users } = account.data;
  const listed = [...assistants.schedulersOf(user.id)]
    .map((id) => users.find(id)?.user)
    .filter((scheduler) => scheduler !== undefined)
    .map(({ id, email, pmi }) => ({ id, email, pmi }));
  return json(200, { schedulers: listed });
}

function addAssistants(call: ApiCall, { user }: IndexedUser): HttpResponse {
  if (call.plan === 'free') return rejected(`Current account must be paid account: ${user.id}`);
  if (user.type !== LICENSED) return rejected(notLicensed(user.id));
  const { assistants } = call.account.data;
  const named = listObjects(call.body['assistants']).map((item) => findAssistant(call, user, item));
  const problem = named.find((found) => typeof found === 'string');
  if (problem !== undefined) return rejected(problem);
  const added = named.filter((found) => typeof found !== 'string');
  for (const { id, managesPrivateEvents } of added) {
    assistants.add(user.id, id, managesPrivateEvents);
  }
  const ids = added.map(({ id }) => id).join(',');
  return json(201, { ids, add_at: formatIsoSeconds(call.nowMs) });
}

interface NamedAssistant {
  readonly id: string;
  readonly managesPrivateEvents: boolean;
}

/** Returns the assistant that an item of the body names, or why it cannot be one. */
function findAssistant(
  { account }: ApiCall,
  user: User,
  item: JsonObject,
): NamedAssistant | string {
  const { users, assistants } = account.data;
  const name = stringOr(item['id'], '') || stringOr(item['email'], '');
  const assistant = users.find(name)?.user;
  if (assistant === undefined) return `Can't find user ${name}.`;
  const { id, email, type } = assistant;
  if (id === user.id) return "Can't assign scheduling privilege to yourself.";
  if (type !== LICENSED) return notLicensed(email);
  if (assistants.assistantsOf(user.id).has(id)) {
    return `User ${email} has already granted scheduling privilege.`;
  }
  return { id, managesPrivateEvents: item['can_manage_host_private_event'] === true };
}

function notLicensed(who: string): string {
  return `The user must either be a Licensed user or an On-prem user : ${who}.`;
}

function rejected(message: string): HttpResponse {
  return apiError(400, 200, message);
}

function getId(call: ApiCall, parameter: string): string {
  return findUser(call, parameter)?.user.id ?? getPathParam(call, parameter);
}

function removeEach(
  { account }: ApiCall,
  ids: readonly string[],
  toPair: (id: string) => readonly [userId: string, assistantId: string],
): HttpResponse {
  for (const id of ids) account.data.assistants.remove(...toPair(id));
  return emptyResponse(204);
}
