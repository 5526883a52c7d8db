import type { TokenSource } from '../manager/token-source.ts';
import { judgeStatus, type Verdict } from '../provider/token-provider.ts';

/** As much of an error's body as is read to judge it. */
export const MAX_ERROR_BODY_BYTES: number = 64 * 1024;
/** And for so long at the most, ms: it may come byte by byte. */
export const PEEK_TIMEOUT_MS = 1_000;

/**
 * What an API's answer says of the token that was sent, by its status and, where that is not enough,
 * by its body.
 *
 * @param peek reads the beginning of the body: at most {@link LARGEST_ERROR_BODY} bytes of it, and for at
 *   most {@link PEEK_PATIENCE_MS}
 */
export async function classifyResponse(
  source: TokenSource,
  status: number,
  peek: () => Promise<string>,
): Promise<Verdict> {
  const judge = source.judge?.bind(source) ?? judgeStatus;
  const verdict = judge(status);
  if (verdict !== 'undecided' && verdict !== 'token-rejected') return verdict;
  // A refused answer is read too: it would hold its connection while another token is waited for.
  const body = await peek();
  return verdict === 'undecided' ? judge(status, body) : verdict;
}
