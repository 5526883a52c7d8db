import type { IncomingMessage, ServerResponse } from 'node:http';
import { endpointOf } from '@evertoken/zoom-client/endpoints';
import { Call } from '../../src/call.ts';
import type { Caller } from '../../src/callers/callers.ts';

/** What a call came to. */
export interface Ending {
  readonly account?: string;
  readonly caller?: string;
  readonly method?: string;
  readonly path?: string;
  /** Undefined: the caller went away before its answer began. */
  readonly status?: number | undefined;
  readonly complete?: boolean;
  readonly apiCode?: number;
  readonly failureCode?: string;
  readonly sends?: number;
}

/** A call that has ended in this way. */
export function endedCall(ending: Ending = {}): Call {
  const { method = 'GET', path = '/users/me', account = 'default', caller = 'reports' } = ending;
  const status = 'status' in ending ? ending.status : 200;
  const call = new Call(
    { method, url: `/api${path}` } as IncomingMessage,
    {
      headersSent: status !== undefined,
      statusCode: status,
      writableFinished: ending.complete ?? true,
    } as ServerResponse,
    'request-1',
  );
  call.caller = { name: caller, account: { name: account } } as Caller;
  call.endpoint = endpointOf(method, path);
  call.sends = ending.sends ?? 1;
  call.apiCode = ending.apiCode;
  if (ending.failureCode !== undefined) {
    call.failure = { status: status ?? 0, code: ending.failureCode, message: '' };
  }
  return call;
}
