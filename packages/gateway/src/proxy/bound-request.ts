import { TokenError, type AccessToken, type TokenManager } from 'evertoken';
import type { UpstreamRequest } from './upstream-request.ts';

/** A request whose token is bound to a key. */
export interface BoundUpstreamRequest {
  readonly token: AccessToken;
  readonly url: URL;
  /** It is replayable with a nonce that the API requires if its body is not a stream. */
  readonly request: { readonly method: string; readonly replayable: boolean };
}

/** The headers of a response that concern proofs (RFC 9449, sections 7.1 and 8.2). */
const PROOF_HEADERS = ['dpop-nonce', 'www-authenticate'];
const MAX_STATUS = 599;

/**
 * Sends a request with a proof of possession, and again if the API requires a nonce in it. The token's provider makes
 * the proofs; of the responses it sees the head only.
 *
 * @param send sends the request with the headers `Authorization` and `DPoP`
 * @throws TokenError `DPOP_PROOF_REQUIRED` if the provider makes no proofs; what `send` throws
 */
export async function sendBound(
  tokens: TokenManager,
  { token, url, request: { method, replayable } }: BoundUpstreamRequest,
  send: (authorization: string, proof: string) => Promise<UpstreamRequest>,
): Promise<UpstreamRequest> {
  if (tokens.sendBound === undefined) throw new TokenError('DPOP_PROOF_REQUIRED');
  let upstream: UpstreamRequest | undefined;
  const sendOnce = async (_url: unknown, init?: RequestInit): Promise<Response> => {
    await upstream?.discard();
    const headers = new Headers(init?.headers);
    upstream = await send(headers.get('authorization') ?? '', headers.get('dpop') ?? '');
    return toHead(upstream);
  };
  await tokens.sendBound({ token, url, init: { method }, replayable, fetch: sendOnce });
  return upstream!;
}

function toHead(upstream: UpstreamRequest): Response {
  const headers = PROOF_HEADERS.flatMap((name): [string, string][] => {
    const value = upstream.header(name);
    return value === undefined ? [] : [[name, value]];
  });
  return new Response(null, { status: Math.min(upstream.status, MAX_STATUS), headers });
}
