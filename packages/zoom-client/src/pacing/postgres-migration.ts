import { findUnknownOptions } from 'evertoken/internal';
import { createMigration, MIGRATION_VERSION } from './postgres-functions.ts';

/** Options of {@link pacingMigration}. */
export interface PacingMigrationOptions {
  /** Schema of the tables and functions: at most 63 lower-case letters, digits and `_`. @default 'evertoken' */
  readonly schema?: string | undefined;
}

/** The version that `pacing_version()` of the schema returns, once {@link pacingMigration} is applied. */
export const pacingMigrationVersion: number = MIGRATION_VERSION;

/** Returns what is wrong with the name of a schema, which needs no quotes; undefined for nothing. */
export function validateSchema(schema: unknown): string | undefined {
  return typeof schema === 'string' && /^[a-z_][a-z\d_]{0,62}$/.test(schema)
    ? undefined
    : 'schema must be 1 to 63 lower-case letters, digits or "_", and not begin with a digit';
}

/**
 * Returns the SQL that a pacer needs in Postgres 13 or newer: two tables and functions in the schema of
 * `postgresMigration` of `evertoken/postgres`. It can be applied again, and is to be applied after each update.
 *
 * @throws TypeError for invalid options; the message lists all issues
 */
export function pacingMigration(options: PacingMigrationOptions = {}): string {
  const { schema = 'evertoken' } = options;
  const issue = validateSchema(schema);
  const issues = [
    ...findUnknownOptions(options, 'schema'),
    ...(issue === undefined ? [] : [issue]),
  ];
  if (issues.length > 0) throw new TypeError(`pacingMigration: ${issues.join('; ')}`);
  return createMigration(schema);
}
