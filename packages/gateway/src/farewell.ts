import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** How long callers who are busy have to hear that their connection ends, ms. */
const FAREWELL_MS = 250;
const CHECK_MS = 10;

/** The answers that are under way on a connection: mostly one, more if the caller sends ahead. */
interface Conversation {
  answers: number;
  /** Undefined while there is none: it would hold all that its request was made of, as long as the connection lasts. */
  latest: ServerResponse | undefined;
  /** Those that came while another one was under way, in the order of their requests. */
  ahead: Set<ServerResponse> | undefined;
}

/**
 * Ends connections without losing requests. A caller learns from an answer that it is the last one on
 * its connection, and so does not send the next request into the connection's end.
 */
export class Farewell {
  /**
   * By connection, not by answer: a set that every request goes into and out of leaves old tables
   * behind, which keep all of them from the quick garbage collection.
   */
  readonly #conversations = new Map<Socket, Conversation>();
  #begun = false;

  /** To be called with each answer before it begins. @returns how many are under way on its connection. */
  watch(response: ServerResponse): number {
    if (this.#begun) response.shouldKeepAlive = false;
    // Not the answer's own: that has none while another one is before it.
    const { socket } = response.req;
    const conversation = this.#conversations.get(socket);
    if (conversation === undefined) {
      this.#conversations.set(socket, { answers: 1, latest: response, ahead: undefined });
      socket.once('close', () => this.#end(socket));
      return 1;
    }
    conversation.latest = response;
    if (++conversation.answers > 1) {
      conversation.ahead = watchAhead(conversation.ahead ?? new Set(), response);
    }
    return conversation.answers;
  }

  /** To be called with each answer that has ended, and the connection it was for. */
  forget(socket: Socket): void {
    const conversation = this.#conversations.get(socket);
    if (conversation !== undefined && --conversation.answers === 0) conversation.latest = undefined;
  }

  /** Whether whatever is written to this connection would be read as the answer to a request that is under way. */
  owesAnswer(socket: Socket): boolean {
    const { answers = 0, latest } = this.#conversations.get(socket) ?? {};
    // Whoever has sent a second request has sent the whole of the first.
    return answers > 1 || (latest !== undefined && (latest.headersSent || latest.req.complete));
  }

  /** Node tells only the answer whose turn it is that its connection has ended; the others would wait for ever. */
  #end(socket: Socket): void {
    const { ahead } = this.#conversations.get(socket) ?? {};
    this.#conversations.delete(socket);
    for (const response of ahead ?? []) {
      if (response.socket !== null) continue;
      response.destroy();
      response.emit('close');
    }
  }

  /** From now on each answer is the last. Resolves when no connection is left, or after a moment: some are idle. */
  async begin(server: Server): Promise<void> {
    this.#begun = true;
    for (const { latest } of this.#conversations.values()) {
      if (latest !== undefined) latest.shouldKeepAlive = false;
    }
    const connections = promisify(server.getConnections.bind(server));
    for (let waited = 0; waited < FAREWELL_MS && (await connections()) > 0; waited += CHECK_MS) {
      await sleep(CHECK_MS);
    }
  }
}

function watchAhead(ahead: Set<ServerResponse>, response: ServerResponse): Set<ServerResponse> {
  response.once('close', () => ahead.delete(response));
  return ahead.add(response);
}
