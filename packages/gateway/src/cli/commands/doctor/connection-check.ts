import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, type PeerCertificate, type TLSSocket } from 'node:tls';
import { evaluateCertificate } from './certificate.ts';
import type { Target } from './destination.ts';
import { codeOf, fail, pass, type CheckOutcome } from './outcome.ts';
import type { Checked, Section } from './check.ts';

/** An open connection. */
export interface Connection {
  readonly socket: Socket;
  /** How long it took to come about, name and TLS aside, ms. */
  readonly connectMs: number;
}

/**
 * Goes to a server hop by hop, name, connection and certificate, so that it is told which one fails. The
 * connection is the caller's to close.
 */
export async function checkConnection(
  section: Section,
  destination: Target,
): Promise<Checked<Connection>> {
  const name = await section.check('name', () => resolveName(destination));
  const connection = await section.dependsOn(name, 'connection', (_, signal) =>
    connect(destination, signal),
  );
  if (!destination.tls) return connection;
  const secured = await section.dependsOn(
    connection,
    'certificate',
    (open, signal) => handshake(destination, open, signal),
    `Check the port in ${destination.setting}: where no TLS is spoken, a server may wait in silence`,
  );
  if (secured.value === undefined) connection.value?.socket.destroy();
  return secured;
}

async function resolveName({ host, setting }: Target): Promise<CheckOutcome<true>> {
  if (isIP(host) !== 0) return pass(`${host} is an address`, true);
  try {
    const [first, ...others] = await lookup(host, { all: true });
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    return pass(`${host} is ${first?.address}${more}`, true);
  } catch (error) {
    const code = codeOf(error);
    return code === 'EAI_AGAIN'
      ? fail(
          `the name service did not say where ${host} is (${code})`,
          'Check the name servers of this machine, and whether it has a network at all',
        )
      : fail(
          `${host} has no address (${code})`,
          `Check the host in ${setting}, and if that is right the name servers of this machine`,
        );
  }
}

async function connect(
  { host, port, setting }: Target,
  signal: AbortSignal,
): Promise<CheckOutcome<Connection>> {
  const began = performance.now();
  const socket = connectTcp({ host, port, signal });
  // Whatever becomes of it later, whoever uses it then is told by other means.
  socket.on('error', () => {});
  try {
    await once(socket, 'connect');
  } catch (error) {
    socket.destroy();
    return fail(
      `${host} port ${port} cannot be reached (${getConnectErrorCode(error)})`,
      `Check the host and the port in ${setting}, that a server runs there, and that no firewall is in between${proxyHint()}`,
    );
  }
  const connectMs = performance.now() - began;
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
  // A certificate that is not trusted is to be looked at. Nothing is sent over such a connection.
  const secured = connectTls({ socket, host, rejectUnauthorized: false, ...servername });
  secured.on('error', () => {});
  const giveUp = (): void => void secured.destroy();
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    await once(secured, 'secureConnect');
  } catch (error) {
    secured.destroy();
    return fail(
      `there is no TLS with ${host} (${codeOf(error)})`,
      `Check the port in ${setting}, and for a proxy that breaks TLS open or cuts it off`,
    );
  }
  signal.removeEventListener('abort', giveUp);
  const judged = evaluateCertificate(getCertificateInfo(secured, host), Date.now());
  if (judged.value !== undefined) return { ...judged, value: { socket: secured, connectMs } };
  secured.destroy();
  return { ...judged, value: undefined };
}

function getCertificateInfo(
  socket: TLSSocket,
  host: string,
): Parameters<typeof evaluateCertificate>[0] {
  const certificate: Partial<PeerCertificate> = socket.getPeerCertificate();
  const { subject, issuer, subjectaltname, valid_from: from = '', valid_to: to = '' } = certificate;
  // Node puts the code there, though its types say that it is an Error.
  const problem: unknown = socket.authorizationError;
  return {
    host,
    problem: socket.authorized ? undefined : String(problem),
    issuer: String(issuer?.O ?? issuer?.CN ?? 'somebody unnamed'),
    names: subjectaltname ?? String(subject?.CN ?? 'no name'),
    validFrom: Date.parse(from),
    validTo: Date.parse(to),
  };
}

/** With several addresses each of them has failed. */
function getConnectErrorCode(error: unknown): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return codeOf(first);
}

function proxyHint(): string {
  const name = ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY'].find(
    (variable) => process.env[variable],
  );
  return name === undefined ? '' : `. ${name} is set, but the gateway connects directly`;
}
