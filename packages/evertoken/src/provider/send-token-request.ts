import { TokenError } from '../errors.ts';
import type { TokenHttpRequest } from './token-request.ts';
import type { TokenHttpResponse } from './token-response.ts';

const LARGEST_BODY = 64 * 1024;

/**
 * The only lines that touch the network for a token. Redirects are not followed: credentials go to
 * the configured address and nowhere else.
 *
 * @throws TokenError `TOKEN_ENDPOINT_UNREACHABLE`; the signal's reason when it aborts.
 */
export async function sendTokenRequest(
  request: TokenHttpRequest,
  fetchFunction: typeof fetch,
  signal: AbortSignal,
): Promise<TokenHttpResponse> {
  try {
    const response = await fetchFunction(request.url, {
      ...request.init,
      redirect: 'manual',
      signal,
    });
    const body = await readBounded(response);
    return {
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      body,
      receivedAt: Date.now(),
    };
  } catch (error) {
    signal.throwIfAborted();
    throw new TokenError('TOKEN_ENDPOINT_UNREACHABLE', { detail: reasonOf(error) });
  }
}

/** Reads at most 64 KiB: a token answer has about one, and a lying endpoint may never stop. */
async function readBounded(response: Response): Promise<string> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let text = '';
  while (text.length < LARGEST_BODY) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
  }
  await reader.cancel();
  return text;
}

/** The system's word for what went wrong (`ECONNREFUSED`), not the whole error: that one may hold the request. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code =
    typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : 'network error';
}
