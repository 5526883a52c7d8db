import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** How long callers who are busy have to hear that their connection ends, ms. */
const DRAIN_GRACE_MS = 250;
const CHECK_INTERVAL_MS = 10;

/** The answers that are under way on a connection: mostly one, more if the caller sends ahead. */
interface ConnectionState {
  pending: number;
  /** Undefined while there is none: it would hold all that its request was made of, as long as the connection lasts. */
  current: ServerResponse | undefined;
  /** Those that came while another one was under way, in the order of their requests. */
  pipelined: Set<ServerResponse> | undefined;
}

/**
 * Ends connections without losing requests. A caller learns from an answer that it is the last one on
 * its connection, and so does not send the next request into the connection's end.
 */
export class ConnectionDrain {
  /**
   * By connection, not by answer: a set that every request goes into and out of leaves old tables
   * behind, which keep all of them from the quick garbage collection.
   */
  readonly #connections = new Map<Socket, ConnectionState>();
  #started = false;

  /** To be called with each answer before it begins. @returns how many are under way on its connection. */
  track(response: ServerResponse): number {
    if (this.#started) response.shouldKeepAlive = false;
    // Not the answer's own: that has none while another one is before it.
    const { socket } = response.req;
    const connection = this.#connections.get(socket);
    if (connection === undefined) {
      this.#connections.set(socket, { pending: 1, current: response, pipelined: undefined });
      socket.once('close', () => this.#onConnectionClosed(socket));
      return 1;
    }
    connection.current = response;
    if (++connection.pending > 1) {
      connection.pipelined = trackPipelined(connection.pipelined ?? new Set(), response);
    }
    return connection.pending;
  }

  /** To be called with each answer that has ended, and the connection it was for. */
  untrack(socket: Socket): void {
    const connection = this.#connections.get(socket);
    if (connection !== undefined && --connection.pending === 0) connection.current = undefined;
  }

  /** Whether whatever is written to this connection would be read as the answer to a request that is under way. */
  hasPendingResponse(socket: Socket): boolean {
    const { pending = 0, current } = this.#connections.get(socket) ?? {};
    // Whoever has sent a second request has sent the whole of the first.
    return pending > 1 || (current !== undefined && (current.headersSent || current.req.complete));
  }

  /** Node tells only the answer whose turn it is that its connection has ended; the others would wait for ever. */
  #onConnectionClosed(socket: Socket): void {
    const { pipelined } = this.#connections.get(socket) ?? {};
    this.#connections.delete(socket);
    for (const response of pipelined ?? []) {
      if (response.socket !== null) continue;
      response.destroy();
      response.emit('close');
    }
  }

  /** From now on each answer is the last. Resolves when no connection is left, or after a moment: some are idle. */
  async start(server: Server): Promise<void> {
    this.#started = true;
    for (const { current } of this.#connections.values()) {
      if (current !== undefined) current.shouldKeepAlive = false;
    }
    const connections = promisify(server.getConnections.bind(server));
    for (
      let waited = 0;
      waited < DRAIN_GRACE_MS && (await connections()) > 0;
      waited += CHECK_INTERVAL_MS
    ) {
      await sleep(CHECK_INTERVAL_MS);
    }
  }
}

function trackPipelined(
  pipelined: Set<ServerResponse>,
  response: ServerResponse,
): Set<ServerResponse> {
  response.once('close', () => pipelined.delete(response));
  return pipelined.add(response);
}
