import type { IncomingMessage } from 'node:http';
import type { Account } from '../accounts/account.ts';
import type { ErrorResponse } from '../http/error-response.ts';
import { hasLoopbackHost, isCrossOrigin, isBrowserRequest } from './origin-check.ts';
import type { AuthResult, Authenticator } from './caller.ts';

/**
 * Everyone is the same caller and may send everything: for a machine of one's own, or for a network that keeps
 * others out. Pages in the browsers of that machine or network are others.
 */
export function allowAnonymous(account: Account, loopbackOnly: boolean): Authenticator {
  const caller = { name: 'anyone', account, isAllowed: () => true };
  const admitted: AuthResult = { kind: 'caller', caller };
  return (request) => {
    const denial = denyBrowsers(request, loopbackOnly);
    return denial === undefined ? admitted : { kind: 'refused', errorResponse: denial };
  };
}

/**
 * Programs may use what asks nobody who they are, but pages may not. On a loopback address those of another origin
 * are refused, and those whose name was made to point here. Elsewhere nobody knows by which names the gateway goes,
 * and no page at all has anything to ask: one of its own origin may have got there by such a name.
 *
 * @returns the refusal; undefined when the request may pass.
 */
export function denyBrowsers(
  request: IncomingMessage,
  loopbackOnly: boolean,
): ErrorResponse | undefined {
  if (!loopbackOnly)
    return isBrowserRequest(request) ? callerNotAllowed('it comes from a page') : undefined;
  if (!hasLoopbackHost(request)) return callerNotAllowed('its Host is not a loopback name');
  return isCrossOrigin(request)
    ? callerNotAllowed('it comes from a page of another origin')
    : undefined;
}

function callerNotAllowed(reason: string): ErrorResponse {
  const message = `The request was not sent on: ${reason}. The gateway runs open, for programs only.`;
  return { status: 403, code: 'CALLER_NOT_ALLOWED', message };
}
