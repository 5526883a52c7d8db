import { TokenError } from '../errors.ts';
import type { ErrorCode } from '../error-catalog.ts';
import type { TokenHttpResponse } from './token-response.ts';

/**
 * Sends a revocation request (RFC 7009). A token that is not valid any more is revoked successfully as well (section 2.2).
 *
 * @throws TokenError; what `send` throws
 */
export async function requestRevocation(
  timeoutMs: number,
  send: (signal: AbortSignal) => Promise<Pick<TokenHttpResponse, 'status'>>,
): Promise<void> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const { status } = await send(signal);
    const code = judgeRevocationStatus(status);
    if (code !== undefined) throw new TokenError(code, { detail: `status ${status}` });
  } catch (error) {
    throw signal.aborted ? new TokenError('TOKEN_ENDPOINT_TIMEOUT') : error;
  }
}

/** @returns the code of the error; undefined if the token is revoked */
function judgeRevocationStatus(status: number): ErrorCode | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status === 401) return 'CLIENT_REJECTED';
  if (status === 429) return 'TOKEN_ENDPOINT_THROTTLED';
  return status >= 500 ? 'TOKEN_ENDPOINT_FAILED' : 'TOKEN_REQUEST_REJECTED';
}
