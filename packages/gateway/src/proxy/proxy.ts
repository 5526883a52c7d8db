import {
  TokenError,
  sendWithToken,
  type AccessToken,
  type TokenManager,
  type Verdict,
} from 'evertoken';
import { endpointOf } from '@evertoken/zoom-client/endpoints';
import type { Dispatcher } from 'undici';
import type { Call } from '../call.ts';
import type { Caller } from '../callers/callers.ts';
import { failCall, failureOf, type Failure } from '../failure.ts';
import { requestHeaders } from './headers.ts';
import { readBody, type RequestBody } from './request-body.ts';
import { UpstreamExchange } from './upstream-exchange.ts';
import { upstreamPath } from './upstream-path.ts';

/** What the proxy works with. */
export interface ProxyParts {
  readonly dispatcher: Dispatcher;
}

/** Requests below this path go to the API. */
export const PROXY_PREFIX = '/api/';

/** Takes calls below {@link PROXY_PREFIX} to the API, each with a live token of the caller's account. It never throws. */
export function createProxy(parts: ProxyParts): (call: Call, caller: Caller) => void {
  return (call, caller) => {
    const { url = '', method = '' } = call.request;
    const path = upstreamPath(url, PROXY_PREFIX);
    if (path.kind === 'refused') return failCall(call, badPath(path.reason));
    if (method === 'TRACE') return failCall(call, badMethod);
    if (!caller.mayCall(method, path.path.split('?', 1)[0]!))
      return failCall(call, notPermitted(method));
    call.endpoint = endpointOf(method, path.path);
    forward(parts, path.path, call, caller).catch((error: unknown) =>
      failCall(call, failureOf(error)),
    );
  };
}

async function forward(
  { dispatcher }: ProxyParts,
  path: string,
  call: Call,
  { account: { tokens } }: Caller,
): Promise<void> {
  const { request, response } = call;
  const caller = new AbortController();
  response.once('close', () => caller.abort(new Error('the caller went away')));
  const body = await readBody(request);
  const headers = requestHeaders(request.rawHeaders, request.headers.connection);
  const exchange = await sendWithToken<UpstreamExchange>(tokens, {
    send: (token) => {
      if (call.sends > 0) call.retried('token-rejected');
      return sendOnce(dispatcher, token, path, call, headers, body, caller.signal);
    },
    judge: (answer) => judge(tokens, answer),
    discard: (answer) => answer.discard(),
    replayable: body.kind === 'replayable',
    signal: caller.signal,
  });
  await exchange.pipe(response, call.requestId);
}

async function sendOnce(
  dispatcher: Dispatcher,
  token: AccessToken,
  path: string,
  call: Call,
  headers: readonly string[],
  body: RequestBody,
  signal: AbortSignal,
): Promise<UpstreamExchange> {
  if (token.apiUrl === undefined)
    throw new TokenError('ORIGIN_NOT_ALLOWED', { detail: 'no API URL is known' });
  signal.throwIfAborted();
  const { origin, pathname } = new URL(token.apiUrl);
  const exchange = new UpstreamExchange();
  signal.addEventListener('abort', () => exchange.abort(signal.reason as Error), { once: true });
  const target = pathname.replace(/\/$/, '') + path;
  try {
    await exchange.send(dispatcher, {
      origin,
      path: target,
      method: call.request.method!,
      headers: [...call.sent(origin, target, headers), 'authorization', token.authorization()],
      body: body.kind === 'stream' ? body.stream : body.bytes,
    });
  } catch (error) {
    call.unanswered(error);
    throw error;
  }
  call.answered(exchange.status, exchange.header('x-zm-trackingid'));
  return exchange;
}

async function judge(tokens: TokenManager, answer: UpstreamExchange): Promise<Verdict> {
  const verdict = tokens.judge(answer.status);
  // It would hold its connection while another token is waited for.
  if (verdict === 'token-rejected') await answer.peek();
  return verdict === 'undecided' ? tokens.judge(answer.status, await answer.peek()) : verdict;
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
