import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** Grace period for active connections to receive `Connection: close`, ms. */
const DRAIN_GRACE_MS = 250;
const CHECK_INTERVAL_MS = 10;

/** Pending responses on a connection: usually one, more if the client pipelines (RFC 9112, section 9.3.2). */
interface ConnectionState {
  pending: number;
  /** The latest pending response; undefined while idle, so that a past request is not kept in memory. */
  current: ServerResponse | undefined;
  /** Responses that were queued behind another one, in the order of their requests. */
  pipelined: Set<ServerResponse> | undefined;
}

/**
 * Drains keep-alive connections without losing requests: the last response on each connection carries
 * `Connection: close`, so that the client does not send the next request into a closing connection.
 */
export class ConnectionDrain {
  /**
   * Keyed by connection, not by response: adding and deleting an entry per request would promote requests to the
   * old generation, whose garbage collection is expensive.
   */
  readonly #connections = new Map<Socket, ConnectionState>();
  #started = false;

  /**
   * Tracks a response. Must be called before its headers are sent.
   *
   * @returns the number of pending responses on its connection, including this one
   */
  track(response: ServerResponse): number {
    if (this.#started) response.shouldKeepAlive = false;
    // `response.socket` is null while another response is pending on the connection.
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

  /** Records that a tracked response of this connection has ended. */
  untrack(socket: Socket): void {
    const connection = this.#connections.get(socket);
    if (connection !== undefined && --connection.pending === 0) connection.current = undefined;
  }

  /** Whether the connection still owes a response, so that any bytes written to it would be taken as part of it. */
  hasPendingResponse(socket: Socket): boolean {
    const { pending = 0, current } = this.#connections.get(socket) ?? {};
    // A client that has sent a second request has sent all of the first.
    return pending > 1 || (current !== undefined && (current.headersSent || current.req.complete));
  }

  /**
   * Closes a connection after its pending responses, if their requests are complete. Nothing more is read.
   *
   * @returns whether there are any
   */
  closeAfterPending(socket: Socket): boolean {
    const { current } = this.#connections.get(socket) ?? {};
    if (current?.req.complete !== true) return false;
    socket.pause();
    current.shouldKeepAlive = false;
    current.once('finish', () => socket.destroySoon());
    return true;
  }

  /**
   * Closes every connection after its current response. Resolves when no connection is left, at the latest
   * after {@link DRAIN_GRACE_MS}: idle connections are closed by the server.
   */
  async start(server: Server): Promise<void> {
    this.#started = true;
    for (const { current } of this.#connections.values()) {
      if (current !== undefined) current.shouldKeepAlive = false;
    }
    const countConnections = promisify(server.getConnections.bind(server));
    for (let waitedMs = 0; waitedMs < DRAIN_GRACE_MS; waitedMs += CHECK_INTERVAL_MS) {
      if ((await countConnections()) === 0) return;
      await sleep(CHECK_INTERVAL_MS);
    }
  }

  /**
   * Closes queued responses of a client that disconnected. Since 24.16 Node does so in a tick that it has scheduled
   * before this one; older versions only close the response that they are writing.
   */
  #onConnectionClosed(socket: Socket): void {
    const { pipelined } = this.#connections.get(socket) ?? {};
    this.#connections.delete(socket);
    const queued = [...(pipelined ?? [])].filter((response) => response.socket === null);
    for (const response of queued) response.destroy();
    process.nextTick(() => {
      for (const response of queued) if (!response.closed) response.emit('close');
    });
  }
}

function trackPipelined(
  pipelined: Set<ServerResponse>,
  response: ServerResponse,
): Set<ServerResponse> {
  response.once('close', () => pipelined.delete(response));
  return pipelined.add(response);
}
