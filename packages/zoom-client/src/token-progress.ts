import type { AccessToken, TokenManager, TokenSource } from 'evertoken';
import { TokenError } from 'evertoken/internal';
import type { ZoomTimeoutError } from './errors/index.ts';

/** Where a request stands with its token. */
export interface TokenProgress {
  /** The token that it was sent with last. */
  token: AccessToken | undefined;
  isWaiting: boolean;
}

/** A token source that records the progress of one request. */
export function trackTokens(source: TokenSource, progress: TokenProgress): TokenSource {
  const { sendBound } = source;
  return {
    async getToken(request) {
      // Without a signal nobody waits: a last rejection is only reported.
      if (request?.signal === undefined) return source.getToken(request);
      progress.isWaiting = true;
      try {
        progress.token = await source.getToken(request);
        return progress.token;
      } finally {
        progress.isWaiting = request.signal.aborted;
      }
    },
    ...(source.confirm && { confirm: source.confirm.bind(source) }),
    ...(source.judge && { judge: source.judge.bind(source) }),
    ...(sendBound && { sendBound }),
  };
}

/** Whether a token source is a token manager, which can also replace a token that is still valid. */
export function isTokenManager(source: TokenSource): source is TokenManager {
  return 'status' in source && 'clear' in source;
}

/**
 * The error of a request whose timeout ended while it waited for a token.
 *
 * @returns a TokenError; its cause is the last error of the token endpoint, if there is one
 */
export async function toTokenError(
  source: TokenSource,
  { request, timeoutMs }: ZoomTimeoutError,
): Promise<TokenError> {
  const { cooldown } = isTokenManager(source) ? await source.status() : {};
  return new TokenError('TOKEN_WAIT_TIMEOUT', {
    detail: `${request}, ${timeoutMs} ms`,
    retryAfterMs: cooldown?.remainingMs,
    cause: cooldown && new TokenError(cooldown.code),
  });
}
