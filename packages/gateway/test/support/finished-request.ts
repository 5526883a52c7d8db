import type { IncomingMessage, ServerResponse } from 'node:http';
import { findEndpoint } from '@evertoken/zoom-client/endpoints';
import { RequestContext } from '../../src/http/request-context.ts';
import type { Caller } from '../../src/auth/caller.ts';

/** How a request ended. */
export interface RequestResult {
  readonly account?: string;
  readonly caller?: string;
  readonly method?: string;
  readonly path?: string;
  /** Undefined if the client disconnected before the response. */
  readonly status?: number | undefined;
  readonly complete?: boolean;
  readonly apiCode?: number;
  readonly missingScopes?: readonly string[];
  readonly errorCode?: string;
  readonly attempts?: number;
}

/** Creates the context of a finished request. */
export function finishedRequest(result: RequestResult = {}): RequestContext {
  const { method = 'GET', path = '/users/me', account = 'default', caller = 'reports' } = result;
  const status = 'status' in result ? result.status : 200;
  const context = new RequestContext(
    { method, url: `/api${path}` } as IncomingMessage,
    {
      headersSent: status !== undefined,
      statusCode: status,
      writableFinished: result.complete ?? true,
    } as ServerResponse,
    'request-1',
    [],
  );
  context.caller = { name: caller, account: { name: account } } as Caller;
  context.endpoint = findEndpoint(method, path);
  context.attempts = result.attempts ?? 1;
  context.apiCode = result.apiCode;
  context.missingScopes = result.missingScopes;
  if (result.errorCode !== undefined) {
    context.errorResponse = { status: status ?? 0, code: result.errorCode, message: '' };
  }
  return context;
}
