import { parseRetryAfter, type SendOutcome } from '@evertoken/zoom-client/retry';
import type { Account } from '../accounts/account.ts';
import type { RequestContext } from '../http/request-context.ts';
import type { UpstreamRequest } from './upstream-request.ts';

/**
 * Reads what a 429 or a server error says about sending its request again. The account's rate limiter learns of a 429.
 *
 * @param path path below the API's base URL
 */
export async function readOutcome(
  upstream: UpstreamRequest,
  context: RequestContext,
  { pacer, api }: Account,
  path: string,
): Promise<SendOutcome> {
  const { status } = upstream;
  const header = (name: string): string | undefined => upstream.header(name);
  const retryAfterMs = parseRetryAfter(header('retry-after'), Date.now());
  if (status !== 429) return { kind: 'response', status, retryAfterMs };
  const response = { status, header, body: await upstream.peek() };
  const rateLimit = pacer?.observe({ endpoint: context.endpoint, path }, response);
  context.rateLimit = rateLimit ?? api.readRateLimit(response);
  return { kind: 'response', status, rateLimit: context.rateLimit, retryAfterMs };
}
