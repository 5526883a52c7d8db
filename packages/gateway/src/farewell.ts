import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** How long callers who are busy have to hear that their connection ends, ms. */
const FAREWELL_MS = 250;
const CHECK_MS = 10;

/**
 * Ends connections without losing requests. A caller learns from an answer that it is the last one on
 * its connection, and so does not send the next request into the connection's end.
 */
export class Farewell {
  readonly #underWay = new Set<ServerResponse>();
  #begun = false;

  /** To be called with each answer before it begins. */
  watch(response: ServerResponse): void {
    if (this.#begun) response.shouldKeepAlive = false;
    this.#underWay.add(response);
  }

  /** To be called with each answer that has ended. */
  forget(response: ServerResponse): void {
    this.#underWay.delete(response);
  }

  /** Whether whatever is written to this connection would be read as the answer to a request that is under way. */
  owesAnswer(socket: Socket): boolean {
    return [...this.#underWay].some(
      (response) => response.socket === socket && (response.headersSent || response.req.complete),
    );
  }

  /** From now on each answer is the last. Resolves when no connection is left, or after a moment: some are idle. */
  async begin(server: Server): Promise<void> {
    this.#begun = true;
    for (const response of this.#underWay) response.shouldKeepAlive = false;
    const connections = promisify(server.getConnections.bind(server));
    for (let waited = 0; waited < FAREWELL_MS && (await connections()) > 0; waited += CHECK_MS) {
      await sleep(CHECK_MS);
    }
  }
}
