import { toErrorCode } from '../error-catalog.ts';
import { findUnknownOptions, getErrorCode, throwIfInvalid, TokenError } from '../errors.ts';
import { Secret } from '../access-token.ts';
import { getSubscription } from './announcements.ts';
import { listenToChannel, queryRow, type PostgresClient } from './postgres/clients.ts';
import { createMigration } from './postgres/migration.ts';
import type {
  AcquireDecision,
  AcquireRequest,
  Cooldown,
  InheritedState,
  Lease,
  StoredRecord,
  StoreView,
  TokenStore,
} from './token-store.ts';

export type { PgConnection, PgPool, PostgresClient, PostgresJsClient } from './postgres/clients.ts';

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
  const { schema, issues } = resolveSchema(options);
  throwIfInvalid(issues);
  return createMigration(schema);
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
  const { schema, issues } = resolveSchema(options);
  if (!isClient(client)) issues.push('client must be a Pool of pg or a client of postgres');
  throwIfInvalid(issues);
  const call = createCaller(client, schema);
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

type FunctionName =
  | 'acquire'
  | 'commit_token'
  | 'fail_mint'
  | 'renew'
  | 'release'
  | 'confirm'
  | 'restore'
  | 'clear'
  | 'inspect';

/** The types of the arguments after the key. */
const SIGNATURES: Readonly<Record<FunctionName, readonly string[]>> = {
  acquire: ['jsonb'],
  commit_token: ['jsonb', 'jsonb'],
  fail_mint: ['jsonb', 'jsonb'],
  renew: ['jsonb', 'bigint'],
  release: ['jsonb'],
  confirm: ['bigint', 'bigint'],
  restore: ['jsonb'],
  clear: ['text'],
  inspect: ['text'],
};

type Caller = (name: FunctionName, key: string, ...args: readonly unknown[]) => Promise<unknown>;

/** Arguments and results are sent as text, so that parsers of types that the caller has set do not concern them. */
function createCaller(client: PostgresClient, schema: string): Caller {
  return async (name, key, ...args) => {
    const types = SIGNATURES[name].map((type, index) => `$${index + 2}::text::${type}`);
    const text = `SELECT to_jsonb(${schema}.${name}(${['$1::text', ...types].join(', ')}))::text AS result`;
    const values = [key, ...args.map(toText)];
    return readRow(await queryAgain(() => queryRow(client, text, values)));
  };
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value, roundDurations);
}

/** Columns are integers. */
function roundDurations(name: string, value: unknown): unknown {
  return typeof value === 'number' && name !== 'random' ? Math.round(value) : value;
}

/** `serialization_failure` and `deadlock_detected`: the transaction was rolled back and is to be repeated. */
const REPEATABLE = new Set(['40001', '40P01']);
const MAX_ATTEMPTS = 3;

/** @throws TokenError `STORE_UNAVAILABLE` without the message of the client, which may quote arguments and thus the token */
async function queryAgain(query: () => Promise<unknown>): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await query();
    } catch (error) {
      const code = getErrorCode(error) ?? '';
      if (attempt < MAX_ATTEMPTS && REPEATABLE.has(code)) continue;
      throw new TokenError('STORE_UNAVAILABLE', { detail: describeFailure(error, code) });
    }
  }
}

/** `undefined_function`, `undefined_table` and `invalid_schema_name`. */
const MISSING = new Set(['42883', '42P01', '3F000']);

function describeFailure(error: unknown, code: string): string {
  if (MISSING.has(code)) return 'MIGRATION_MISSING';
  if (/^[A-Z\d][A-Z\d_]{3,}$/.test(code)) return code;
  const message = error instanceof Error ? error.message : '';
  return /timeout/i.test(message) ? 'TIMEOUT' : 'OTHER';
}

function readRow(row: unknown): unknown {
  const { result } = Object(row) as { readonly result?: string | null };
  if (result === null) return undefined;
  try {
    return JSON.parse(result ?? '');
  } catch {
    // Without the cause, which would quote the result and thus the token.
    throw new TokenError('STORE_RESPONSE_INVALID');
  }
}

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

type RecordRow = Omit<StoredRecord, 'payload' | 'confirmedMsAgo'> & {
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

function readRecord({ payload, confirmedMsAgo, ...times }: RecordRow): StoredRecord {
  return {
    ...times,
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
  const { payload: _, ...times } = readRecord(row);
  return { ...times, mintedBy: mintedBy ?? undefined };
}

function isClient(client: unknown): boolean {
  if (typeof client === 'function') return 'unsafe' in client && 'listen' in client;
  return typeof client === 'object' && client !== null && 'query' in client && 'Client' in client;
}

/** A name that needs no quotes, also as a channel. */
const SCHEMA = /^[a-z_][a-z\d_]{0,62}$/;

function resolveSchema(options: PostgresStoreOptions): { schema: string; issues: string[] } {
  const { schema = 'evertoken' } = options;
  const issues = findUnknownOptions(options, 'schema');
  if (typeof schema !== 'string' || !SCHEMA.test(schema)) {
    issues.push(
      'schema must consist of at most 63 lower-case letters, digits and _, and not begin with a digit',
    );
  }
  return { schema, issues };
}
