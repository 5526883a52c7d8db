import { toErrorCode } from '../error-catalog.ts';
import { findUnknownOptions, throwIfInvalid, TokenError } from '../errors.ts';
import { Secret } from '../access-token.ts';
import { getSubscription } from './announcements.ts';
import { listenToChannel, type PostgresClient } from './postgres/clients.ts';
import { createFunctionCaller } from './postgres/function-caller.ts';
import { createMigration, MIGRATION_VERSION } from './postgres/migration.ts';
import type {
  AcquireDecision,
  AcquireRequest,
  Cooldown,
  InheritedState,
  Lease,
  StoredPayload,
  StoredRecord,
  StoreView,
  TokenStore,
} from './token-store.ts';

export {
  createFunctionCaller,
  getPostgresErrorCode,
  type FunctionCaller,
} from './postgres/function-caller.ts';
export type { PgConnection, PgPool, PostgresClient, PostgresJsClient } from './postgres/clients.ts';

/** What `migration_version()` of the schema returns once {@link postgresMigration} is applied. */
export const postgresMigrationVersion: number = MIGRATION_VERSION;

/** Options of {@link postgresStore} and {@link postgresMigration}. */
export interface PostgresStoreOptions {
  /** Schema of the table and the functions, and channel of the announcements: lower-case letters, digits and `_`. @default 'evertoken' */
  readonly schema?: string | undefined;
}

/**
 * Returns the SQL that creates what {@link postgresStore} needs in Postgres 13 or newer: a schema with one table and the functions that
 * decide. It changes nothing else, can be applied again, and is to be applied after each update of this library.
 *
 * @throws TokenError `OPTIONS_INVALID`
 */
export function postgresMigration(options: PostgresStoreOptions = {}): string {
  return createMigration(requireSchema(options));
}

/**
 * Creates a store in Postgres, for any number of processes. Apply {@link postgresMigration} first. Each method is one query, decided by the
 * database and its clock. Announcements take one connection in each process (`LISTEN`), which a pooler in
 * transaction mode does not allow: omit `subscribe` there.
 *
 * @param client a `Pool` of the package `pg`, or what `postgres(url)` of the package `postgres` returns. The caller closes it.
 * @throws TokenError `OPTIONS_INVALID`; its methods throw `STORE_UNAVAILABLE` and `STORE_RESPONSE_INVALID`.
 * @example
 * ```ts
 * const pool = new Pool({ connectionString: process.env.DATABASE_URL });
 * const tokens = createTokenManager({ provider, store: postgresStore(pool) });
 * ```
 */
export function postgresStore(
  client: PostgresClient,
  options: PostgresStoreOptions = {},
): TokenStore {
  const schema = resolveClient(client, options);
  const call = createFunctionCaller(client, schema, SIGNATURES);
  const subscribe = getSubscription(client, schema, (listener) =>
    listenToChannel(client, schema, listener),
  );

  return {
    acquire: async (key, request) => readDecision(await call('acquire', key, request), request),
    async commit(key, lease, { payload, ...times }) {
      const minted = { ...times, payload: payload.reveal() };
      const isCommitted = await call('commit_token', key, lease, minted);
      return { kind: isCommitted === true ? 'committed' : 'stale' };
    },
    fail: async (key, lease, failure) => (await call('fail_mint', key, lease, failure)) as Cooldown,
    renew: async (key, lease, leaseMs) => (await call('renew', key, lease, leaseMs)) === true,
    release: async (key, lease) => void (await call('release', key, lease)),
    confirm: async (key, generation, elapsedMs = 0) =>
      (await call('confirm', key, generation, elapsedMs)) === true,
    async restore(key, { payload, ...times }) {
      if (payload === undefined) return false;
      return (await call('restore', key, { ...times, payload: payload.reveal() })) === true;
    },
    clear: async (key, credentials = '') => void (await call('clear', key, credentials)),
    inspect: async (key, credentials = '') => readView(await call('inspect', key, credentials)),
    subscribe,
  };
}

/**
 * Reads the newest payload of a key, as `readStoredPayload` of `evertoken/redis`.
 *
 * @returns undefined if there is no record of this key.
 * @throws TokenError `OPTIONS_INVALID`, `STORE_UNAVAILABLE`
 */
export async function readStoredPayload(
  client: PostgresClient,
  key: string,
  options: PostgresStoreOptions = {},
): Promise<StoredPayload | undefined> {
  const call = createFunctionCaller(client, resolveClient(client, options), SIGNATURES);
  const { generation, payload } = Object(await call('read_payload', key)) as {
    readonly generation?: number;
    readonly payload?: string;
  };
  if (typeof payload !== 'string' || !(Number(generation) > 0)) return undefined;
  return { generation: Number(generation), payload: new Secret(payload) };
}

/** The types of the arguments. */
const SIGNATURES = {
  acquire: ['text', 'jsonb'],
  commit_token: ['text', 'jsonb', 'jsonb'],
  fail_mint: ['text', 'jsonb', 'jsonb'],
  renew: ['text', 'jsonb', 'bigint'],
  release: ['text', 'jsonb'],
  confirm: ['text', 'bigint', 'bigint'],
  restore: ['text', 'jsonb'],
  clear: ['text', 'text'],
  inspect: ['text', 'text'],
  read_payload: ['text'],
} as const;

/** What `acquire` returns: a decision whose parts are not yet read. */
interface DecisionRow {
  readonly kind?: AcquireDecision['kind'];
  readonly remainingMs: number;
  readonly doubtMs: number;
  readonly code: unknown;
  readonly record: RecordRow;
  readonly fence: number;
  readonly inherited: InheritedState;
}

type RecordRow = Omit<StoredRecord, 'payload' | 'mintedWith' | 'confirmedMsAgo'> & {
  readonly mintedWith?: string | null;
  readonly confirmedMsAgo: number | null;
  readonly payload?: string | null;
};

function readDecision(result: unknown, request: AcquireRequest): AcquireDecision {
  const { kind, remainingMs, ...row } = Object(result) as DecisionRow;
  switch (kind) {
    case 'use':
    case 'still-valid':
      return { kind, record: readRecord(row.record) };
    case 'grace-period':
    case 'wait':
      return { kind, remainingMs };
    case 'doubted':
      return { kind, remainingMs, doubtMs: row.doubtMs };
    case 'cooldown':
      return { kind, remainingMs, code: toErrorCode(row.code) };
    case 'lease':
      return { kind, lease: readLease(row, request) };
    default:
      throw new TokenError('STORE_RESPONSE_INVALID');
  }
}

function readLease(
  { fence, inherited }: Pick<DecisionRow, 'fence' | 'inherited'>,
  { owner, credentials = '' }: AcquireRequest,
): Lease {
  return { owner, fence, credentials, inherited };
}

function readRecord({ payload, mintedWith, confirmedMsAgo, ...times }: RecordRow): StoredRecord {
  return {
    ...times,
    mintedWith: mintedWith ?? undefined,
    confirmedMsAgo: confirmedMsAgo ?? undefined,
    payload: typeof payload === 'string' ? new Secret(payload) : undefined,
  };
}

function readView(result: unknown): StoreView {
  const { record, lease, cooldown } = Object(result) as {
    readonly record?: (RecordRow & { readonly mintedBy: string | null }) | null;
    readonly lease?: StoreView['lease'] | null;
    readonly cooldown?: StoreView['cooldown'] | null;
  };
  return {
    record: record ? readRecordView(record) : undefined,
    lease: lease ?? undefined,
    cooldown: cooldown ? { ...cooldown, code: toErrorCode(cooldown.code) } : undefined,
  };
}

function readRecordView({
  mintedBy,
  ...row
}: RecordRow & { readonly mintedBy: string | null }): StoreView['record'] {
  const { payload: _, mintedWith: __, ...times } = readRecord(row);
  return { ...times, mintedBy: mintedBy ?? undefined };
}

function isClient(client: unknown): boolean {
  if (typeof client === 'function') return 'unsafe' in client && 'listen' in client;
  return typeof client === 'object' && client !== null && 'query' in client && 'Client' in client;
}

/** A name that needs no quotes, also as a channel. */
const SCHEMA = /^[a-z_][a-z\d_]{0,62}$/;

/** @throws TokenError `OPTIONS_INVALID` */
function resolveClient(client: unknown, options: PostgresStoreOptions): string {
  const issues = isClient(client) ? [] : ['client must be a Pool of pg or a client of postgres'];
  return requireSchema(options, issues);
}

/** @throws TokenError `OPTIONS_INVALID` */
function requireSchema(options: PostgresStoreOptions, knownIssues: readonly string[] = []): string {
  const { schema = 'evertoken' } = options;
  const issues = [...findUnknownOptions(options, 'schema'), ...knownIssues];
  if (typeof schema !== 'string' || !SCHEMA.test(schema)) {
    issues.push(
      'schema must consist of at most 63 lower-case letters, digits and _, and not begin with a digit',
    );
  }
  throwIfInvalid(issues);
  return schema;
}
