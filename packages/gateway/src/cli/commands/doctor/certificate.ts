import { type CheckOutcome, fail, pass, warn } from './outcome.ts';

/** What a server showed in the TLS handshake. */
export interface CertificateInfo {
  readonly host: string;
  /** Why Node does not trust it; undefined when it does. */
  readonly problem: string | undefined;
  /** Who signed it, and for which names. */
  readonly issuer: string;
  readonly names: string;
  /** ms since the epoch. */
  readonly validFrom: number;
  readonly validTo: number;
}

const DAY_MS = 86_400_000;
/** Certificates are renewed weeks before their end: when so little is left, somebody has forgotten. */
const EXPIRY_WARNING_MS = 14 * DAY_MS;

/** Judges a certificate. @param now ms since the epoch */
export function evaluateCertificate(shown: CertificateInfo, now: number): CheckOutcome<true> {
  const { host, problem, issuer, names, validFrom, validTo } = shown;
  const daysLeft = Math.floor((validTo - now) / DAY_MS);
  switch (problem) {
    case undefined: {
      const seen = `by ${issuer}, valid until ${day(validTo)} (${daysLeft} days)`;
      return validTo - now < EXPIRY_WARNING_MS
        ? warn(seen, `Have it renewed by whoever runs ${host}`, true)
        : pass(seen, true);
    }
    case 'CERT_HAS_EXPIRED':
      return fail(
        `the certificate ended on ${day(validTo)}`,
        `If that day is past, whoever runs ${host} must renew it; if not, set the clock of this machine`,
      );
    case 'CERT_NOT_YET_VALID':
      return fail(
        `the certificate begins on ${day(validFrom)}`,
        'Set the clock of this machine; if it is right, the server has the wrong certificate',
      );
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return fail(
        `the certificate is for ${names}, not for ${host}`,
        'Check the host in the URL; if it is right, something else answers in its place',
      );
    default:
      return UNKNOWN_AUTHORITY.has(problem)
        ? fail(
            `the certificate is signed by ${issuer}, which this machine does not trust (${problem})`,
            'If that is an authority or a proxy of your own, name its certificate file in ' +
              'NODE_EXTRA_CA_CERTS; if not, somebody sits in between: send nothing through it',
          )
        : fail(
            `the certificate is not accepted (${problem})`,
            'Look this code up; it is OpenSSL’s',
          );
  }
}

const UNKNOWN_AUTHORITY: ReadonlySet<string> = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

function day(ms: number): string {
  return Number.isFinite(ms) ? new Date(ms).toISOString().slice(0, 10) : 'an unknown day';
}
