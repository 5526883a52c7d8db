import { getErrorCode, TokenError } from '../../errors.ts';
import { queryRow, type PostgresClient } from './clients.ts';

/** Calls a function of the schema. @throws TokenError `STORE_UNAVAILABLE`, `STORE_RESPONSE_INVALID` */
export type FunctionCaller<Name extends string> = (
  name: Name,
  ...args: readonly unknown[]
) => Promise<unknown>;

/**
 * Calls functions of a schema, each in one query. Arguments and results are sent as text, so that parsers of types that
 * the caller has set do not concern them.
 *
 * @param signatures the types of each function's arguments
 */
export function createFunctionCaller<Name extends string>(
  client: PostgresClient,
  schema: string,
  signatures: Readonly<Record<Name, readonly string[]>>,
): FunctionCaller<Name> {
  return async (name, ...args) => {
    const values = signatures[name].map((type, index) => `$${index + 1}::text::${type}`);
    const text = `SELECT to_jsonb(${schema}.${name}(${values.join(', ')}))::text AS result`;
    return readRow(await queryAgain(() => queryRow(client, text, args.map(toText))));
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
      if (attempt < MAX_ATTEMPTS && REPEATABLE.has(getErrorCode(error) ?? '')) continue;
      throw new TokenError('STORE_UNAVAILABLE', { detail: getPostgresErrorCode(error) });
    }
  }
}

/** `undefined_function`, `undefined_table` and `invalid_schema_name`. */
const MISSING = new Set(['42883', '42P01', '3F000']);

/**
 * Returns why a query failed: the SQLSTATE, such as `42501`, `MIGRATION_MISSING`, the code of a system error, such as
 * `ECONNREFUSED`, `TIMEOUT`, `DISCONNECTED` or `OTHER`.
 */
export function getPostgresErrorCode(error: unknown): string {
  if (error instanceof TokenError) return error.detail ?? error.code;
  const code = getErrorCode(error) ?? '';
  if (MISSING.has(code)) return 'MIGRATION_MISSING';
  if (/^[A-Z\d][A-Z\d_]{3,}$/.test(code)) return code;
  const message = error instanceof Error ? error.message : '';
  if (/timeout/i.test(message)) return 'TIMEOUT';
  return /terminated|closed/i.test(message) ? 'DISCONNECTED' : 'OTHER';
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
