import type { IndexedUser, UserFilter } from '../../data/user-store.ts';
import type { User } from '../../data/users.ts';
import { listObjects } from '../../http/json.ts';
import { json, type HttpResponse } from '../../http/response.ts';
import type { ApiCall } from '../api-call.ts';
import { nextPageToken, pageEnvelope, parsePagination } from '../pagination.ts';
import { stringOr } from '../validate.ts';

/** Returns the users whom a list of the body names by id or else by email address. Unknown ones are skipped. */
export function findNamedUsers({ body, account }: ApiCall, list: string): readonly IndexedUser[] {
  const found = listObjects(body[list])
    .map(({ id, email }) => account.data.users.find(stringOr(id, '') || stringOr(email, '')))
    .filter((user) => user !== undefined);
  return [...new Map(found.map((user) => [user.index, user])).values()];
}

/** Answers with a page of the users who match a filter. */
export function listMembers(
  call: ApiCall,
  filter: UserFilter,
  maxPageSize: number,
  view: (user: User) => unknown,
): HttpResponse {
  const page = parsePagination(call, maxPageSize);
  if (page.kind === 'error') return page.response;
  const { users, next, total } = call.account.data.users.page(
    filter,
    page.from,
    page.skip,
    page.size,
  );
  const envelope = pageEnvelope(page, total, nextPageToken(call, next));
  return json(200, { ...envelope, members: users.map(view) });
}
