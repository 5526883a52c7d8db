import { getPostgresErrorCode } from 'evertoken/postgres';
import type { Pool } from 'pg';
import {
  MAX_MEMBERS,
  MAX_NAME_LENGTH,
  MAX_VERSION_LENGTH,
  MEMBER_LIFETIME_MS,
  type MemberStore,
} from './members.ts';

/**
 * Returns the SQL of the table with the gateways that share a schema. It can be applied again.
 *
 * @param schema see `postgresMigration`, which creates it
 */
export function membersMigration(schema = 'evertoken'): string {
  return `-- The gateways that share the schema: shown on their dashboards.
CREATE TABLE IF NOT EXISTS ${schema}.gateways (
  name text PRIMARY KEY CHECK (length(name) <= ${MAX_NAME_LENGTH}),
  version text NOT NULL CHECK (length(version) <= ${MAX_VERSION_LENGTH}),
  uptime_ms bigint NOT NULL,
  seen_at timestamptz NOT NULL
);
`;
}

/** Creates the members in Postgres. The table of {@link membersMigration} may be missing: then calls fail. */
export function createPostgresMembers(pool: Pool, schema: string): MemberStore {
  const table = `${schema}.gateways`;
  const announce = `
    WITH removed AS (
      DELETE FROM ${table} WHERE seen_at < clock_timestamp() - ${MEMBER_LIFETIME_MS} * interval '1 ms'
        OR name IN (SELECT name FROM ${table} ORDER BY seen_at DESC OFFSET ${MAX_MEMBERS - 1})
    ), announced AS (
      INSERT INTO ${table} VALUES ($1, $2, $3, clock_timestamp()) ON CONFLICT (name)
        DO UPDATE SET version = $2, uptime_ms = $3, seen_at = clock_timestamp()
    )
    SELECT name, version, uptime_ms::float8 AS uptime_ms,
      greatest(0, extract(epoch FROM clock_timestamp() - seen_at) * 1000)::float8 AS age_ms
    FROM ${table} WHERE name <> $1 AND seen_at > clock_timestamp() - ${MEMBER_LIFETIME_MS} * interval '1 ms'
    ORDER BY seen_at DESC LIMIT ${MAX_MEMBERS - 1}`;
  return {
    async announce(self) {
      const { name, version, uptimeMs } = self;
      const { rows } = await pool.query<Row>(announce, [name, version, Math.round(uptimeMs)]);
      const others = rows.map((row) => ({
        name: row.name,
        version: row.version,
        uptimeMs: row.uptime_ms,
        ageMs: row.age_ms,
      }));
      return [{ ...self, ageMs: 0 }, ...others];
    },
    async leave(name) {
      await pool.query(`DELETE FROM ${table} WHERE name = $1`, [name]);
    },
    getErrorCode: getPostgresErrorCode,
  };
}

interface Row {
  readonly name: string;
  readonly version: string;
  readonly uptime_ms: number;
  readonly age_ms: number;
}
