import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on a free port of the loopback address. */
export interface LocalServer {
  readonly origin: string;
  handleWith(listener: RequestListener): void;
  readonly close: () => Promise<void>;
}

/** Starts listening; the handler, which may need the address, is added afterwards. */
export async function listen(): Promise<LocalServer> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    handleWith: (listener) => void server.on('request', listener),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
