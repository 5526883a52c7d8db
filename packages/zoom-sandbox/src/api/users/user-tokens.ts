import { createHash } from 'node:crypto';
import type { User } from '../../data/users.ts';
import { emptyResponse, json, type HttpResponse } from '../../http/response.ts';
import type { OperationHandlers } from '../../operations/operation-call.ts';
import { userNotFound, type ApiCall } from '../api-call.ts';
import { readChoice, readInteger } from '../lenient-input.ts';
import { onUser } from '../on-found.ts';

/** Lifetimes in seconds. */
const DEFAULT_TTL = 7_200;
const MAX_TTL = 365 * 86_400;
const OWN_ZAK_TTL = 300;
const TOKEN_TTL = 14 * 86_400;

/** The operations that give and revoke the tokens of users. */
export const USER_TOKEN_HANDLERS: OperationHandlers = {
  'GET /users/{userId}/token': onUser((call, { user }) => getUserToken(call, user)),
  'DELETE /users/{userId}/token': onUser(() => emptyResponse(204)),
  'GET /users/me/zak': ({ call }) => {
    const owner = call.account.data.users.find(call.account.data.ownerId);
    if (owner === undefined) return userNotFound(call);
    return json(200, { token: signToken(call, { uid: owner.user.id, ty: 'zak' }, OWN_ZAK_TTL) });
  },
};

const TYPES = ['token', 'zak', 'onbehalf'] as const;

function getUserToken(call: ApiCall, { id }: User): HttpResponse {
  const type = readChoice(call, 'type', TYPES, 'token');
  if (type.kind === 'error') return type.response;
  const ttl = readInteger(call, 'ttl', { min: 1, max: MAX_TTL, fallback: DEFAULT_TTL });
  if (ttl.kind === 'error') return ttl.response;
  const meetingId = call.query.get('meeting_id') ?? '';
  const claims = { uid: id, ty: type.value, ...(meetingId !== '' && { mid: meetingId }) };
  return json(200, {
    token: signToken(call, claims, type.value === 'token' ? TOKEN_TTL : ttl.value),
  });
}

/** Returns a token in the form of a JSON Web Token, with the time when it ends. Its signature cannot be verified. */
export function signToken(
  { account, nowMs }: ApiCall,
  claims: Readonly<Record<string, string>>,
  ttlSeconds: number,
): string {
  const iat = Math.floor(nowMs / 1000);
  const payload = { ...claims, aid: account.id, iat, exp: iat + ttlSeconds };
  const content = [{ alg: 'HS256', typ: 'JWT' }, payload].map(encode).join('.');
  return `${content}.${createHash('sha256').update(content).digest('base64url')}`;
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
