import {
  AccessToken,
  Secret,
  type RejectedToken,
  type TokenRequest,
  type TokenSource,
  type Verdict,
} from 'evertoken';
import { judgeZoomResponse } from 'evertoken/zoom';

/** A {@link TokenSource} that replaces a token at once when it is refused: `token-1`, `token-2`, … */
export interface NumberedTokens extends TokenSource {
  /** Every request that it got. */
  readonly requests: readonly TokenRequest[];
  /** The refusals it was told of, by generation. */
  readonly rejected: readonly number[];
  /** The successes it was told of, by generation. */
  readonly confirmed: readonly number[];
}

/** A {@link NumberedTokens}. @param most it has no token after this one */
export function numberedTokens(apiUrl: string, maxTokens = Infinity): NumberedTokens {
  const requests: TokenRequest[] = [];
  const rejected: number[] = [];
  const confirmed: number[] = [];
  let current = 1;
  return {
    requests,
    rejected,
    confirmed,
    async getToken(request = {}) {
      request.signal?.throwIfAborted();
      requests.push(request);
      note(request.rejected);
      if (current > maxTokens) throw new Error('no more tokens');
      return createToken(current, apiUrl);
    },
    confirm(token) {
      confirmed.push(token.generation);
    },
    judge: (status: number, body?: string): Verdict => judgeZoomResponse(status, body),
  };

  function note(refusal: RejectedToken | undefined): void {
    if (refusal === undefined) return;
    rejected.push(refusal.token.generation);
    current = Math.max(current, refusal.token.generation + 1);
  }
}

function createToken(generation: number, apiUrl: string): AccessToken {
  return new AccessToken({
    value: new Secret(`token-${generation}`),
    generation,
    expiresAt: Date.now() + 3_600_000,
    scopes: undefined,
    apiUrl,
  });
}
