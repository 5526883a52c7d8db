import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, type PeerCertificate, type TLSSocket } from 'node:tls';
import { getErrorCode } from 'evertoken/internal';
import { fail, pass, warn, type CheckOutcome, type Checked, type Section } from './check.ts';

/** The server that a URL points to. */
export interface Target {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  /** The setting that contains the URL. */
  readonly setting: string;
}

const PORTS: Readonly<Record<string, number>> = { 'https:': 443, 'http:': 80 };
const REDIS_PORT = 6379;

/** Extracts the target of a valid HTTP or Redis URL. */
export function parseTarget(url: URL, setting: string): Target {
  const { protocol, hostname, port } = url;
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (PORTS[protocol] ?? REDIS_PORT) : Number(port),
    tls: protocol === 'https:' || protocol === 'rediss:',
    setting,
  };
}

/** An open connection. */
export interface Connection {
  readonly socket: Socket;
  /** Duration of the TCP handshake, without DNS and TLS, ms. */
  readonly connectMs: number;
}

/**
 * Connects to a server in steps, DNS, TCP and TLS, so that the report shows which one fails. The caller closes
 * the connection.
 */
export async function checkConnection(
  section: Section,
  target: Target,
): Promise<Checked<Connection>> {
  const name = await section.check('name', () => resolveName(target));
  const connection = await section.dependsOn(name, 'connection', (_, signal) =>
    connect(target, signal),
  );
  if (!target.tls) return connection;
  const secured = await section.dependsOn(
    connection,
    'certificate',
    (open, signal) => handshake(target, open, signal),
    `Check the port in ${target.setting}: a server without TLS may not respond at all`,
  );
  if (secured.value === undefined) connection.value?.socket.destroy();
  return secured;
}

async function resolveName({ host, setting }: Target): Promise<CheckOutcome<true>> {
  if (isIP(host) !== 0) return pass(`${host} is an IP address`, true);
  try {
    const [first, ...others] = await lookup(host, { all: true });
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    return pass(`${host} is ${first?.address}${more}`, true);
  } catch (error) {
    const code = getErrorCode(error) ?? 'unknown error';
    return code === 'EAI_AGAIN'
      ? fail(
          `the DNS server did not resolve ${host} (${code})`,
          'Check the DNS servers of this machine, and whether it has a network connection',
        )
      : fail(
          `${host} has no address (${code})`,
          `Check the host in ${setting}; if it is right, the DNS servers of this machine`,
        );
  }
}

async function connect(
  { host, port, setting }: Target,
  signal: AbortSignal,
): Promise<CheckOutcome<Connection>> {
  const startedAt = performance.now();
  const socket = connectTcp({ host, port, signal });
  // Later errors reach the user of the connection in other ways.
  socket.on('error', () => {});
  try {
    await once(socket, 'connect');
  } catch (error) {
    socket.destroy();
    return fail(
      `${host} port ${port} is unreachable (${getErrorCode(error) ?? 'unknown error'})`,
      `Check the host and the port in ${setting}, whether a server is running there, and for a firewall${proxyHint()}`,
    );
  }
  const connectMs = performance.now() - startedAt;
  return pass(`${socket.remoteAddress} port ${port} in ${Math.round(connectMs)} ms`, {
    socket,
    connectMs,
  });
}

async function handshake(
  { host, setting }: Target,
  { socket, connectMs }: Connection,
  signal: AbortSignal,
): Promise<CheckOutcome<Connection>> {
  const servername = isIP(host) === 0 ? { servername: host } : {};
  // An untrusted certificate must be readable for the report. Nothing is sent over such a connection.
  const secured = connectTls({ socket, host, rejectUnauthorized: false, ...servername });
  secured.on('error', () => {});
  const abort = (): void => void secured.destroy();
  signal.addEventListener('abort', abort, { once: true });
  try {
    await once(secured, 'secureConnect');
  } catch (error) {
    secured.destroy();
    return fail(
      `the TLS handshake with ${host} failed (${getErrorCode(error) ?? 'unknown error'})`,
      `Check the port in ${setting}, and for a proxy that intercepts or blocks TLS`,
    );
  }
  signal.removeEventListener('abort', abort);
  const outcome = evaluateCertificate(getCertificateInfo(secured, host), Date.now());
  if (outcome.value !== undefined) return { ...outcome, value: { socket: secured, connectMs } };
  secured.destroy();
  return { ...outcome, value: undefined };
}

function getCertificateInfo(socket: TLSSocket, host: string): CertificateInfo {
  const certificate: Partial<PeerCertificate> = socket.getPeerCertificate();
  const { subject, issuer, subjectaltname, valid_from: from = '', valid_to: to = '' } = certificate;
  // A code at runtime, although Node's types declare an Error.
  const problem: unknown = socket.authorizationError;
  return {
    host,
    problem: socket.authorized ? undefined : String(problem),
    issuer: String(issuer?.O ?? issuer?.CN ?? 'an unnamed issuer'),
    names: subjectaltname ?? String(subject?.CN ?? 'no name'),
    validFrom: Date.parse(from),
    validTo: Date.parse(to),
  };
}

function proxyHint(): string {
  const name = ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY'].find(
    (variable) => process.env[variable],
  );
  return name === undefined ? '' : `. ${name} is set, but the gateway connects directly`;
}

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
            'If that is your own authority or proxy, name its certificate file in ' +
              'NODE_EXTRA_CA_CERTS; otherwise the connection is intercepted: send nothing through it',
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
