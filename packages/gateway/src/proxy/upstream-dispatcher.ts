import { Agent, Client, Pool, type Dispatcher, type buildConnector } from 'undici';
import type { Timeouts } from '../config/schema.ts';
import { ResponseHeads } from './response-heads.ts';

/** Maximum keep-alive of an idle connection, ms, if the API offers one with `Keep-Alive`; undici's default is 4 s. */
const MAX_KEEP_ALIVE_MS = 30_000;

/** Creates the pool of connections to the API. Its responses have a body timeout of their own. */
export function createDispatcher({ connectMs, responseMs }: Timeouts): Agent {
  return new Agent({
    connect: { timeout: connectMs },
    keepAliveMaxTimeout: MAX_KEEP_ALIVE_MS,
    headersTimeout: responseMs,
    bodyTimeout: 0,
    factory: (origin, options) => new Pool(origin, { ...options, factory: createConnection }),
  });
}

function createConnection(origin: URL, options: object): Dispatcher {
  return new ApiConnection(origin, options as PoolClientOptions);
}

/** A pool has made a function of its option `connect`. */
type PoolClientOptions = Client.Options & { readonly connect: buildConnector.connector };

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
