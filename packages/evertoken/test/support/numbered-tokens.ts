import {
  AccessToken,
  Secret,
  type RejectedToken,
  type TokenRequest,
  type TokenSource,
  type Verdict,
} from 'evertoken';
import { judgeZoomResponse } from 'evertoken/zoom';

/** A {@link TokenSource} that replaces rejected tokens at once: `token-1`, `token-2`, … */
export interface NumberedTokens extends TokenSource {
  /** All requests so far. */
  readonly requests: readonly TokenRequest[];
  /** The generations of the rejected tokens. */
  readonly rejected: readonly number[];
  /** The generations of the confirmed tokens. */
  readonly confirmed: readonly number[];
}

/** Creates a {@link NumberedTokens}. @param maxTokens number of tokens; after these it fails */
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
      recordRejection(request.rejected);
      if (current > maxTokens) throw new Error('no more tokens');
      return createToken(current, apiUrl);
    },
    confirm(token) {
      confirmed.push(token.generation);
    },
    judge: (status: number, body?: string): Verdict => judgeZoomResponse(status, body),
  };

  function recordRejection(rejection: RejectedToken | undefined): void {
    if (rejection === undefined) return;
    rejected.push(rejection.token.generation);
    current = Math.max(current, rejection.token.generation + 1);
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
