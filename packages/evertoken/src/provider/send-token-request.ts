import { TokenError } from '../errors.ts';
import type { TokenHttpRequest } from './token-request.ts';
import type { TokenHttpResponse } from './token-response.ts';

const MAX_RESPONSE_BYTES = 64 * 1024;

/**
 * Sends a token request and reads the answer.
 *
 * @throws TokenError `TOKEN_ENDPOINT_UNREACHABLE`; the signal's reason when it aborts.
 */
export async function sendTokenRequest(
  { url, init }: TokenHttpRequest,
  fetchFunction: typeof fetch,
  signal: AbortSignal,
): Promise<TokenHttpResponse> {
  const response = await postTokenRequest(url, init, fetchFunction, signal);
  return readTokenResponse(response, signal);
}

/**
 * The only line that sends credentials. Redirects are not followed: credentials go to the configured
 * address and nowhere else. Throws as {@link sendTokenRequest} does.
 */
export function postTokenRequest(
  url: string,
  init: RequestInit,
  fetchFunction: typeof fetch,
  signal: AbortSignal,
): Promise<Response> {
  return wrapNetworkError(signal, () =>
    fetchFunction(url, { ...init, method: 'POST', redirect: 'manual', signal }),
  );
}

/** Reads an answer to its end. Throws as {@link sendTokenRequest} does. */
export function readTokenResponse(
  response: Response,
  signal: AbortSignal,
): Promise<TokenHttpResponse> {
  return wrapNetworkError(signal, async () => ({
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    body: await readBounded(response),
    receivedAt: Date.now(),
  }));
}

async function wrapNetworkError<T>(signal: AbortSignal, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    signal.throwIfAborted();
    throw new TokenError('TOKEN_ENDPOINT_UNREACHABLE', { detail: getErrorCode(error) });
  }
}

/** Reads at most 64 KiB: a token answer has about one, and a lying endpoint may never stop. */
async function readBounded(response: Response): Promise<string> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let text = '';
  while (text.length < MAX_RESPONSE_BYTES) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
  }
  await reader.cancel();
  return text;
}

/** The system's word for what went wrong (`ECONNREFUSED`), not the whole error: that one may hold the request. */
function getErrorCode(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code =
    typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : 'network error';
}
