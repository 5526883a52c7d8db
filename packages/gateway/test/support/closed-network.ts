import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { createServer, type TlsOptions } from 'node:tls';
import type { Sandbox } from '@evertoken/zoom-sandbox';
import { onTestFinished } from 'vitest';
import { startConnectProxy, type ConnectProxy } from '../../../../test/support/connect-proxy.ts';
import { makeCertificate } from '../../../../test/support/tls-certificate.ts';
import { environmentFor } from './cli-process.ts';
import { startSandbox } from './running-gateway.ts';

/** The names of the servers, which no DNS server knows. */
export const HOSTS = ['oauth.zoom.test', 'api.zoom.test'] as const;

/** A network in which a proxy is the only way to a sandbox with TLS. */
export interface ClosedNetwork {
  readonly sandbox: Sandbox;
  readonly proxy: ConnectProxy;
  /** The port that the names lead to. */
  readonly port: number;
  /** File of the authority that issued the sandbox's certificate. */
  readonly caFile: string;
  /** Variables of a gateway that uses this network, but for the proxy and the authority. */
  readonly env: Readonly<Record<string, string>>;
  /** The SHA-256 fingerprint of the certificate that each connection presented; undefined for none. */
  readonly clients: readonly (string | undefined)[];
  /** The number of connections that did not come from the proxy, and were refused. */
  refused(): number;
}

/** Options of {@link startClosedNetwork}. */
export interface ClosedNetworkOptions {
  /** `user:password` of the proxy. @default none */
  readonly credentials?: string;
  /** Of the server in front of the sandbox. */
  readonly tls?: TlsOptions;
  /** Further names that lead to the sandbox, which has nothing there. @default none */
  readonly sinks?: readonly string[];
}

/** Starts the network; it is stopped when the test ends. */
export async function startClosedNetwork({
  credentials,
  tls,
  sinks = [],
}: ClosedNetworkOptions = {}): Promise<ClosedNetwork> {
  const sandbox = await startSandbox();
  const hosts = [...HOSTS, ...sinks];
  const certificate = makeCertificate(hosts.map((host) => `DNS:${host}`));
  const port = Number(new URL(sandbox.url).port);
  const sockets = new Set<Socket>();
  const clients: (string | undefined)[] = [];
  let refused = 0;
  const server = createServer({
    cert: readFileSync(certificate.certificateFile),
    key: readFileSync(certificate.keyFile),
    ...tls,
  });
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => {})));
  server.on('tlsClientError', () => {});
  server.on('secureConnection', (client) => {
    client.on('error', () => {});
    if (!proxy.isSource(client.remotePort)) {
      refused += 1;
      client.destroy();
      return;
    }
    clients.push(client.getPeerCertificate().fingerprint256);
    const upstream = connect(port, '127.0.0.1').on('error', () => client.destroy());
    sockets.add(upstream);
    client.pipe(upstream).pipe(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const own = (server.address() as AddressInfo).port;
  const known: ReadonlySet<string> = new Set(hosts.map((host) => `${host}:443`));
  const proxy = await startConnectProxy({
    resolve: (target) => (known.has(target) ? own : undefined),
    credentials,
  });
  onTestFinished(async () => {
    sockets.forEach((socket) => socket.destroy());
    server.close();
    await proxy.stop();
    certificate.remove();
  });
  return {
    sandbox,
    proxy,
    port: own,
    caFile: certificate.certificateFile,
    env: {
      ...environmentFor(sandbox),
      ZOOM_OAUTH_URL: `https://${HOSTS[0]}/oauth/token`,
      ZOOM_API_URL: `https://${HOSTS[1]}/v2`,
    },
    clients,
    refused: () => refused,
  };
}
