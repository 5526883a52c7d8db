import type { TokenSource } from '../manager/token-source.ts';
import { judgeStatus, type Verdict } from '../provider/token-provider.ts';

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
