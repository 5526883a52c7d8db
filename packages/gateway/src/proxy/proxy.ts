import { endpointOf } from '@evertoken/zoom-client/endpoints';
import type { Call } from '../call.ts';
import type { Caller } from '../callers/callers.ts';
import { failCall, type Failure } from '../failure.ts';
import { Forwarding, type ForwardingParts } from './forwarding.ts';
import { RetryBudgets } from './retry-budgets.ts';
import { upstreamPath } from './upstream-path.ts';

/** Requests below this path go to the API. */
export const PROXY_PREFIX = '/api/';

/** Takes a call to the API, with a live token of the caller's account. It never throws. */
export type Proxy = (call: Call, caller: Caller) => void;

/** Makes the proxy for calls below {@link PROXY_PREFIX}. */
export function createProxy(parts: ForwardingParts): Proxy {
  const retries = new RetryBudgets();
  return (call, caller) => {
    const { url = '', method = '' } = call.request;
    const target = upstreamPath(url, PROXY_PREFIX);
    if (target.kind === 'refused') return failCall(call, badPath(target.reason));
    if (method === 'TRACE') return failCall(call, badMethod);
    const { path } = target;
    if (!caller.mayCall(method, withoutQuery(path))) return failCall(call, notPermitted(method));
    call.endpoint = endpointOf(method, path);
    void new Forwarding(parts, call, caller, path, retries.of(caller)).run();
  };
}

function withoutQuery(path: string): string {
  const query = path.indexOf('?');
  return query < 0 ? path : path.slice(0, query);
}

function badPath(reason: string): Failure {
  return {
    status: 400,
    code: 'PATH_NOT_ALLOWED',
    message: `The request was not sent on: ${reason}.`,
  };
}

const badMethod: Failure = {
  status: 405,
  code: 'METHOD_NOT_ALLOWED',
  message: 'The request was not sent on: this method would show the token to its caller.',
};

function notPermitted(method: string): Failure {
  return {
    status: 403,
    code: 'REQUEST_NOT_PERMITTED',
    message: `The request was not sent on: this caller may not ${method} this path.`,
  };
}
