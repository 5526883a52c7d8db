import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Limits the open connections of a server. At the limit, a new connection replaces the one that has been
 * replaceable for the longest time: a client that sends nothing, or no credentials, cannot keep others out.
 */
export class ConnectionLimit {
  readonly #getMax: () => number;
  #open = 0;
  /** Oldest first. */
  readonly #replaceable = new Set<Socket>();

  /** @param getMax read at each connection, so that a reload takes effect */
  constructor(getMax: () => number) {
    this.#getMax = getMax;
  }

  /** Applies the limit to a server. Its connections are replaceable until they are retained. */
  apply(server: Server): void {
    server.on('connection', (socket: Socket) => {
      if (this.#open >= this.#getMax() && !this.#replaceOldest()) {
        socket.destroy();
        // Makes room for the client's next attempt.
        return server.closeIdleConnections();
      }
      this.#open += 1;
      this.#replaceable.add(socket);
      socket.once('close', () => {
        this.#open -= 1;
        this.#replaceable.delete(socket);
      });
    });
  }

  /** Keeps a connection from being replaced. */
  retain(socket: Socket): void {
    this.#replaceable.delete(socket);
  }

  /** Makes a retained connection replaceable again. */
  release(socket: Socket): void {
    if (!socket.destroyed) this.#replaceable.add(socket);
  }

  #replaceOldest(): boolean {
    const [oldest] = this.#replaceable;
    if (oldest === undefined) return false;
    this.#replaceable.delete(oldest);
    oldest.destroy();
    return true;
  }
}
