import { systemClock } from '../../clock.ts';

/** A pool of the package `pg` (8). Only the members listed here are used. */
export interface PgPool {
  query(query: PgQuery): Promise<{ readonly rows: readonly unknown[] }>;
  /** Creates the connection that listens to announcements. The types of the package lack it. */
  readonly Client?: new (options: never) => PgConnection;
  readonly options: unknown;
  readonly ending: boolean;
}

/** A query of the package `pg`. */
interface PgQuery {
  readonly text: string;
  readonly values: string[];
  readonly query_timeout: number;
}

/** A connection of the package `pg`. */
export interface PgConnection {
  connect(): Promise<unknown>;
  query(text: string): Promise<unknown>;
  on(
    event: 'notification',
    listener: (message: { readonly payload?: string | undefined }) => void,
  ): unknown;
  on(event: 'error' | 'end', listener: () => void): unknown;
  unref?(): void;
  end(): Promise<unknown>;
}

/** A client of the package `postgres` (3): what `postgres(url)` returns. Only the members listed here are used. */
export interface PostgresJsClient {
  unsafe(query: string, parameters: string[]): PromiseLike<readonly unknown[]>;
  listen(
    channel: string,
    listener: (message: string) => void,
  ): PromiseLike<{ unlisten(): Promise<void> }>;
}

/** The supported Postgres clients. The caller keeps the client: it is never closed here. */
export type PostgresClient = PgPool | PostgresJsClient;

/** How long a query may take, ms. The token manager has given up before: this one frees the connection. */
const QUERY_TIMEOUT_MS = 4_000;
/** Delay before the connection that listens is opened again, ms. */
const RECONNECT_DELAY_MS = 1_000;

/** Whether a client is one of the package `postgres`. */
function isPostgresJs(client: PostgresClient): client is PostgresJsClient {
  return 'unsafe' in client;
}

/** Runs a query that returns one row. @throws what the client throws */
export async function queryRow(
  client: PostgresClient,
  text: string,
  values: string[],
): Promise<unknown> {
  if (isPostgresJs(client)) return (await client.unsafe(text, values))[0];
  return (await client.query({ text, values, query_timeout: QUERY_TIMEOUT_MS })).rows[0];
}

/**
 * Listens to a channel on a connection of its own, which is opened again after it was lost. Messages sent in between are
 * lost, which costs at most one rejected request that is retried.
 *
 * @returns a function that closes the connection.
 */
export function listenToChannel(
  client: PostgresClient,
  channel: string,
  listener: (message: string) => void,
): () => Promise<void> {
  return isPostgresJs(client)
    ? listenWithPostgresJs(client, channel, listener)
    : listenWithPg(client, channel, listener);
}

/** The client reconnects automatically. */
function listenWithPostgresJs(
  client: PostgresJsClient,
  channel: string,
  listener: (message: string) => void,
): () => Promise<void> {
  const subscription = Promise.resolve(client.listen(channel, listener)).catch(() => undefined);
  return async () => (await subscription)?.unlisten();
}

function listenWithPg(
  pool: PgPool,
  channel: string,
  listener: (message: string) => void,
): () => Promise<void> {
  let isClosed = false;
  let current: PgConnection | undefined;
  const open = (): void => {
    if (isClosed || pool.ending) return;
    const connection = new pool.Client!(pool.options as never);
    current = connection;
    let isLost = false;
    const reopen = (): void => {
      if (isLost) return;
      isLost = true;
      void connection.end().catch(() => {});
      systemClock.after(RECONNECT_DELAY_MS, open);
    };
    connection.on('error', reopen);
    connection.on('end', reopen);
    connection.on('notification', ({ payload }) => listener(payload ?? ''));
    void listen(connection, channel).catch(reopen);
  };
  open();
  return async () => {
    isClosed = true;
    await current?.end().catch(() => {});
  };
}

/** The connection does not keep the process alive. */
async function listen(connection: PgConnection, channel: string): Promise<void> {
  connection.unref?.();
  await connection.connect();
  await connection.query(`LISTEN ${channel}`);
}
