import type { IncomingMessage } from 'node:http';
import type { Account } from '../accounts/account.ts';
import type { Failure } from '../failure.ts';
import type { Identification, Identify } from './callers.ts';

const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/** Everyone is the same caller and may send everything: for a machine of one's own. */
export function openAccess(account: Account, loopbackOnly: boolean): Identify {
  const caller = { name: 'anyone', account, mayCall: () => true };
  const welcome: Identification = { kind: 'caller', caller };
  return (request) => {
    const failure = loopbackOnly ? refuseBrowsers(request) : undefined;
    return failure === undefined ? welcome : { kind: 'refused', failure };
  };
}

/**
 * While the gateway runs open on a loopback address, programs of this machine may use it, but pages
 * in its browsers may not: neither by asking across sites nor by a name that was made to point here.
 *
 * @returns the refusal; undefined when the request may pass.
 */
export function refuseBrowsers({ headers }: IncomingMessage): Failure | undefined {
  const { host, origin, 'sec-fetch-site': site } = headers;
  if (host === undefined || !LOOPBACK_HOST.test(host))
    return refusal('its Host is not a loopback name');
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return refusal('it comes from another site');
  if (origin !== undefined && origin !== `http://${host}`)
    return refusal('it comes from another origin');
  return undefined;
}

function refusal(reason: string): Failure {
  const message = `The request was not sent on: ${reason}. The gateway runs open, for programs on this machine only.`;
  return { status: 403, code: 'CALLER_NOT_ALLOWED', message };
}
