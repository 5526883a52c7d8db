import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import {
  connect as connectTls,
  type PeerCertificate,
  type SecureContext,
  type TLSSocket,
} from 'node:tls';
import { getErrorCode } from 'evertoken/internal';
import { formatProxy, type SelectedProxy } from '../../../outbound/proxy-selector.ts';
import { formatTarget, openTunnel } from '../../../outbound/tunnel.ts';
import { evaluateCertificate, type CertificateInfo } from './certificate-check.ts';
import { fail, pass, type CheckOutcome, type Checked, type Section } from './check.ts';

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

/** How connections to a server are opened. */
export interface Route {
  /** Undefined: directly. */
  readonly proxy?: SelectedProxy | undefined;
  /** Whether proxies are configured, be it for other servers. */
  readonly hasProxies?: boolean;
  /** Undefined: Node's authorities and no certificate. */
  readonly secureContext?: SecureContext | undefined;
  /** Timeout of each step, ms. */
  readonly timeoutMs: number;
}

/**
 * Connects to a server in steps, DNS, TCP and TLS, so that the report shows which one fails. The caller closes
 * the connection.
 */
export async function checkConnection(
  section: Section,
  target: Target,
  secureContext?: SecureContext,
): Promise<Checked<Connection>> {
  const connection = await checkTcp(section, target);
  return secure(section, target, connection, secureContext);
}

/** Connects to a server through the proxy in force for it, or as {@link checkConnection} does. */
export async function checkRoute(
  section: Section,
  target: Target,
  { proxy, hasProxies = false, secureContext, timeoutMs }: Route,
): Promise<Checked<Connection>> {
  if (hasProxies) await section.check('proxy', () => pass(describeProxy(proxy), true));
  if (proxy === undefined) return checkConnection(section, target, secureContext);
  const connection = await checkTcp(section, parseTarget(proxy.url, proxy.setting));
  const tunnel = await section.dependsOn(connection, 'tunnel', ({ socket, connectMs }) => {
    socket.destroy();
    return openThrough(proxy, target, { secureContext, timeoutMs }, connectMs);
  });
  return secure(section, target, tunnel, secureContext);
}

function describeProxy(proxy: SelectedProxy | undefined): string {
  return proxy === undefined
    ? 'none for this host'
    : `${formatProxy(proxy.url)} (${proxy.setting})`;
}

async function openThrough(
  { url, setting }: SelectedProxy,
  { host, port }: Target,
  options: Parameters<typeof openTunnel>[2],
  connectMs: number,
): Promise<CheckOutcome<Connection>> {
  const target = formatTarget(host, port);
  try {
    const socket = await openTunnel(url, target, options);
    return pass(`to ${target}`, { socket: socket.on('error', () => {}), connectMs });
  } catch (error) {
    const code = getErrorCode(error) ?? 'unknown error';
    return code === 'PROXY_407'
      ? fail(
          `the proxy does not accept the credentials (${code})`,
          `Correct the user name and the password in ${setting}: http://user:password@host:port`,
        )
      : fail(
          `the proxy opens no tunnel to ${target} (${code})`,
          `Allow ${target} in the proxy, or add ${host} to outbound.noProxy (NO_PROXY) to connect directly`,
        );
  }
}

async function checkTcp(section: Section, target: Target): Promise<Checked<Connection>> {
  const name = await section.check('name', () => resolveName(target));
  return section.dependsOn(name, 'connection', (_, signal) => connect(target, signal));
}

async function secure(
  section: Section,
  target: Target,
  connection: Checked<Connection>,
  secureContext: SecureContext | undefined,
): Promise<Checked<Connection>> {
  if (!target.tls) return connection;
  const secured = await section.dependsOn(
    connection,
    'certificate',
    (open, signal) => handshake(target, open, secureContext, signal),
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
      `Check the host and the port in ${setting}, whether a server is running there, and for a firewall`,
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
  secureContext: SecureContext | undefined,
  signal: AbortSignal,
): Promise<CheckOutcome<Connection>> {
  const servername = isIP(host) === 0 ? { servername: host } : {};
  // An untrusted certificate must be readable for the report. Nothing is sent over such a connection.
  const secured = connectTls({
    socket,
    host,
    rejectUnauthorized: false,
    ...servername,
    ...(secureContext && { secureContext }),
  });
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
