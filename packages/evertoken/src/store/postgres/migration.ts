import { decisionFunctions } from './decision-functions.ts';
import { methodFunctions } from './method-functions.ts';

/** To be raised with each change of the SQL, so that a gateway notices one that is not applied. */
export const MIGRATION_VERSION = 2;

/** All timestamps are ms of the database's clock, the only one that all processes share; 0 means never. */
const table = `
CREATE SCHEMA IF NOT EXISTS evertoken;

CREATE TABLE IF NOT EXISTS evertoken.tokens (
  key text PRIMARY KEY,
  counter bigint NOT NULL DEFAULT 0,
  -- The record; generation 0 if there is none.
  generation bigint NOT NULL DEFAULT 0,
  issued_at bigint NOT NULL DEFAULT 0,
  lifetime_ms bigint NOT NULL DEFAULT 0,
  refresh_after_ms bigint NOT NULL DEFAULT 0,
  confirmed_at bigint NOT NULL DEFAULT 0,
  doubted_at bigint NOT NULL DEFAULT 0,
  rejections bigint NOT NULL DEFAULT 0,
  doubt_ms bigint NOT NULL DEFAULT 0,
  death_age_ms bigint NOT NULL DEFAULT 0,
  deaths bigint NOT NULL DEFAULT 0,
  minted_by text,
  payload text,
  -- The lease; it ends at 0 if there is none.
  lease_owner text,
  lease_fence bigint NOT NULL DEFAULT 0,
  lease_until bigint NOT NULL DEFAULT 0,
  -- By the digest of the rejected credentials; the empty one concerns all processes.
  cooldowns jsonb NOT NULL DEFAULT '{}',
  forgotten_at bigint NOT NULL DEFAULT 0
);
-- Digest of the credentials with which the record was minted.
ALTER TABLE evertoken.tokens ADD COLUMN IF NOT EXISTS minted_with text;
CREATE INDEX IF NOT EXISTS tokens_forgotten_at ON evertoken.tokens (forgotten_at);
`;

/** The last statement. */
const versionFunction = `
CREATE OR REPLACE FUNCTION evertoken.migration_version() RETURNS integer
LANGUAGE sql IMMUTABLE AS $$ SELECT ${MIGRATION_VERSION} $$;
`;

/**
 * Returns the SQL that creates the schema, its table and its functions.
 *
 * @param schema a name of lower-case letters, digits and underscores.
 */
export function createMigration(schema: string): string {
  const sql = table + decisionFunctions + methodFunctions + versionFunction;
  // Once: the name may contain this word itself.
  return sql.replaceAll('evertoken', schema).trimStart();
}
