import type { AccessToken } from '../access-token.ts';
import type { RejectedToken, TokenSource } from '../manager/token-source.ts';
import { judgeStatus, type Verdict } from '../provider/token-provider.ts';

/** Maximum number of times that a request is sent again. */
const MAX_RESENDS = 2;

/** A request as {@link sendWithToken} sends it. `Response` is the type of its response in the HTTP client. */
export interface SendOptions<Response> {
  /** Sends the request with this token. */
  send(token: AccessToken): Promise<Response>;
  /** Returns what the response says about the token of its request. */
  judge(response: Response, token: AccessToken): Verdict | Promise<Verdict>;
  /** Releases a response that is not returned. */
  discard(response: Response): Promise<void>;
  /** Whether to send again with this token. Default: always. */
  mayResend?(replacement: AccessToken, rejected: AccessToken): boolean;
  /** Whether the request can be sent again: its body is not a stream. */
  readonly replayable: boolean;
  /** Aborts waiting for a token. Aborting the request itself is up to `send`. */
  readonly signal: AbortSignal | undefined;
  /** A monotonic clock, ms. Default: `performance.now`. */
  readonly now?: () => number;
}

/**
 * Sends a request with a live token, and again with another one if the API rejects the token. A rejection
 * is reported to the source even if the request cannot be sent again.
 *
 * @returns the last response, also if it is a rejection
 * @throws TokenError if there is no token; then nothing is sent
 *
 * @example
 * ```ts
 * const response = await sendWithToken<Response>(tokens, {
 *   send: (token) => fetch(url, { headers: { authorization: token.authorization() } }),
 *   judge: ({ status }) => (status === 401 ? 'token-rejected' : 'accepted'),
 *   discard: async ({ body }) => body?.cancel(),
 *   replayable: true,
 *   signal: undefined,
 * });
 * ```
 */
export async function sendWithToken<Response>(
  source: TokenSource,
  options: SendOptions<Response>,
): Promise<Response> {
  const { replayable, signal, now = () => performance.now() } = options;
  signal?.throwIfAborted();
  let token = await source.getToken({ replayable, signal });
  for (let resends = 0; ; resends += 1) {
    const sentAt = now();
    const response = await options.send(token);
    const verdict = await options.judge(response, token);
    const elapsedMs = now() - sentAt;
    if (verdict === 'accepted') source.confirm?.(token, elapsedMs);
    if (verdict !== 'token-rejected') return response;
    const rejected = { token, elapsedMs, isLastAttempt: resends === MAX_RESENDS - 1 };
    if (!replayable || resends === MAX_RESENDS) {
      // Not awaited: it reports the rejection, and the caller has its response.
      void getReplacementToken(source, rejected, undefined);
      return response;
    }
    const replacement = await getReplacementToken(source, rejected, signal);
    if (replacement === undefined || options.mayResend?.(replacement, token) === false) {
      return response;
    }
    await options.discard(response);
    token = replacement;
  }
}

/** @returns undefined if there is none; then the response of the API is the best explanation */
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

/** Whether a request with this body can be sent again: not if it is a stream or an iterator. */
export function isReplayable(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return true;
  return !('getReader' in body || 'pipe' in body || 'next' in body || Symbol.asyncIterator in body);
}

/** Maximum size of the start of a body that is read to judge a response. */
export const MAX_ERROR_BODY_BYTES: number = 64 * 1024;
/** Maximum time to read it, ms. */
export const PEEK_TIMEOUT_MS = 1_000;

/**
 * Returns what a response of the API says about the token of its request: by the status and, if that is
 * not sufficient, by the body.
 *
 * @param peek reads the start of the body, up to {@link MAX_ERROR_BODY_BYTES} and {@link PEEK_TIMEOUT_MS}
 */
export async function classifyResponse(
  source: TokenSource,
  status: number,
  peek: () => Promise<string>,
): Promise<Verdict> {
  const judge = source.judge?.bind(source) ?? judgeStatus;
  const verdict = judge(status);
  if (verdict !== 'undecided' && verdict !== 'token-rejected') return verdict;
  // Also reads the body of a rejection: unread, it would block its connection while the token is replaced.
  const body = await peek();
  return verdict === 'undecided' ? judge(status, body) : verdict;
}
