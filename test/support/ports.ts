import { randomInt } from 'node:crypto';
import { connect, createServer } from 'node:net';

/** Linux gives ports from here on to whoever names none (`ip_local_port_range`). */
const FIRST_EPHEMERAL_PORT = 32_768;
const LOWEST_PORT = 15_000;

/**
 * Finds a free TCP port that stays free: it is below those which the system gives to servers and connections that name
 * none, so no other test gets it by chance.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST_PORT, FIRST_EPHEMERAL_PORT);
    if (await canListen(port)) return port;
  }
}

function canListen(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** Whether a process accepts connections on a port. */
export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
