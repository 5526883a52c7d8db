import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A TCP relay on the loopback address, whose address can lead to another server, as after a failover. */
export interface TcpRelay {
  readonly port: number;
  /** Leads new connections to another port. Present ones stay where they are. */
  pointTo(port: number): void;
  /** Forwards nothing more on the present connections, and does not close them. */
  silence(): void;
  stop(): Promise<void>;
}

/** Starts a relay to a port. */
export async function startTcpRelay(targetPort: number): Promise<TcpRelay> {
  let target = targetPort;
  const open = new Set<Socket>();
  const track = (socket: Socket): Socket => {
    open.add(socket.on('error', () => {}).once('close', () => open.delete(socket)));
    return socket;
  };
  const server = createServer((inbound) => {
    const outbound = connect(target, '127.0.0.1');
    forward(track(inbound), outbound);
    forward(track(outbound), inbound);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    pointTo: (port) => void (target = port),
    silence: () =>
      open.forEach((socket) =>
        socket.removeAllListeners('data').removeAllListeners('close').pause(),
      ),
    async stop() {
      server.close();
      open.forEach((socket) => socket.destroy());
      await once(server, 'close');
    },
  };
}

function forward(from: Socket, to: Socket): void {
  from.on('data', (bytes) => to.write(bytes));
  from.once('close', () => to.destroy());
}
