import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  TokenError,
  sendWithToken,
  type AccessToken,
  type TokenManager,
  type Verdict,
} from 'evertoken';
import type { Dispatcher } from 'undici';
import { failureOf, sendFailure, type Failure } from './failure.ts';
import { requestHeaders } from './headers.ts';
import { readBody, type RequestBody } from './request-body.ts';
import { UpstreamExchange } from './upstream-exchange.ts';
import { upstreamPath } from './upstream-path.ts';

/** What the proxy works with. */
export interface ProxyParts {
  readonly tokens: TokenManager;
  readonly dispatcher: Dispatcher;
}

/** Requests below this path go to the API. */
export const PROXY_PREFIX = '/api/';

/** Takes requests below {@link PROXY_PREFIX} to the API, each with a live token. It never throws. */
export function createProxy(
  parts: ProxyParts,
): (request: IncomingMessage, response: ServerResponse, requestId: string) => void {
  return (request, response, requestId) => {
    const path = upstreamPath(request.url ?? '', PROXY_PREFIX);
    if (path.kind === 'refused') return sendFailure(response, badPath(path.reason), requestId);
    if (request.method === 'TRACE') return sendFailure(response, badMethod, requestId);
    forward(parts, path.path, request, response, requestId).catch((error: unknown) => {
      if (!response.destroyed) sendFailure(response, failureOf(error), requestId);
    });
  };
}

async function forward(
  { tokens, dispatcher }: ProxyParts,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): Promise<void> {
  const caller = new AbortController();
  response.once('close', () => caller.abort(new Error('the caller went away')));
  const body = await readBody(request);
  const headers = requestHeaders(request.rawHeaders, request.headers.connection);
  const exchange = await sendWithToken<UpstreamExchange>(tokens, {
    send: (token) =>
      sendOnce(dispatcher, token, path, request.method!, headers, body, caller.signal),
    judge: (answer) => judge(tokens, answer),
    discard: (answer) => answer.discard(),
    replayable: body.kind === 'replayable',
    signal: caller.signal,
  });
  await exchange.pipe(response, requestId);
}

function sendOnce(
  dispatcher: Dispatcher,
  token: AccessToken,
  path: string,
  method: string,
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
  return exchange.send(dispatcher, {
    origin,
    path: pathname.replace(/\/$/, '') + path,
    method,
    headers: [...headers, 'authorization', token.authorization()],
    body: body.kind === 'stream' ? body.stream : body.bytes,
  });
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
