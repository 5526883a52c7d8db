import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** An HTTP proxy that only opens tunnels (RFC 9110, section 9.3.6). */
export interface ConnectProxy {
  readonly url: string;
  /** The targets of all requests for a tunnel, as `host:port`. */
  readonly targets: readonly string[];
  /** Whether a connection, by its remote port, comes from this proxy. */
  isSource(port: number | undefined): boolean;
  stop(): Promise<void>;
}

/** Options of {@link startConnectProxy}. */
export interface ConnectProxyOptions {
  /** The loopback port to which a target leads: names are resolved by the proxy. @returns undefined: 502 */
  readonly resolve: (target: string) => number | undefined;
  /** `user:password` that it requires. @default none */
  readonly credentials?: string | undefined;
}

/** Starts a proxy on the loopback address. */
export async function startConnectProxy({
  resolve,
  credentials,
}: ConnectProxyOptions): Promise<ConnectProxy> {
  const [targets, sources, sockets] = [[] as string[], new Set<number>(), new Set<Socket>()];
  const expected =
    credentials && `Basic ${Buffer.from(decodeURIComponent(credentials)).toString('base64')}`;
  const server = createServer((_request, response) => response.writeHead(405).end());
  server.on('connection', (socket) => sockets.add(socket));
  server.on('connect', ({ url = '', headers }, client: Socket) => {
    targets.push(url);
    client.on('error', () => {});
    const port = resolve(url);
    if (expected !== undefined && headers['proxy-authorization'] !== expected) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      return;
    }
    if (port === undefined) {
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const upstream = connect(port, '127.0.0.1');
    sockets.add(upstream);
    upstream.on('error', () => client.destroy()).on('close', () => client.destroy());
    client.on('close', () => upstream.destroy());
    upstream.on('connect', () => {
      sources.add(upstream.localPort!);
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${credentials === undefined ? '' : `${credentials}@`}127.0.0.1:${port}`,
    targets,
    isSource: (source) => source !== undefined && sources.has(source),
    async stop() {
      sockets.forEach((socket) => socket.destroy());
      server.close();
      await once(server, 'close');
    },
  };
}
