import { DOUBT_MS, MAX_DOUBT_MS } from '../decide.ts';
import { MAX_LIFETIME_MS, RECORD_RETENTION_MS } from '../state.ts';

/** Number of forgotten keys that are removed with each lease. */
const SWEEP_LIMIT = 10;

/**
 * One function for each method of the store. A call is one statement, and so one transaction. Those that change a row
 * lock it first and read the clock afterwards.
 */
export const methodFunctions: string = `
CREATE OR REPLACE FUNCTION evertoken.clock_ms() RETURNS bigint LANGUAGE sql VOLATILE AS $$
  SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint
$$;

-- Reads a row and locks it. It is created if it is missing.
CREATE OR REPLACE FUNCTION evertoken.lock_row(token_key text) RETURNS evertoken.tokens LANGUAGE plpgsql AS $$
DECLARE t evertoken.tokens;
BEGIN
  SELECT * INTO t FROM evertoken.tokens WHERE key = token_key FOR UPDATE;
  WHILE NOT FOUND LOOP
    INSERT INTO evertoken.tokens (key, forgotten_at) VALUES (token_key, evertoken.clock_ms() + ${MAX_LIFETIME_MS})
      ON CONFLICT DO NOTHING;
    SELECT * INTO t FROM evertoken.tokens WHERE key = token_key FOR UPDATE;
  END LOOP;
  RETURN t;
END $$;

-- Keeps the first rejection that nothing has contradicted, and announces it.
CREATE OR REPLACE FUNCTION evertoken.doubt(t evertoken.tokens, rejected jsonb, now_ms bigint) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE since bigint := evertoken.doubted_since(t, rejected, now_ms);
BEGIN
  IF since = t.doubted_at THEN RETURN; END IF;
  UPDATE evertoken.tokens SET doubted_at = since WHERE key = t.key;
  PERFORM pg_notify('evertoken', concat_ws(' ', t.key, t.generation, 'doubted', rejected->>'elapsedMs', t.doubt_ms));
END $$;

CREATE OR REPLACE FUNCTION evertoken.acquire(token_key text, request jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  t evertoken.tokens;
  now_ms bigint := evertoken.clock_ms();
  result jsonb;
BEGIN
  -- Most calls change nothing and need no lock.
  SELECT * INTO t FROM evertoken.tokens WHERE key = token_key;
  IF FOUND THEN
    result := evertoken.decide(evertoken.live(t, now_ms), request, now_ms);
    IF result->>'kind' IN ('use', 'still-valid', 'wait', 'cooldown') THEN RETURN result; END IF;
  END IF;
  t := evertoken.lock_row(token_key);
  now_ms := evertoken.clock_ms();
  t := evertoken.live(t, now_ms);
  result := evertoken.decide(t, request, now_ms);
  IF result->>'kind' = 'lease' THEN
    UPDATE evertoken.tokens SET counter = (result->>'fence')::bigint, lease_fence = (result->>'fence')::bigint,
      lease_owner = request->>'owner', lease_until = now_ms + (request->>'leaseMs')::bigint,
      forgotten_at = now_ms + (request->>'counterTtlMs')::bigint WHERE key = token_key;
    DELETE FROM evertoken.tokens WHERE key IN (SELECT key FROM evertoken.tokens
      WHERE forgotten_at < now_ms AND key <> token_key LIMIT ${SWEEP_LIMIT} FOR UPDATE SKIP LOCKED);
  ELSIF result->>'kind' IN ('doubted', 'grace-period') THEN
    PERFORM evertoken.doubt(t, request->'rejected', now_ms);
  END IF;
  RETURN result;
END $$;

CREATE OR REPLACE FUNCTION evertoken.commit_token(token_key text, lease jsonb, minted jsonb) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  t evertoken.tokens := evertoken.lock_row(token_key);
  now_ms bigint := evertoken.clock_ms();
  fence bigint := (lease->>'fence')::bigint;
  inherited jsonb := lease->'inherited';
BEGIN
  PERFORM evertoken.release(token_key, lease);
  IF (evertoken.live(t, now_ms)).generation >= fence THEN RETURN false; END IF;
  UPDATE evertoken.tokens SET generation = fence, issued_at = now_ms - (minted->>'elapsedMs')::bigint,
    lifetime_ms = (minted->>'lifetimeMs')::bigint, refresh_after_ms = (minted->>'refreshAfterMs')::bigint,
    confirmed_at = 0, doubted_at = 0, rejections = (inherited->>'consecutiveRejections')::bigint,
    doubt_ms = (inherited->>'doubtMs')::bigint, death_age_ms = (inherited->>'deathAgeMs')::bigint,
    deaths = (inherited->>'deaths')::bigint, minted_by = lease->>'owner', minted_with = lease->>'credentials', payload = minted->>'payload',
    cooldowns = evertoken.kept_cooldowns(cooldowns - '' - (lease->>'credentials'), now_ms) WHERE key = token_key;
  PERFORM pg_notify('evertoken', token_key || ' ' || fence);
  RETURN true;
END $$;

CREATE OR REPLACE FUNCTION evertoken.fail_mint(token_key text, lease jsonb, failure jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  t evertoken.tokens := evertoken.lock_row(token_key);
  now_ms bigint := evertoken.clock_ms();
  kept jsonb := evertoken.kept_cooldowns(t.cooldowns, now_ms);
  holders text := CASE WHEN (failure->>'areCredentialsRejected')::boolean THEN lease->>'credentials' ELSE '' END;
  failures bigint := coalesce((kept->holders->>'failures')::bigint, 0) + 1;
  backoff float8 := least((failure->>'capMs')::float8, (failure->>'baseMs')::float8 * 2::float8 ^ least(failures - 1, 100));
  duration bigint := ceil(greatest(backoff * (0.5 + 0.5 * (failure->>'random')::float8), (failure->>'retryAfterMs')::float8));
BEGIN
  PERFORM evertoken.release(token_key, lease);
  -- A failure that arrives after a newer token must not stop the fleet.
  IF (evertoken.live(t, now_ms)).generation >= (lease->>'fence')::bigint THEN
    RETURN jsonb_build_object('failures', 0, 'remainingMs', 0);
  END IF;
  UPDATE evertoken.tokens SET cooldowns = kept || jsonb_build_object(holders, jsonb_build_object(
    'failures', failures, 'since', now_ms, 'durationMs', duration, 'code', failure->'code')) WHERE key = token_key;
  RETURN jsonb_build_object('failures', failures, 'remainingMs', duration);
END $$;

CREATE OR REPLACE FUNCTION evertoken.renew(token_key text, lease jsonb, lease_ms bigint) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE evertoken.tokens SET lease_until = evertoken.clock_ms() + lease_ms WHERE key = token_key
    AND lease_owner = lease->>'owner' AND lease_fence = (lease->>'fence')::bigint AND lease_until > evertoken.clock_ms();
  RETURN FOUND;
END $$;

CREATE OR REPLACE FUNCTION evertoken.release(token_key text, lease jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  UPDATE evertoken.tokens SET lease_until = 0 WHERE key = token_key AND lease_until > 0
    AND lease_owner = lease->>'owner' AND lease_fence = (lease->>'fence')::bigint;
  RETURN FOUND;
END $$;

-- Whether an accepted request is news: the first confirmation, or the end of a doubt, which is announced.
CREATE OR REPLACE FUNCTION evertoken.confirm(token_key text, confirmed_generation bigint, elapsed_ms bigint) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  now_ms bigint := evertoken.clock_ms();
  sent bigint := now_ms - elapsed_ms;
BEGIN
  UPDATE evertoken.tokens SET confirmed_at = sent
    WHERE key = token_key AND generation = confirmed_generation AND confirmed_at = 0
    AND now_ms < issued_at + lifetime_ms + ${RECORD_RETENTION_MS}
    AND (doubted_at = 0 OR doubted_at > now_ms OR sent <= doubted_at);
  IF FOUND THEN RETURN true; END IF;
  -- The first acceptance of a token that replaced no rejected one says only how long its propagation took.
  UPDATE evertoken.tokens SET confirmed_at = sent, doubted_at = 0, doubt_ms = CASE WHEN confirmed_at > 0 OR deaths > 0
      THEN least(${MAX_DOUBT_MS}, greatest(${DOUBT_MS}, 2 * (now_ms - doubted_at))) ELSE doubt_ms END
    WHERE key = token_key AND generation = confirmed_generation
    AND now_ms < issued_at + lifetime_ms + ${RECORD_RETENTION_MS}
    AND doubted_at > 0 AND doubted_at <= now_ms AND sent > doubted_at;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM pg_notify('evertoken', concat_ws(' ', token_key, confirmed_generation, 'accepted', elapsed_ms));
  RETURN true;
END $$;

CREATE OR REPLACE FUNCTION evertoken.restore(token_key text, record jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  t evertoken.tokens := evertoken.lock_row(token_key);
  now_ms bigint := evertoken.clock_ms();
  age bigint := (record->>'ageMs')::bigint;
BEGIN
  IF (evertoken.live(t, now_ms)).generation >= (record->>'generation')::bigint THEN RETURN false; END IF;
  UPDATE evertoken.tokens SET generation = (record->>'generation')::bigint, issued_at = now_ms - age,
    lifetime_ms = age + (record->>'remainingMs')::bigint, refresh_after_ms = age + (record->>'refreshInMs')::bigint,
    confirmed_at = coalesce(now_ms - (record->>'confirmedMsAgo')::bigint, 0), doubted_at = 0, rejections = 0, doubt_ms = 0,
    death_age_ms = 0, deaths = 0, minted_by = NULL, minted_with = NULL, payload = record->>'payload' WHERE key = token_key;
  RETURN true;
END $$;

CREATE OR REPLACE FUNCTION evertoken.clear(token_key text, credentials text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  UPDATE evertoken.tokens SET generation = 0, issued_at = 0, lifetime_ms = 0, payload = NULL,
    cooldowns = cooldowns - '' - credentials WHERE key = token_key;
  RETURN FOUND;
END $$;

CREATE OR REPLACE FUNCTION evertoken.read_payload(token_key text) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('generation', generation, 'payload', payload) FROM evertoken.tokens
    WHERE key = token_key AND evertoken.clock_ms() < issued_at + lifetime_ms + ${RECORD_RETENTION_MS}
$$;

-- Without the payload. Changes nothing.
CREATE OR REPLACE FUNCTION evertoken.inspect(token_key text, credentials text) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
DECLARE
  t evertoken.tokens;
  now_ms bigint := evertoken.clock_ms();
  cooldown jsonb;
BEGIN
  SELECT * INTO t FROM evertoken.tokens WHERE key = token_key;
  IF NOT FOUND THEN RETURN '{}'; END IF;
  cooldown := coalesce(t.cooldowns->'', t.cooldowns->credentials);
  t := evertoken.live(t, now_ms);
  RETURN jsonb_build_object(
    'record', CASE WHEN t.generation > 0 THEN evertoken.record_view(t, jsonb_build_object('seenGeneration', t.generation,
      'minRemainingMs', -${MAX_LIFETIME_MS}), now_ms) - 'payload' - 'mintedWith' || jsonb_build_object('mintedBy', t.minted_by) END,
    'lease', CASE WHEN t.lease_until > now_ms THEN
      jsonb_build_object('owner', t.lease_owner, 'remainingMs', t.lease_until - now_ms) END,
    'cooldown', CASE WHEN cooldown IS NOT NULL THEN jsonb_build_object('failures', cooldown->'failures',
      'remainingMs', evertoken.cooldown_left(cooldown, now_ms), 'code', cooldown->'code') END);
END $$;
`;
