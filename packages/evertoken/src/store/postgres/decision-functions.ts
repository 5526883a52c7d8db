import { DEATHS_TO_LEARN, DOUBT_MS, MIN_DEATH_AGE_MS } from '../decide.ts';
import { FAILURE_COUNT_TTL_MS, MAX_LIFETIME_MS, RECORD_RETENTION_MS } from '../state.ts';

/**
 * The rules of `decide.ts` in SQL, as functions of a row, a request and the time that read nothing else. A property test compares both.
 */
export const decisionFunctions: string = `
-- The row without an expired record.
CREATE OR REPLACE FUNCTION evertoken.live(t evertoken.tokens, now_ms bigint) RETURNS evertoken.tokens
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF now_ms >= t.issued_at + t.lifetime_ms + ${RECORD_RETENTION_MS} THEN
    t.generation := 0; t.confirmed_at := 0; t.doubted_at := 0; t.rejections := 0;
    t.doubt_ms := 0; t.death_age_ms := 0; t.deaths := 0; t.payload := NULL;
  END IF;
  RETURN t;
END $$;

CREATE OR REPLACE FUNCTION evertoken.cooldown_left(cooldown jsonb, now_ms bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN (cooldown->>'since')::bigint > now_ms THEN -1
    ELSE (cooldown->>'since')::bigint + (cooldown->>'durationMs')::bigint - now_ms END
$$;

-- Cooldowns whose failures no longer count as consecutive are forgotten.
CREATE OR REPLACE FUNCTION evertoken.kept_cooldowns(cooldowns jsonb, now_ms bigint) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(cooldowns)
    WHERE now_ms < (value->>'since')::bigint + (value->>'durationMs')::bigint + ${FAILURE_COUNT_TTL_MS}
$$;

-- The record as the requester may use it; NULL if it cannot decode it, has seen a newer one, or needs a longer one.
CREATE OR REPLACE FUNCTION evertoken.record_view(t evertoken.tokens, request jsonb, now_ms bigint) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  seen bigint := (request->>'seenGeneration')::bigint;
  age bigint := greatest(0, now_ms - t.issued_at);
  remaining bigint := t.lifetime_ms - age;
  refresh_in bigint := t.refresh_after_ms - age;
  required bigint := coalesce((request->>'minValidityMs')::bigint, (request->>'minRemainingMs')::bigint);
BEGIN
  IF t.generation = 0 OR t.generation < seen OR t.generation = (request->>'unreadableGeneration')::bigint
    OR t.lifetime_ms > ${MAX_LIFETIME_MS} THEN RETURN NULL; END IF;
  -- Issued in the future: only a process that has the token knows how old it is.
  IF t.issued_at > now_ms AND t.generation <> seen THEN RETURN NULL; END IF;
  IF t.generation = seen THEN
    remaining := least(remaining, (request->>'seenRemainingMs')::bigint);
    refresh_in := least(refresh_in, (request->>'seenRefreshInMs')::bigint);
    required := (request->>'minRemainingMs')::bigint;
  END IF;
  IF remaining <= required THEN RETURN NULL; END IF;
  RETURN jsonb_build_object('generation', t.generation, 'ageMs', t.lifetime_ms - remaining, 'remainingMs', remaining,
    'refreshInMs', refresh_in, 'payload', t.payload, 'mintedWith', t.minted_with, 'confirmedMsAgo',
    CASE WHEN t.confirmed_at = 0 THEN NULL WHEN t.confirmed_at <= now_ms THEN now_ms - t.confirmed_at ELSE age END);
END $$;

-- Since when a token is doubted: by the first rejection that nothing has contradicted, or by this one.
CREATE OR REPLACE FUNCTION evertoken.doubted_since(t evertoken.tokens, rejected jsonb, now_ms bigint) RETURNS bigint
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN t.doubted_at > 0 AND t.doubted_at <= now_ms THEN t.doubted_at
    ELSE now_ms - (rejected->>'elapsedMs')::bigint END
$$;

-- A rejection is believed if nothing contradicts it in time: an accepted request that was sent after the rejected one.
CREATE OR REPLACE FUNCTION evertoken.result_for_rejection(t evertoken.tokens, rejected jsonb, stored jsonb, now_ms bigint)
RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  sent bigint := now_ms - (rejected->>'elapsedMs')::bigint;
  grace_ends double precision := 0;
  remaining double precision;
BEGIN
  IF t.confirmed_at = 0 AND t.issued_at <= now_ms THEN
    -- The exponent is limited: a larger one overflows, and the maximum applies long before.
    grace_ends := t.issued_at + least((rejected->>'maxGracePeriodMs')::float8,
      (rejected->>'gracePeriodMs')::float8 * 3::float8 ^ least(t.rejections, 100));
  END IF;
  IF sent < greatest(grace_ends, CASE WHEN t.confirmed_at <= now_ms THEN t.confirmed_at ELSE 0 END) THEN
    IF now_ms >= grace_ends THEN RETURN jsonb_build_object('kind', 'still-valid', 'record', stored); END IF;
    RETURN jsonb_build_object('kind', 'grace-period', 'remainingMs', ceil(grace_ends - now_ms));
  END IF;
  remaining := greatest(grace_ends, evertoken.doubted_since(t, rejected, now_ms)) + greatest(${DOUBT_MS}, t.doubt_ms) - now_ms;
  IF remaining <= 0 THEN RETURN NULL; END IF;
  RETURN jsonb_build_object('kind', 'doubted', 'remainingMs', ceil(remaining), 'doubtMs', t.doubt_ms);
END $$;

CREATE OR REPLACE FUNCTION evertoken.result_from_record(t evertoken.tokens, request jsonb, now_ms bigint) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  stored jsonb := evertoken.record_view(t, request, now_ms);
  rejected jsonb := request->'rejected';
BEGIN
  IF stored IS NULL THEN RETURN NULL; END IF;
  IF rejected IS NULL THEN
    -- A process that is late must not mint again: the record may be newer, or not yet due.
    IF t.generation > (request->>'seenGeneration')::bigint OR (stored->>'refreshInMs')::bigint > 0 THEN
      RETURN jsonb_build_object('kind', 'use', 'record', stored);
    END IF;
    RETURN NULL;
  END IF;
  IF t.generation > (rejected->>'generation')::bigint THEN RETURN jsonb_build_object('kind', 'use', 'record', stored); END IF;
  IF t.generation < (rejected->>'generation')::bigint THEN RETURN NULL; END IF;
  RETURN evertoken.result_for_rejection(t, rejected, stored, now_ms);
END $$;

-- A lease that ends later than a new one would was taken before the clock was set back.
CREATE OR REPLACE FUNCTION evertoken.result_from_lease(t evertoken.tokens, request jsonb, now_ms bigint) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_build_object('kind', 'wait', 'remainingMs', t.lease_until - now_ms)
    WHERE t.lease_until > now_ms AND t.lease_until - now_ms <= (request->>'leaseMs')::bigint
$$;

CREATE OR REPLACE FUNCTION evertoken.result_from_cooldowns(t evertoken.tokens, request jsonb, now_ms bigint) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_build_object('kind', 'cooldown', 'remainingMs', evertoken.cooldown_left(cooldown, now_ms), 'code', cooldown->'code')
    FROM (VALUES (1, t.cooldowns->''), (2, t.cooldowns->(request->>'credentials'))) AS c (position, cooldown)
    WHERE evertoken.cooldown_left(cooldown, now_ms) > 0 ORDER BY position LIMIT 1
$$;

-- What the next token inherits from the one in the store, which may have been rejected.
CREATE OR REPLACE FUNCTION evertoken.inherited(t evertoken.tokens, rejected jsonb, now_ms bigint) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  learned boolean := t.deaths >= ${DEATHS_TO_LEARN};
  died bigint;
  same boolean;
BEGIN
  IF t.generation = 0 OR t.generation IS DISTINCT FROM (rejected->>'generation')::bigint THEN
    RETURN jsonb_build_object('consecutiveRejections', 0,
      'doubtMs', CASE WHEN t.doubt_ms > 0 THEN greatest(${DOUBT_MS}, t.doubt_ms / 2) ELSE 0 END,
      'deathAgeMs', CASE WHEN learned THEN floor(t.death_age_ms * 1.05::float8) ELSE 0 END,
      'deaths', CASE WHEN learned THEN t.deaths ELSE 0 END);
  END IF;
  IF t.confirmed_at = 0 THEN
    RETURN jsonb_build_object('consecutiveRejections', t.rejections + 1, 'doubtMs', t.doubt_ms,
      'deathAgeMs', t.death_age_ms, 'deaths', t.deaths);
  END IF;
  died := greatest(0, evertoken.doubted_since(t, rejected, now_ms) - t.issued_at);
  same := died >= ${MIN_DEATH_AGE_MS} AND abs(died - t.death_age_ms) * 5 <= t.death_age_ms;
  RETURN jsonb_build_object('consecutiveRejections', 0, 'doubtMs', t.doubt_ms,
    'deathAgeMs', CASE WHEN same THEN least(died, t.death_age_ms) ELSE died END,
    'deaths', CASE WHEN same THEN t.deaths + 1 ELSE 1 END);
END $$;

CREATE OR REPLACE FUNCTION evertoken.decide(t evertoken.tokens, request jsonb, now_ms bigint) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(
    evertoken.result_from_record(t, request, now_ms),
    evertoken.result_from_lease(t, request, now_ms),
    evertoken.result_from_cooldowns(t, request, now_ms),
    -- The fence also exceeds the clock and every generation seen, in case the table was lost.
    jsonb_build_object('kind', 'lease',
      'fence', greatest(t.counter + 1, now_ms, (request->>'seenGeneration')::bigint + 1, t.generation + 1),
      'inherited', evertoken.inherited(t, request->'rejected', now_ms)))
$$;
`;
