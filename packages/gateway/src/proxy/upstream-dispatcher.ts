import { Buffer } from 'node:buffer';
import type { Socket } from 'node:net';
import { Agent, Client, Dispatcher, Pool, type buildConnector } from 'undici';
import type { Timeouts } from '../config/schema.ts';

/** Maximum keep-alive of an idle connection, ms, if the API offers one with `Keep-Alive`; undici's default is 4 s. */
const MAX_KEEP_ALIVE_MS = 30_000;

/** Stands for a `100 Continue` that was not asked for; not assigned, so that no server sends it. */
export const UNASKED_CONTINUE = 199;

/** Limit for the head of an informational response, bytes, as undici has for all heads. */
const MAX_HEAD_BYTES = 16_384;
/** The length of `HTTP/1.1 100`. */
const STATUS_END = 12;
const LETTER_H = 'H'.charCodeAt(0);
const DIGIT_0 = '0'.charCodeAt(0);
const DIGIT_1 = '1'.charCodeAt(0);

type Connector = buildConnector.connector;
type ResponseTimeout = Pick<Timeouts, 'responseMs'>;

/** The pool of connections to the API. */
export class UpstreamDispatcher extends Dispatcher {
  readonly #timeouts: ResponseTimeout;
  #agent: Agent;

  /** @param connect opens the connections */
  constructor(connect: Connector, timeouts: ResponseTimeout) {
    super();
    this.#timeouts = timeouts;
    this.#agent = createAgent(connect, timeouts);
  }

  override dispatch(
    options: Dispatcher.DispatchOptions,
    handler: Dispatcher.DispatchHandler,
  ): boolean {
    return this.#agent.dispatch(options, handler);
  }

  /** Opens new connections for new requests. Those in flight finish on the connections that they have. */
  replaceConnector(connect: Connector): void {
    const before = this.#agent;
    this.#agent = createAgent(connect, this.#timeouts);
    before.close().catch(() => {});
  }

  /** Closes all connections at once. */
  override async destroy(): Promise<void> {
    await this.#agent.destroy();
  }
}

/** Its responses have a body timeout of their own. */
function createAgent(connect: Connector, { responseMs }: ResponseTimeout): Agent {
  return new Agent({
    connect,
    keepAliveMaxTimeout: MAX_KEEP_ALIVE_MS,
    headersTimeout: responseMs,
    bodyTimeout: 0,
    factory: (origin, options: Pool.Options) =>
      new Pool(origin, { ...options, factory: createConnection }),
  });
}

function createConnection(origin: URL, options: object): Dispatcher {
  return new ApiConnection(origin, options as PoolClientOptions);
}

type PoolClientOptions = Client.Options & { readonly connect: Connector };

/** One connection, which carries one request at a time. */
class ApiConnection extends Client {
  readonly #heads: ResponseHeads;

  constructor(origin: URL, { connect, ...options }: PoolClientOptions) {
    const heads = new ResponseHeads();
    super(origin, {
      ...options,
      connect: (target, callback) =>
        connect(target, (...[error, socket]) => {
          if (error !== null) return callback(error, null);
          heads.watch(socket);
          callback(null, socket);
        }),
    });
    this.#heads = heads;
  }

  override dispatch(
    options: Dispatcher.DispatchOptions,
    handler: Dispatcher.DispatchHandler,
  ): boolean {
    this.#heads.onRequest();
    return super.dispatch(options, handler);
  }
}

/**
 * What arrives on one connection before the final head of a response. Replaces the status of a `100 Continue` by
 * {@link UNASKED_CONTINUE}: a server may send one although the request did not ask for it (RFC 9110, section
 * 15.2), but undici takes it for an error.
 */
class ResponseHeads {
  #isExpected = false;
  /** The incomplete head of an informational response. */
  #held: Buffer | undefined;

  /** Called before a request is sent on the connection. */
  onRequest(): void {
    this.#isExpected = true;
  }

  /** Reads the connection's socket. */
  watch(socket: Socket): void {
    this.#held = undefined;
    const read = socket.read.bind(socket) as (size?: number) => Buffer | null;
    socket.read = (size) => {
      const chunk = read(size);
      return this.#isExpected && chunk !== null ? this.#replace(chunk) : chunk;
    };
  }

  /** @returns null if there is nothing that can be parsed yet, as `read` of a stream does */
  #replace(chunk: Buffer): Buffer | null {
    const bytes = this.#held === undefined ? chunk : Buffer.concat([this.#held, chunk]);
    const { kind, end } = replaceContinue(bytes);
    this.#isExpected = kind === 'informational';
    this.#held = undefined;
    if (kind === 'final' || end === bytes.length) return bytes;
    this.#held = bytes.subarray(end);
    return end === 0 ? null : bytes.subarray(0, end);
  }
}

/** Whether the bytes contain the final head, and the end of the complete informational ones before it. */
interface Heads {
  readonly kind: 'informational' | 'final';
  readonly end: number;
}

/** Replaces in place. */
function replaceContinue(bytes: Buffer): Heads {
  for (let at = 0; ;) {
    if (!isInformational(bytes, at)) return { kind: 'final', end: at };
    const blankLine = bytes.indexOf('\r\n\r\n', at);
    if (blankLine < 0) {
      const isTooLong = bytes.length - at > MAX_HEAD_BYTES;
      return { kind: isTooLong ? 'final' : 'informational', end: at };
    }
    if (bytes[at + 10] === DIGIT_0 && bytes[at + 11] === DIGIT_0)
      bytes.write(String(UNASKED_CONTINUE), at + 9, 'latin1');
    at = blankLine + 4;
  }
}

/** Whether a head is informational (RFC 9110, section 15.2), or may be because its status has not arrived. */
function isInformational(bytes: Buffer, at: number): boolean {
  if (at + STATUS_END > bytes.length) return at === bytes.length || bytes[at] === LETTER_H;
  return bytes[at] === LETTER_H && bytes[at + 9] === DIGIT_1;
}
