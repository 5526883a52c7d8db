import type { Agent } from 'node:http';
import { fetch as fetchWithDispatcher, type buildConnector } from 'undici';
import { hashSettings } from '../config/hash-settings.ts';
import type { OutboundConfig, Timeouts } from '../config/schema.ts';
import { UpstreamDispatcher } from '../proxy/upstream-dispatcher.ts';
import { createConnector } from './connector.ts';
import { createHttpAgent } from './http-agent.ts';

/** Timeouts of a connection and of the head of a response, ms. */
type OutboundTimeouts = Pick<Timeouts, 'connectMs' | 'responseMs'>;

/** The connections that a process opens to HTTP servers: to Zoom, to issuers and to the trace collector. */
export class Outbound {
  /** Carries the requests; always the same object. */
  readonly dispatcher: UpstreamDispatcher;
  readonly #connectMs: number;
  #config: OutboundConfig;
  #connector: buildConnector.connector;

  constructor(config: OutboundConfig, timeouts: OutboundTimeouts) {
    this.#config = config;
    this.#connectMs = timeouts.connectMs;
    this.#connector = createConnector(config, timeouts.connectMs);
    this.dispatcher = new UpstreamDispatcher(this.#connector, timeouts);
  }

  /** Creates an agent for a library that sends its requests with `node:http`. */
  readonly createAgent = (protocol: string): Agent =>
    createHttpAgent(protocol, (target, callback) => this.#connector(target, callback));

  /** Sends a request as the global `fetch` does, over these connections. */
  readonly fetch: typeof fetch = (input, init) => {
    const request = { ...init, dispatcher: this.dispatcher };
    // Both are of the Fetch standard, but their types are declared twice.
    const send = fetchWithDispatcher as unknown as (...args: unknown[]) => Promise<Response>;
    return send(input, request);
  };

  /** Applies other settings to new requests. Those in flight finish on the connections that they have. */
  reconfigure(config: OutboundConfig): void {
    if (hashSettings(config) === hashSettings(this.#config)) return;
    this.#connector = createConnector(config, this.#connectMs);
    this.dispatcher.replaceConnector(this.#connector);
    this.#config = config;
  }

  /** Closes all connections. */
  async close(): Promise<void> {
    await this.dispatcher.destroy();
  }
}
