/**
 * Whether an API wants a nonce of its own in the proof (RFC 9449, section 9). The request was not
 * processed, and nothing is said of the token.
 */
export function isNonceChallenge({
  status,
  headers,
}: Pick<Response, 'status' | 'headers'>): boolean {
  return status === 401 && /error="?use_dpop_nonce\b/.test(headers.get('www-authenticate') ?? '');
}
