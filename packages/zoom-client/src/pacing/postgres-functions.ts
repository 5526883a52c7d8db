/** To be raised with each change of the migration, so that a gateway notices one that is not applied. */
export const MIGRATION_VERSION = 1;

/** Number of expired rows that are removed with each new one. */
const SWEEP_LIMIT = 10;

/** All times are microseconds of the database's clock, the only one that all processes share. */
const tables = `
CREATE SCHEMA IF NOT EXISTS evertoken;

CREATE TABLE IF NOT EXISTS evertoken.pacing_pools (
  account text NOT NULL,
  pool text NOT NULL,
  -- The beginnings of the latest slots, oldest first.
  taken bigint[] NOT NULL DEFAULT '{}',
  called_at bigint NOT NULL,
  blocked_until bigint NOT NULL DEFAULT 0,
  blocked_scope text NOT NULL DEFAULT '',
  PRIMARY KEY (account, pool)
);

-- The counts of a UTC day: 'day:' and a label, 'special:' and a hash, the number of the latter ('members'), and what those
-- that were removed had at most ('floor').
CREATE TABLE IF NOT EXISTS evertoken.pacing_counts (
  account text NOT NULL,
  day bigint NOT NULL,
  name text NOT NULL,
  used bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (account, day, name)
);
CREATE INDEX IF NOT EXISTS pacing_counts_day ON evertoken.pacing_counts (day);
`;

const rows = `
CREATE OR REPLACE FUNCTION evertoken.pacing_clock() RETURNS bigint LANGUAGE sql VOLATILE AS $$
  SELECT floor(extract(epoch FROM clock_timestamp()) * 1000000)::bigint
$$;

CREATE OR REPLACE FUNCTION evertoken.utc_day(now_us bigint) RETURNS bigint
LANGUAGE sql IMMUTABLE AS $$ SELECT now_us / 86400000000 $$;

CREATE OR REPLACE FUNCTION evertoken.until_midnight(now_us bigint) RETURNS bigint
LANGUAGE sql IMMUTABLE AS $$ SELECT 86400000000 - now_us % 86400000000 $$;

CREATE OR REPLACE FUNCTION evertoken.sweep_pacing(now_us bigint) RETURNS void LANGUAGE sql AS $$
  DELETE FROM evertoken.pacing_counts WHERE (account, day, name) IN (SELECT account, day, name
    FROM evertoken.pacing_counts WHERE day < evertoken.utc_day(now_us) LIMIT ${SWEEP_LIMIT} FOR UPDATE SKIP LOCKED);
  DELETE FROM evertoken.pacing_pools WHERE (account, pool) IN (SELECT account, pool FROM evertoken.pacing_pools
    WHERE called_at < now_us - 86400000000 AND blocked_until < now_us LIMIT ${SWEEP_LIMIT} FOR UPDATE SKIP LOCKED);
$$;

-- Reads a row and locks it. It is created if it is missing.
CREATE OR REPLACE FUNCTION evertoken.lock_pool(account_name text, pool_name text) RETURNS evertoken.pacing_pools
LANGUAGE plpgsql AS $$
DECLARE
  p evertoken.pacing_pools;
  now_us bigint;
  set_back bigint;
BEGIN
  LOOP
    SELECT * INTO p FROM evertoken.pacing_pools WHERE account = account_name AND pool = pool_name FOR UPDATE;
    EXIT WHEN FOUND;
    INSERT INTO evertoken.pacing_pools (account, pool, called_at)
      VALUES (account_name, pool_name, evertoken.pacing_clock()) ON CONFLICT DO NOTHING;
  END LOOP;
  now_us := evertoken.pacing_clock();
  set_back := p.called_at - now_us;
  -- A clock that was set back since the latest call takes slots and block along.
  IF set_back > 0 THEN
    p.taken := ARRAY(SELECT slot - set_back FROM unnest(p.taken) WITH ORDINALITY AS t (slot, n) ORDER BY n);
    p.blocked_until := p.blocked_until - set_back;
  END IF;
  p.called_at := now_us;
  RETURN p;
END $$;

CREATE OR REPLACE FUNCTION evertoken.save_pool(p evertoken.pacing_pools) RETURNS void LANGUAGE sql AS $$
  UPDATE evertoken.pacing_pools SET taken = p.taken, called_at = p.called_at, blocked_until = p.blocked_until,
    blocked_scope = p.blocked_scope WHERE account = p.account AND pool = p.pool
$$;

-- Reads today's count and locks it. It is created if it is missing.
CREATE OR REPLACE FUNCTION evertoken.lock_count(account_name text, count_name text, now_us bigint) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
  today bigint := evertoken.utc_day(now_us);
  total bigint;
BEGIN
  LOOP
    SELECT used INTO total FROM evertoken.pacing_counts
      WHERE account = account_name AND day = today AND name = count_name FOR UPDATE;
    IF FOUND THEN RETURN total; END IF;
    PERFORM evertoken.sweep_pacing(now_us);
    INSERT INTO evertoken.pacing_counts (account, day, name) VALUES (account_name, today, count_name)
      ON CONFLICT DO NOTHING;
  END LOOP;
END $$;

CREATE OR REPLACE FUNCTION evertoken.save_count(account_name text, count_name text, now_us bigint, total bigint)
RETURNS void LANGUAGE sql AS $$
  INSERT INTO evertoken.pacing_counts (account, day, name, used)
    VALUES (account_name, evertoken.utc_day(now_us), count_name, total)
    ON CONFLICT (account, day, name) DO UPDATE SET used = excluded.used
$$;
`;

/** One function for each method of the budget: one query, and so one transaction, which waits for no disk. */
const methods = `
-- Takes slots, as takeSlots in process-budget.ts does, within the daily limit and unless the pool is blocked. No window
-- contains more slots than the rule allows, wherever it begins; slots taken here never exceed the daily limit.
CREATE OR REPLACE FUNCTION evertoken.take_slots(account_name text, pool_name text, request jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  p evertoken.pacing_pools := evertoken.lock_pool(account_name, pool_name);
  now_us bigint := p.called_at;
  count_name text := 'day:' || (request->>'day');
  total bigint := evertoken.lock_count(account_name, count_name, now_us) + (request->>'unsynced')::bigint;
  slots integer := (request->>'slots')::integer;
  size bigint := (request->>'batchSize')::bigint;
  max_slots bigint := least((request->>'maxSlots')::bigint, ((request->>'limit')::bigint - total) / size);
  lookahead bigint := (request->>'lookahead')::bigint;
  next_at bigint;
  delays bigint[] := '{}';
  result jsonb;
BEGIN
  PERFORM set_config('synchronous_commit', 'off', true);
  IF p.blocked_until > now_us THEN
    result := jsonb_build_object('reason', 'blocked', 'us', p.blocked_until - now_us, 'scope', p.blocked_scope);
  ELSIF max_slots < 1 THEN
    result := jsonb_build_object('reason', 'day', 'us', evertoken.until_midnight(now_us));
  ELSE
    LOOP
      next_at := greatest(now_us, p.taken[cardinality(p.taken) - slots + 1] + (request->>'windowUs')::bigint);
      IF next_at > now_us THEN lookahead := lookahead - 1; END IF;
      EXIT WHEN lookahead < 0 OR cardinality(delays) >= max_slots OR next_at - now_us > (request->>'horizonUs')::bigint;
      delays := delays || (next_at - now_us);
      p.taken := p.taken || next_at;
    END LOOP;
    p.taken := p.taken[greatest(1, cardinality(p.taken) - slots + 1):];
    total := total + cardinality(delays) * size;
    result := CASE WHEN cardinality(delays) = 0 THEN jsonb_build_object('reason', 'rate', 'us', next_at - now_us)
      ELSE jsonb_build_object('delays', delays) END;
  END IF;
  PERFORM evertoken.save_pool(p);
  PERFORM evertoken.save_count(account_name, count_name, now_us, total);
  RETURN result || jsonb_build_object('used', total);
END $$;

-- Counts a request against a special limit, or raises the count, as DailyCounts does: no count is too low, and those that
-- were removed are taken to be at the floor.
CREATE OR REPLACE FUNCTION evertoken.count_special(account_name text, member text, request jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  now_us bigint := evertoken.pacing_clock();
  today bigint := evertoken.utc_day(now_us);
  -- The special counts of an account wait for each other.
  members bigint := evertoken.lock_count(account_name, 'members', now_us);
  known bigint := (SELECT used FROM evertoken.pacing_counts
    WHERE account = account_name AND day = today AND name = 'special:' || member);
  lowest bigint := coalesce((SELECT used FROM evertoken.pacing_counts
    WHERE account = account_name AND day = today AND name = 'floor'), 0);
  maximum bigint := (request->>'limit')::bigint;
  total bigint := coalesce(known, lowest);
  granted boolean;
  removed bigint;
BEGIN
  PERFORM set_config('synchronous_commit', 'off', true);
  total := greatest(total, least(maximum, total + (request->>'by')::bigint));
  granted := (request->>'requests')::bigint = 1 AND total < maximum;
  IF granted THEN total := total + 1; END IF;
  IF total > coalesce(known, lowest) THEN
    PERFORM evertoken.save_count(account_name, 'special:' || member, now_us, total);
    IF known IS NULL THEN
      PERFORM evertoken.sweep_pacing(now_us);
      members := members + 1;
      IF members > (request->>'maxMembers')::bigint THEN
        lowest := (SELECT min(used) FROM evertoken.pacing_counts
          WHERE account = account_name AND day = today AND name LIKE 'special:%');
        DELETE FROM evertoken.pacing_counts
          WHERE account = account_name AND day = today AND name LIKE 'special:%' AND used <= lowest;
        GET DIAGNOSTICS removed = ROW_COUNT;
        members := members - removed;
        PERFORM evertoken.save_count(account_name, 'floor', now_us, lowest);
      END IF;
      PERFORM evertoken.save_count(account_name, 'members', now_us, members);
    END IF;
  END IF;
  RETURN jsonb_build_object('granted', granted, 'used', total, 'us', evertoken.until_midnight(now_us));
END $$;

-- Blocks a pool. A block never ends earlier than an existing one.
CREATE OR REPLACE FUNCTION evertoken.block_pool(account_name text, pool_name text, request jsonb) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  p evertoken.pacing_pools := evertoken.lock_pool(account_name, pool_name);
  until_us bigint := p.called_at + (request->>'us')::bigint;
BEGIN
  IF p.blocked_until < until_us THEN
    p.blocked_until := until_us;
    p.blocked_scope := request->>'scope';
  END IF;
  PERFORM evertoken.save_pool(p);
  RETURN true;
END $$;

-- The last statement: without it, the migration has not been applied completely.
CREATE OR REPLACE FUNCTION evertoken.pacing_version() RETURNS integer
LANGUAGE sql IMMUTABLE AS $$ SELECT ${MIGRATION_VERSION} $$;
`;

/**
 * Returns the SQL that creates the tables and the functions of rate limits. It can be applied again.
 *
 * @param schema a name of lower-case letters, digits and underscores.
 */
export function createMigration(schema: string): string {
  // Once: the name may contain this word itself.
  return (tables + rows + methods).replaceAll('evertoken', schema).trimStart();
}
