import { createRetryBudget, type RetryOptions } from '@evertoken/zoom-client/retry';
import type { Account } from '../accounts/account.ts';
import type { Caller } from '../auth/caller.ts';
import type { ErrorResponse } from '../http/error-response.ts';
import { notFound } from '../http/not-found.ts';
import { respondWithError, type RequestContext } from '../http/request-context.ts';
import { ForwardedRequest, type ForwardDeps } from './forward-request.ts';
import { resolveUpstreamPath, stripQuery } from './upstream-target.ts';

/** Proxies an authenticated request to the API with a token of the caller's account. Never throws. */
export type Proxy = (context: RequestContext, caller: Caller) => void;

/** Creates the proxy for requests below `PROXY_PREFIX`. */
export function createProxy(deps: ForwardDeps): Proxy {
  const retryBudgets = new RetryBudgets();
  return (context, caller) => {
    const { url = '', method = '' } = context.request;
    const upstreamPath = resolveUpstreamPath(url);
    if (upstreamPath.kind === 'rejected') {
      return respondWithError(context, pathNotAllowed(upstreamPath.reason));
    }
    const { api } = caller.account;
    if (api.versionedPath.test(url)) return respondWithError(context, notFound(url));
    if (method === 'TRACE') return respondWithError(context, TRACE_NOT_ALLOWED);
    const { path } = upstreamPath;
    if (!caller.isAllowed(method, stripQuery(path))) {
      return respondWithError(context, requestNotPermitted(method));
    }
    context.endpoint = api.findEndpoint(method, path);
    void new ForwardedRequest(deps, context, caller, path, retryBudgets.of(caller)).run();
  };
}

/** One retry budget per caller and account, so that failures of one caller do not use up another's retries. */
class RetryBudgets {
  readonly #budgets = new WeakMap<Account, Map<string, RetryOptions>>();

  /** Returns the budget shared by all subjects of a caller. */
  of({ account, name }: Caller): RetryOptions {
    const ofAccount = this.#budgets.get(account) ?? new Map<string, RetryOptions>();
    this.#budgets.set(account, ofAccount);
    const options = ofAccount.get(name) ?? { budget: createRetryBudget() };
    ofAccount.set(name, options);
    return options;
  }
}

function pathNotAllowed(reason: string): ErrorResponse {
  return { status: 400, code: 'PATH_NOT_ALLOWED', message: `Request rejected: ${reason}.` };
}

function requestNotPermitted(method: string): ErrorResponse {
  return {
    status: 403,
    code: 'REQUEST_NOT_PERMITTED',
    message: `Request denied: this caller may not ${method} this path.`,
  };
}

const TRACE_NOT_ALLOWED: ErrorResponse = {
  status: 405,
  code: 'METHOD_NOT_ALLOWED',
  message: 'Request rejected: TRACE would reveal the token to the caller.',
};
