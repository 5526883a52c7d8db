import { fail, pass, warn, type CheckOutcome } from './check.ts';

/** The certificate that a server presented in the TLS handshake. */
export interface CertificateInfo {
  readonly host: string;
  /** Code of the reason that Node does not trust it; undefined if trusted. */
  readonly problem: string | undefined;
  readonly issuer: string;
  /** The names that it is valid for. */
  readonly names: string;
  /** ms since the epoch. */
  readonly validFrom: number;
  /** ms since the epoch. */
  readonly validTo: number;
}

const DAY_MS = 86_400_000;
/** Certificates are usually renewed weeks before they expire. */
const EXPIRY_WARNING_MS = 14 * DAY_MS;

/** Evaluates a certificate. @param now ms since the epoch. */
export function evaluateCertificate(info: CertificateInfo, now: number): CheckOutcome<true> {
  const { host, problem, issuer, names, validFrom, validTo } = info;
  const daysLeft = Math.floor((validTo - now) / DAY_MS);
  switch (problem) {
    case undefined: {
      const finding = `issued by ${issuer}, valid until ${formatDay(validTo)} (${daysLeft} days)`;
      return validTo - now < EXPIRY_WARNING_MS
        ? warn(finding, `Have it renewed by the operator of ${host}`, true)
        : pass(finding, true);
    }
    case 'CERT_HAS_EXPIRED':
      return fail(
        `the certificate expired on ${formatDay(validTo)}`,
        `Have it renewed by the operator of ${host}; if that day has not passed, set the clock of this machine`,
      );
    case 'CERT_NOT_YET_VALID':
      return fail(
        `the certificate is not valid before ${formatDay(validFrom)}`,
        'Set the clock of this machine; if it is right, the server has the wrong certificate',
      );
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return fail(
        `the certificate is for ${names}, not for ${host}`,
        'Check the host in the URL; if it is right, another server responds in its place',
      );
    default:
      return UNKNOWN_AUTHORITY.has(problem)
        ? fail(
            `the certificate is issued by ${issuer}, which this machine does not trust (${problem})`,
            'If that is your own authority or proxy, name its certificate file in tls.caFile ' +
              '(OUTBOUND_TLS_CA_FILE); otherwise the connection is intercepted: send nothing through it',
          )
        : fail(
            `the certificate is not accepted (${problem})`,
            'Look up this error code of OpenSSL',
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

function formatDay(ms: number): string {
  return Number.isFinite(ms) ? new Date(ms).toISOString().slice(0, 10) : 'an unknown day';
}
