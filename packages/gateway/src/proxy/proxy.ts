import { findEndpoint } from '@evertoken/zoom-client/endpoints';
import type { RequestContext } from '../http/request-context.ts';
import type { Caller } from '../auth/caller.ts';
import { respondWithError, type ErrorResponse } from '../http/error-response.ts';
import { ForwardedRequest, type ForwardDeps } from './forward-request.ts';
import { RetryBudgets } from './retry-budgets.ts';
import { resolveUpstreamPath } from './upstream-path.ts';

/** Requests below this path go to the API. */
export const PROXY_PREFIX = '/api/';

/** Takes a call to the API, with a live token of the caller's account. It never throws. */
export type Proxy = (call: RequestContext, caller: Caller) => void;

/** Makes the proxy for calls below {@link PROXY_PREFIX}. */
export function createProxy(deps: ForwardDeps): Proxy {
  const retries = new RetryBudgets();
  return (context, caller) => {
    const { url = '', method = '' } = context.request;
    const target = resolveUpstreamPath(url, PROXY_PREFIX);
    if (target.kind === 'refused') return respondWithError(context, invalidPath(target.reason));
    if (method === 'TRACE') return respondWithError(context, methodNotAllowed);
    const { path } = target;
    if (!caller.isAllowed(method, withoutQuery(path)))
      return respondWithError(context, forbidden(method));
    context.endpoint = findEndpoint(method, path);
    void new ForwardedRequest(deps, context, caller, path, retries.of(caller)).run();
  };
}

function withoutQuery(path: string): string {
  const query = path.indexOf('?');
  return query < 0 ? path : path.slice(0, query);
}

function invalidPath(reason: string): ErrorResponse {
  return {
    status: 400,
    code: 'PATH_NOT_ALLOWED',
    message: `The request was not sent on: ${reason}.`,
  };
}

const methodNotAllowed: ErrorResponse = {
  status: 405,
  code: 'METHOD_NOT_ALLOWED',
  message: 'The request was not sent on: this method would show the token to its caller.',
};

function forbidden(method: string): ErrorResponse {
  return {
    status: 403,
    code: 'REQUEST_NOT_PERMITTED',
    message: `The request was not sent on: this caller may not ${method} this path.`,
  };
}
