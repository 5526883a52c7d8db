import type { IncomingMessage } from 'node:http';
import type { Account } from '../accounts/account.ts';
import type { Failure } from '../failure.ts';
import { isForLoopback, isFromOtherOrigin, isFromPage } from './browsers.ts';
import type { Identification, Identify } from './callers.ts';

/**
 * Everyone is the same caller and may send everything: for a machine of one's own, or for a network that keeps
 * others out. Pages in the browsers of that machine or network are others.
 */
export function openAccess(account: Account, loopbackOnly: boolean): Identify {
  const caller = { name: 'anyone', account, mayCall: () => true };
  const welcome: Identification = { kind: 'caller', caller };
  return (request) => {
    const failure = refuseBrowsers(request, loopbackOnly);
    return failure === undefined ? welcome : { kind: 'refused', failure };
  };
}

/**
 * Programs may use what asks nobody who they are, but pages may not. On a loopback address those of another origin
 * are refused, and those whose name was made to point here. Elsewhere nobody knows by which names the gateway goes,
 * and no page at all has anything to ask: one of its own origin may have got there by such a name.
 *
 * @returns the refusal; undefined when the request may pass.
 */
export function refuseBrowsers(
  request: IncomingMessage,
  loopbackOnly: boolean,
): Failure | undefined {
  if (!loopbackOnly) return isFromPage(request) ? refusal('it comes from a page') : undefined;
  if (!isForLoopback(request)) return refusal('its Host is not a loopback name');
  return isFromOtherOrigin(request) ? refusal('it comes from a page of another origin') : undefined;
}

function refusal(reason: string): Failure {
  const message = `The request was not sent on: ${reason}. The gateway runs open, for programs only.`;
  return { status: 403, code: 'CALLER_NOT_ALLOWED', message };
}
