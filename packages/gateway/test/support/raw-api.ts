import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/**
 * Starts an API that writes raw bytes. It is closed when the test ends.
 *
 * @param respond called with the text of each packet and its request target
 * @returns its base URL
 */
export async function startRawApi(
  respond: (socket: Socket, target: string, text: string) => void,
): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    socket
      .setEncoding('latin1')
      .on('data', (text: string) => respond(socket, text.split(' ')[1]!, text));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    sockets.forEach((socket) => socket.destroy());
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2`;
}
