import {
  REJECTIONS_BEFORE_GRACE,
  MAX_LIFETIME_MS,
  MAX_COOLDOWN_MS,
  RECORD_RETENTION_MS,
} from './decide.ts';

/**
 * The store's decisions in Lua, one atomic script per method. They implement the rules of `decide.ts`; a
 * property test compares both. All timestamps are ms of Redis `TIME`, the only clock that all processes share.
 *
 * KEYS, the same for every script, all with the hash tag `{key}`:
 * 1 record (hash)   2 lease (string `fence:owner`)   3 generation counter   4 cooldown (hash)
 *
 * Fields of the record: v layout version, g generation, ia issued at, ea expires at, ra refresh at, ca confirmed at
 * (0 for never), sk consecutive rejections, by owner, p payload. Of the cooldown: n failures, u until, c error code.
 */

const PRELUDE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local function number(text) return tonumber(text or '0') or 0 end
-- Reads a number from a key. A value that none of these scripts can have written counts as absent.
local function stored(text)
  local value = number(text)
  return value > 0 and value < 2 ^ 52 and math.floor(value) or 0
end
-- Lua would print large numbers with an exponent.
local function integer(value) return string.format('%.0f', value) end
`;

/**
 * ARGV 1 owner, 2 leaseMs, 3 seen generation, 4 unreadable generation, 5 minimum remaining ms, 6 counter TTL ms,
 * 7 rejected generation ('' for none), 8 ms since the rejected request was sent, 9 grace period ms, 10 maximum grace period ms
 */
const ACQUIRE = `
local seen, min_remaining, rejected = number(ARGV[3]), number(ARGV[5]), tonumber(ARGV[7])
local r = redis.call('HMGET', KEYS[1], 'g', 'ia', 'ea', 'ra', 'ca', 'sk', 'p')
local g, issued, expires, refresh, confirmed, rejections =
  stored(r[1]), stored(r[2]), stored(r[3]), stored(r[4]), stored(r[5]), stored(r[6])

local function result(kind)
  local ago = confirmed > 0 and now - confirmed or -1
  return {kind, g, now - issued, expires - now, refresh - now, ago, r[7]}
end

-- A generation below 'seen' has been brought back by a failover.
local remaining = expires - now
if g > 0 and g >= seen and g ~= number(ARGV[4]) and remaining > min_remaining and remaining <= ${MAX_LIFETIME_MS} then
  if not rejected then
    -- A process that is late must not mint again: the record may be newer, or not yet due.
    if g > seen or now < refresh then return result('use') end
  elseif g > rejected then
    return result('use')
  elseif g == rejected then
    -- A rejection counts only if its request was sent after the grace period and after the first confirmation.
    local doublings = confirmed > 0 and rejections - ${REJECTIONS_BEFORE_GRACE} or rejections
    local grace_ends = issued + (doublings < 0 and 0 or math.min(number(ARGV[10]), number(ARGV[9]) * 2 ^ doublings))
    if now - number(ARGV[8]) < math.max(grace_ends, confirmed) then
      if confirmed == 0 and now < grace_ends then return {'grace-period', math.ceil(grace_ends - now)} end
      return result('still-valid')
    end
  end
end

local failure = redis.call('HMGET', KEYS[4], 'u', 'c')
local cooldown = stored(failure[1]) - now
-- A longer cooldown than the maximum means that the clock was set back.
if cooldown > 0 and cooldown <= ${MAX_COOLDOWN_MS} then return {'cooldown', cooldown, failure[2]} end

local leased = redis.call('PTTL', KEYS[2])
if leased > 0 and leased <= number(ARGV[2]) then return {'wait', leased} end

-- Takes the lease. Its fence also exceeds the clock and every generation seen, in case the counter was flushed.
local fence = math.max(stored(redis.call('GET', KEYS[3])) + 1, now, seen + 1, g + 1)
redis.call('SET', KEYS[3], integer(fence), 'PX', ARGV[6])
redis.call('SET', KEYS[2], integer(fence) .. ':' .. ARGV[1], 'PX', ARGV[2])
return {'lease', fence, rejected and g > 0 and rejections + 1 or 0}`;

/**
 * ARGV 1 owner, 2 fence, 3 consecutive rejections, 4 lifetime ms, 5 ms since the request was sent, 6 refresh after ms,
 * 7 payload, 8 channel, 9 key
 */
const COMMIT = `
if redis.call('GET', KEYS[2]) == ARGV[2] .. ':' .. ARGV[1] then redis.call('DEL', KEYS[2]) end
local fence = number(ARGV[2])
if stored(redis.call('HGET', KEYS[1], 'g')) >= fence then return 'stale' end
local issued = now - number(ARGV[5])
local expires = issued + number(ARGV[4])
redis.call('DEL', KEYS[1], KEYS[4])
redis.call('HSET', KEYS[1], 'v', '1', 'g', ARGV[2], 'ia', integer(issued), 'ea', integer(expires),
  'ra', integer(issued + number(ARGV[6])), 'ca', '0', 'sk', ARGV[3], 'by', ARGV[1], 'p', ARGV[7])
redis.call('PEXPIREAT', KEYS[1], integer(expires + ${RECORD_RETENTION_MS}))
redis.call('PUBLISH', ARGV[8], ARGV[9] .. ' ' .. ARGV[2])
return 'committed'`;

/** ARGV 1 owner, 2 fence, 3 code, 4 base ms, 5 cap ms, 6 retry after ms, 7 random 0..1, 8 TTL of the failure count ms */
const FAIL = `
if redis.call('GET', KEYS[2]) == ARGV[2] .. ':' .. ARGV[1] then redis.call('DEL', KEYS[2]) end
-- A failure that arrives after a newer token must not stop the fleet.
if stored(redis.call('HGET', KEYS[1], 'g')) >= number(ARGV[2]) then return {0, 0} end
local failures = redis.call('HINCRBY', KEYS[4], 'n', 1)
local backoff = math.min(number(ARGV[5]), number(ARGV[4]) * 2 ^ (failures - 1))
local cooldown = math.max(backoff * (0.5 + 0.5 * number(ARGV[7])), number(ARGV[6]))
redis.call('HSET', KEYS[4], 'u', integer(now + cooldown), 'c', ARGV[3])
redis.call('PEXPIRE', KEYS[4], integer(cooldown + number(ARGV[8])))
return {failures, math.ceil(cooldown)}`;

/** ARGV 1 owner, 2 fence */
const RELEASE = `
if redis.call('GET', KEYS[2]) == ARGV[2] .. ':' .. ARGV[1] then redis.call('DEL', KEYS[2]) end
return 'released'`;

/** ARGV 1 generation */
const CONFIRM = `
local r = redis.call('HMGET', KEYS[1], 'g', 'ca')
if not r[1] or stored(r[1]) ~= number(ARGV[1]) or stored(r[2]) > 0 then return 0 end
redis.call('HSET', KEYS[1], 'ca', integer(now))
return 1`;

/** ARGV 1 generation, 2 age ms, 3 remaining ms, 4 refresh in ms, 5 ms since its confirmation (-1 for none), 6 payload */
const RESTORE = `
if stored(redis.call('HGET', KEYS[1], 'g')) >= number(ARGV[1]) then return 0 end
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

/** No ARGV. Read-only. */
const INSPECT = `
local r = redis.call('HMGET', KEYS[1], 'g', 'ia', 'ea', 'ra', 'ca', 'by')
local f = redis.call('HMGET', KEYS[4], 'n', 'u', 'c')
local confirmed = stored(r[5])
return {
  {stored(r[1]), now - stored(r[2]), stored(r[3]) - now, stored(r[4]) - now, confirmed > 0 and now - confirmed or -1, r[6] or ''},
  {redis.call('GET', KEYS[2]) or '', redis.call('PTTL', KEYS[2])},
  {stored(f[1]), stored(f[2]) - now, f[3] or ''}
}`;

/** No ARGV. Read-only. */
const READ = `return redis.call('HMGET', KEYS[1], 'g', 'p')`;

/** The scripts: one per store method, and `read` for the payload alone. */
export type RedisScriptName =
  'acquire' | 'commit' | 'fail' | 'release' | 'confirm' | 'restore' | 'clear' | 'inspect' | 'read';

/** The Lua sources by name. */
export const redisScripts: Readonly<Record<RedisScriptName, string>> = {
  acquire: PRELUDE + ACQUIRE,
  commit: PRELUDE + COMMIT,
  fail: PRELUDE + FAIL,
  release: RELEASE,
  confirm: PRELUDE + CONFIRM,
  restore: PRELUDE + RESTORE,
  clear: CLEAR,
  inspect: PRELUDE + INSPECT,
  read: READ,
};
