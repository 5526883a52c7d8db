const UNTRUSTED = 'The certificate is not trusted: name its authority in outbound.tls.caFile.';

/** What the error code of a connection says, and what to do. */
const MEANINGS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'The host name cannot be resolved: check DNS, and the host in the URL.',
  EAI_AGAIN: 'The host name cannot be resolved: the DNS server does not respond.',
  ECONNREFUSED: 'The connection is refused.',
  ECONNRESET: 'The connection is closed.',
  UND_ERR_SOCKET: 'The connection is closed.',
  EHOSTUNREACH: 'There is no route to the host.',
  ENETUNREACH: 'There is no route to the host.',
  CERT_HAS_EXPIRED:
    'The certificate has expired; if that is not so, set the clock of this machine.',
  CERT_NOT_YET_VALID: 'The certificate is not valid yet; if it is, set the clock of this machine.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'The certificate is for another host.',
  DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
  SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
  PROXY_407: 'The proxy requires other credentials: correct those in its URL.',
};

/** Describes why a connection failed; empty if that is not known. */
export function describeConnectionError(code: string | undefined): string {
  if (code === undefined || !/^[A-Z\d_]+$/.test(code)) return '';
  const meaning =
    MEANINGS[code] ?? (code.startsWith('PROXY_') ? 'The proxy opens no connection.' : 'Reason:');
  return `${meaning.replace(/[.:]$/, '')} (${code}).`;
}
