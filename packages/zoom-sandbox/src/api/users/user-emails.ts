import { apiError, emptyResponse, json, type HttpResponse } from '../../http/response.ts';
import type { IndexedUser } from '../../data/user-store.ts';
import { findInvalid } from '../../operations/check-request.ts';
import type { OperationHandlers } from '../../operations/operation-call.ts';
import { isWithinDailyLimit, validationFailed, type ApiCall } from '../api-call.ts';
import { fireEvent } from '../events.ts';
import { onUser } from '../on-found.ts';
import { userRateLimited } from '../rate-limits.ts';
import { email, invalidFields, stringOr } from '../validate.ts';

/** Maximum number of changes of a user's address per day. */
const MAX_CHANGES_PER_DAY = 3;

/** The operations that look for or change the address and the name of the personal link of users. */
export const USER_EMAIL_HANDLERS: OperationHandlers = {
  'GET /users/email': (target) => findInvalid(target) ?? checkEmail(target.call),
  'GET /users/vanity_name': (target) => findInvalid(target) ?? checkVanityName(target.call),
  'PUT /users/{userId}/email': onUser(changeEmail),
};

function checkEmail({ account, query }: ApiCall): HttpResponse {
  const address = query.get('email') ?? '';
  const isUser = address.includes('@') && account.data.users.find(address) !== undefined;
  return json(200, { existed_email: isUser });
}

function checkVanityName({ account, query }: ApiCall): HttpResponse {
  const name = (query.get('vanity_name') ?? '').toLowerCase();
  return json(200, { existed: account.data.users.hasVanityName(name) });
}

function changeEmail(call: ApiCall, { index, user }: IndexedUser): HttpResponse {
  const { users } = call.account.data;
  const errors = invalidFields(call.body, { email });
  if (errors.length > 0) return validationFailed(errors);
  const address = stringOr(call.body['email'], '');
  const owner = users.find(address);
  if (owner !== undefined && owner.index !== index) {
    return apiError(400, 200, `Email "${address}" has already been used.`);
  }
  const key = `user-email|${call.account.id}|${user.id}`;
  if (!isWithinDailyLimit(call, key, MAX_CHANGES_PER_DAY)) {
    return userRateLimited(MAX_CHANGES_PER_DAY, 'Update a User Email');
  }
  users.update(index, { email: address });
  fireEvent(call, 'user.updated', {
    object: { id: user.id, email: address },
    old_object: { id: user.id, email: user.email },
    time_stamp: call.nowMs,
  });
  return emptyResponse(204);
}
