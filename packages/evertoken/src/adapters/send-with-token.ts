import type { AccessToken } from '../access-token.ts';
import type { RejectedToken, TokenSource } from '../manager/token-source.ts';
import type { Verdict } from '../provider/token-provider.ts';

/** Sends beyond the first that one request may cost. */
const MAX_RESENDS = 2;

/** One request, as an adapter describes it. */
export interface SendOptions<Response> {
  /** Sends the request with this token. */
  send(token: AccessToken): Promise<Response>;
  /** What the answer says of the token that was sent. */
  judge(response: Response, token: AccessToken): Verdict | Promise<Verdict>;
  /** Frees an answer that the caller will not see. */
  discard(response: Response): Promise<void>;
  /** Whether the same request can be sent again: its body is not used up. */
  readonly replayable: boolean;
  readonly signal: AbortSignal | undefined;
  /** A monotonic clock, ms. Default `performance.now`. */
  readonly now?: () => number;
}

/**
 * Sends a request with a live token, and again with another one if the API says that the first is
 * not valid. A refusal is reported even when the request cannot be sent again.
 *
 * @returns the last answer; a refusal that stays one is returned as it is.
 * @throws TokenError when there is no token; then nothing is sent.
 */
export async function sendWithToken<Response>(
  source: TokenSource,
  options: SendOptions<Response>,
): Promise<Response> {
  const { signal, now = () => performance.now() } = options;
  signal?.throwIfAborted();
  let token = await source.getToken(signal && { signal });
  for (let extra = 0; ; extra += 1) {
    const sentAt = now();
    const response = await options.send(token);
    const verdict = await options.judge(response, token);
    if (verdict === 'accepted') source.confirm?.(token);
    if (verdict !== 'token-rejected') return response;
    const rejected = { token, elapsedMs: now() - sentAt };
    if (!options.replayable || extra === MAX_RESENDS) {
      // The caller has its answer; the fleet should still learn of the refusal.
      void getReplacementToken(source, rejected, undefined);
      return response;
    }
    const next = await getReplacementToken(source, rejected, signal);
    if (next === undefined) return response;
    await options.discard(response);
    token = next;
  }
}

/** A token to try again with; undefined when there is none: then the API's own answer says it best. */
async function getReplacementToken(
  source: TokenSource,
  rejected: RejectedToken,
  signal: AbortSignal | undefined,
): Promise<AccessToken | undefined> {
  try {
    return await source.getToken({ rejected, signal });
  } catch {
    signal?.throwIfAborted();
    return undefined;
  }
}
