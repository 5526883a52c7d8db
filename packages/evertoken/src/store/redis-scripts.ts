import {
  REJECTIONS_BEFORE_GRACE,
  MAX_LIFETIME_MS,
  MAX_COOLDOWN_MS,
  RECORD_RETENTION_MS,
} from './decide.ts';

/**
 * The store's decisions in Lua, one atomic script each. They say what `decide.ts` says; a test runs
 * both side by side. All times in Redis are ms of Redis TIME, the only clock that processes share.
 *
 * KEYS, the same for every script, all with the hash tag `{key}`:
 * 1 record (hash)   2 lease (string `fence:owner`)   3 generation counter   4 cool-down (hash)
 */

const PRELUDE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local function number(text) return tonumber(text or '0') or 0 end
-- For what is read from the keys: a number that no script of ours can have written counts as absent.
local function kept(text)
  local value = number(text)
  return value > 0 and value < 2 ^ 52 and math.floor(value) or 0
end
-- Lua prints large numbers with an exponent, which no reader of these keys expects.
local function integer(value) return string.format('%.0f', value) end
`;

/**
 * ARGV 1 owner, 2 leaseMs, 3 seen generation, 4 unreadable generation, 5 needed ms, 6 counter TTL ms,
 * 7 rejected generation ('' for none), 8 ms since the rejected request was sent, 9 settle ms, 10 largest settle ms
 */
const ACQUIRE = `
local seen, needed, rejected = number(ARGV[3]), number(ARGV[5]), tonumber(ARGV[7])
local r = redis.call('HMGET', KEYS[1], 'g', 'ia', 'ea', 'ra', 'ca', 'sk', 'p')
local g, issued, expires, refresh, confirmed, streak =
  kept(r[1]), kept(r[2]), kept(r[3]), kept(r[4]), kept(r[5]), kept(r[6])

local function answer(kind)
  local ago = confirmed > 0 and now - confirmed or -1
  return {kind, g, now - issued, expires - now, refresh - now, ago, r[7]}
end

-- Older than what the asker has seen: a failover brought it back.
local left = expires - now
if g > 0 and g >= seen and g ~= number(ARGV[4]) and left > needed and left <= ${MAX_LIFETIME_MS} then
  if not rejected then
    -- A late waker must not mint again: the record may be newer, or not yet due.
    if g > seen or now < refresh then return answer('use') end
  elseif g > rejected then
    return answer('use')
  elseif g == rejected then
    -- Evidence has a time: it counts if the request was sent after the token had settled and was known to be good.
    local doublings = confirmed > 0 and streak - ${REJECTIONS_BEFORE_GRACE} or streak
    local settled = issued + (doublings < 0 and 0 or math.min(number(ARGV[10]), number(ARGV[9]) * 2 ^ doublings))
    if now - number(ARGV[8]) < math.max(settled, confirmed) then
      if confirmed == 0 and now < settled then return {'grace-period', math.ceil(settled - now)} end
      return answer('still-valid')
    end
  end
end

local cooldown = redis.call('HMGET', KEYS[4], 'u', 'c')
local pause = kept(cooldown[1]) - now
-- Longer than any pause is: the clock was set back.
if pause > 0 and pause <= ${MAX_COOLDOWN_MS} then return {'cooldown', pause, cooldown[2]} end

local leased = redis.call('PTTL', KEYS[2])
if leased > 0 and leased <= number(ARGV[2]) then return {'wait', leased} end

-- The fence outlives a flushed counter: it is also above the clock and above all that was seen.
local fence = math.max(kept(redis.call('GET', KEYS[3])) + 1, now, seen + 1, g + 1)
redis.call('SET', KEYS[3], integer(fence), 'PX', ARGV[6])
redis.call('SET', KEYS[2], integer(fence) .. ':' .. ARGV[1], 'PX', ARGV[2])
return {'lease', fence, rejected and g > 0 and streak + 1 or 0}`;

/** ARGV 1 owner, 2 fence, 3 streak, 4 lifetime ms, 5 ms since the request was sent, 6 refresh after ms, 7 payload, 8 channel, 9 key */
const COMMIT = `
if redis.call('GET', KEYS[2]) == ARGV[2] .. ':' .. ARGV[1] then redis.call('DEL', KEYS[2]) end
local fence = number(ARGV[2])
if kept(redis.call('HGET', KEYS[1], 'g')) >= fence then return 'stale' end
local issued = now - number(ARGV[5])
local expires = issued + number(ARGV[4])
redis.call('DEL', KEYS[1], KEYS[4])
redis.call('HSET', KEYS[1], 'v', '1', 'g', ARGV[2], 'ia', integer(issued), 'ea', integer(expires),
  'ra', integer(issued + number(ARGV[6])), 'ca', '0', 'sk', ARGV[3], 'by', ARGV[1], 'p', ARGV[7])
redis.call('PEXPIREAT', KEYS[1], integer(expires + ${RECORD_RETENTION_MS}))
redis.call('PUBLISH', ARGV[8], ARGV[9] .. ' ' .. ARGV[2])
return 'committed'`;

/** ARGV 1 owner, 2 fence, 3 code, 4 base ms, 5 cap ms, 6 retry after ms, 7 random 0..1, 8 how long failures are remembered, ms */
const FAIL = `
if redis.call('GET', KEYS[2]) == ARGV[2] .. ':' .. ARGV[1] then redis.call('DEL', KEYS[2]) end
-- A failure that comes after a newer token must not stop the fleet.
if kept(redis.call('HGET', KEYS[1], 'g')) >= number(ARGV[2]) then return {0, 0} end
local failures = redis.call('HINCRBY', KEYS[4], 'n', 1)
local backoff = math.min(number(ARGV[5]), number(ARGV[4]) * 2 ^ (failures - 1))
local pause = math.max(backoff * (0.5 + 0.5 * number(ARGV[7])), number(ARGV[6]))
redis.call('HSET', KEYS[4], 'u', integer(now + pause), 'c', ARGV[3])
redis.call('PEXPIRE', KEYS[4], integer(pause + number(ARGV[8])))
return {failures, math.ceil(pause)}`;

/** ARGV 1 owner, 2 fence */
const RELEASE = `
if redis.call('GET', KEYS[2]) == ARGV[2] .. ':' .. ARGV[1] then redis.call('DEL', KEYS[2]) end
return 'released'`;

/** ARGV 1 generation */
const CONFIRM = `
local r = redis.call('HMGET', KEYS[1], 'g', 'ca')
if not r[1] or kept(r[1]) ~= number(ARGV[1]) or kept(r[2]) > 0 then return 0 end
redis.call('HSET', KEYS[1], 'ca', integer(now))
return 1`;

/** ARGV 1 generation, 2 age ms, 3 remaining ms, 4 refresh in ms, 5 confirmed ms ago (-1 for never), 6 payload */
const HEAL = `
if kept(redis.call('HGET', KEYS[1], 'g')) >= number(ARGV[1]) then return 0 end
local expires = now + number(ARGV[3])
local ago = number(ARGV[5])
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'v', '1', 'g', ARGV[1], 'ia', integer(now - number(ARGV[2])), 'ea', integer(expires),
  'ra', integer(now + number(ARGV[4])), 'ca', ago < 0 and '0' or integer(now - ago), 'sk', '0', 'p', ARGV[6])
redis.call('PEXPIREAT', KEYS[1], integer(expires + ${RECORD_RETENTION_MS}))
return 1`;

const CLEAR = `
redis.call('DEL', KEYS[1], KEYS[4])
return 'cleared'`;

/** No ARGV. Changes nothing. */
const INSPECT = `
local r = redis.call('HMGET', KEYS[1], 'g', 'ia', 'ea', 'ra', 'ca', 'by')
local f = redis.call('HMGET', KEYS[4], 'n', 'u', 'c')
local confirmed = kept(r[5])
return {
  {kept(r[1]), now - kept(r[2]), kept(r[3]) - now, kept(r[4]) - now, confirmed > 0 and now - confirmed or -1, r[6] or ''},
  {redis.call('GET', KEYS[2]) or '', redis.call('PTTL', KEYS[2])},
  {kept(f[1]), kept(f[2]) - now, f[3] or ''}
}`;

/** The store methods that are a script. */
export type RedisScriptName =
  'acquire' | 'commit' | 'fail' | 'release' | 'confirm' | 'heal' | 'clear' | 'inspect';

/** The scripts by the name of the store method they serve. */
export const redisScripts: Readonly<Record<RedisScriptName, string>> = {
  acquire: PRELUDE + ACQUIRE,
  commit: PRELUDE + COMMIT,
  fail: PRELUDE + FAIL,
  release: RELEASE,
  confirm: PRELUDE + CONFIRM,
  heal: PRELUDE + HEAL,
  clear: CLEAR,
  inspect: PRELUDE + INSPECT,
};
