import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { parseMessages } from './http-message.ts';
import { response, type ProxyCase } from './proxy-case.ts';
import { runSteps } from './raw-connection.ts';

/** An API that responds with the bytes of the case whose number is in the path. */
export interface RawApi {
  readonly origin: string;
  /** What has been received for a case, one text per connection. */
  received(id: number): readonly string[];
  close(): void;
}

/** Starts the API of all cases. */
export async function startRawApi(cases: readonly ProxyCase[]): Promise<RawApi> {
  const received = new Map<number, string[]>();
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    socket.on('end', () => socket.end());
    serveCases(socket, cases, (id, text) => received.set(id, [...(received.get(id) ?? []), text]));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: (id) => received.get(id) ?? [],
    close: () => {
      sockets.forEach((socket) => socket.destroy());
      server.close();
    },
  };
}

/** A proxy sends the next request of a connection only after the response. */
function serveCases(
  socket: Socket,
  cases: readonly ProxyCase[],
  onRequest: (id: number, text: string) => void,
): void {
  let bytes = '';
  let hasResponded = false;
  socket.setEncoding('latin1').on('data', (text: string) => {
    bytes += text;
    const [message] = parseMessages(bytes, { hasEnded: false });
    const id = Number(/\/c(\d+)x/.exec(bytes)?.[1] ?? NaN);
    if (message === undefined || Number.isNaN(id) || !bytes.includes('\r\n\r\n')) return;
    const { respond = [response(200)], isEarly = false } = cases[id]!;
    if (!hasResponded && (isEarly || message.isComplete)) {
      hasResponded = true;
      const host = /^host: *(\S+)/im.exec(bytes)?.[1] ?? '';
      void runSteps(
        socket,
        respond.map((step) => (typeof step === 'string' ? step.replace('API-HOST', host) : step)),
      );
    }
    if (!message.isComplete) return;
    onRequest(id, `${message.head}\r\n${message.body}`);
    bytes = '';
    hasResponded = false;
  });
  socket.on('close', () => {
    const id = /\/c(\d+)x/.exec(bytes)?.[1];
    if (id !== undefined) onRequest(Number(id), `${bytes} [incomplete]`);
  });
}
