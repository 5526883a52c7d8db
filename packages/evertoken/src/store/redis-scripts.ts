import { DEATHS_TO_LEARN, MAX_DOUBT_MS, MIN_DEATH_AGE_MS, DOUBT_MS } from './decide.ts';
import { FAILURE_COUNT_TTL_MS, MAX_LIFETIME_MS, RECORD_RETENTION_MS } from './state.ts';

/**
 * The store's decisions in Lua, one atomic script per method. They implement the rules of `decide.ts`; a property
 * test compares both. All timestamps are ms of Redis `TIME`, the only clock that all processes share. It may be set
 * back: a timestamp in the future was written before.
 *
 * KEYS, the same for every script, all with the hash tag `{key}`:
 * 1 record (hash)   2 lease (string `fence:owner`)   3 generation counter   4 cooldown (hash)
 * 5 cooldown of the requester's credentials (hash); the same as 4 if they are unknown
 *
 * Fields of the record: v layout version, g generation, ia issued at, lt lifetime, rf refresh after, ca confirmed at,
 * da doubted at (0 for never), sk consecutive rejections, dt how long it is doubted, la age at the last death, ln number of deaths,
 * by owner, cr its credentials, p payload. Of a cooldown: n failures, s since, d duration, c error code.
 */

const PRELUDE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local function number(text) return tonumber(text or '0') or 0 end
-- Lua would print large numbers with an exponent.
local function integer(value) return string.format('%.0f', value) end
local repaired = 0
-- Reads a number from a key. One that none of these scripts can have written counts as absent.
local function stored(text)
  local value = number(text)
  if value >= 0 and value < now + 2 ^ 40 then return math.floor(value) end
  return 0
end
-- Reads a key. A value of a type that none of these scripts writes is removed.
local function read(command, key, ...)
  local reply = redis.pcall(command, key, ...)
  if type(reply) ~= 'table' or not reply.err then return reply end
  if not string.find(reply.err, 'WRONGTYPE', 1, true) then error(reply) end
  redis.call('DEL', key)
  repaired = 1
  return command == 'HMGET' and {}
end
local function isHeld(owner, fence) return read('GET', KEYS[2]) == fence .. ':' .. owner end
local function release(owner, fence)
  if isHeld(owner, fence) then redis.call('DEL', KEYS[2]) end
end
local function generation() return stored(read('HMGET', KEYS[1], 'g')[1]) end
`;

/**
 * ARGV 1 owner, 2 leaseMs, 3 seen generation, 4 unreadable generation, 5 minimum remaining ms, 6 counter TTL ms,
 * 7 rejected generation ('' for none), 8 ms since the rejected request was sent, 9 grace period ms, 10 maximum grace period ms,
 * 11 remaining ms of the seen generation, 12 ms until it is due, 13 minimum remaining ms of a newer one, 14 channel, 15 key
 */
const ACQUIRE = `
local seen, rejected = number(ARGV[3]), tonumber(ARGV[7])
local r = read('HMGET', KEYS[1], 'g', 'ia', 'lt', 'rf', 'ca', 'da', 'sk', 'dt', 'la', 'ln', 'p', 'cr')
local g, issued, lifetime, refresh, confirmed, doubted, rejections, period, death, deaths =
  stored(r[1]), stored(r[2]), stored(r[3]), stored(r[4]), stored(r[5]), stored(r[6]), stored(r[7]), stored(r[8]),
  stored(r[9]), stored(r[10])
if r[1] and g == 0 then
  redis.call('DEL', KEYS[1])
  repaired = 1
end
local age = math.max(0, now - issued)
local remaining, refresh_in = lifetime - age, refresh - age
if g == seen then
  remaining, refresh_in = math.min(remaining, number(ARGV[11])), math.min(refresh_in, number(ARGV[12]))
end
local sent = now - number(ARGV[8])
local doubted_since = doubted > 0 and doubted <= now and doubted or sent

local function reply(...) return {repaired, ...} end
local function result(kind)
  local ago = confirmed == 0 and -1 or confirmed <= now and now - confirmed or age
  return reply(kind, g, lifetime - remaining, remaining, refresh_in, ago, r[11], r[12])
end
local function doubt()
  if doubted_since == doubted then return end
  redis.call('HSET', KEYS[1], 'da', integer(doubted_since))
  redis.call('PUBLISH', ARGV[14], table.concat({ARGV[15], integer(g), 'doubted', ARGV[8], integer(period)}, ' '))
end

-- A generation below 'seen' has been brought back by a failover. Only a process that has a token issued in the future
-- knows how old it is.
if g > 0 and g >= seen and g ~= number(ARGV[4]) and lifetime <= ${MAX_LIFETIME_MS} and (issued <= now or g == seen)
  and remaining > number(g == seen and ARGV[5] or ARGV[13]) then
  if not rejected then
    -- A process that is late must not mint again: the record may be newer, or not yet due.
    if g > seen or refresh_in > 0 then return result('use') end
  elseif g > rejected then
    return result('use')
  elseif g == rejected then
    local grace_ends = 0
    if confirmed == 0 and issued <= now then
      grace_ends = issued + math.min(number(ARGV[10]), number(ARGV[9]) * 3 ^ rejections)
    end
    -- A rejection proves nothing if a later request was accepted, or within the grace of a token that never was.
    if sent < math.max(grace_ends, confirmed <= now and confirmed or 0) then
      if now >= grace_ends then return result('still-valid') end
      doubt()
      return reply('grace-period', math.ceil(grace_ends - now))
    end
    local left = math.max(grace_ends, doubted_since) + math.max(${DOUBT_MS}, period) - now
    if left > 0 then
      doubt()
      return reply('doubted', math.ceil(left), period)
    end
  end
end

local leased = redis.call('PTTL', KEYS[2])
-- A lease that ends later than a new one would was taken before the clock was set back.
if leased > 0 and leased <= number(ARGV[2]) then return reply('wait', leased) end

for _, key in ipairs({KEYS[4], KEYS[5]}) do
  local f = read('HMGET', key, 's', 'd', 'c')
  local since = stored(f[1])
  local left = since + stored(f[2]) - now
  if since <= now and left > 0 then return reply('cooldown', left, f[3]) end
end

-- Takes the lease. Its fence also exceeds the clock and every generation seen, in case the counter was flushed.
local text = read('GET', KEYS[3])
local counter = stored(text)
if text and counter == 0 then repaired = 1 end
local fence = math.max(counter + 1, now, seen + 1, g + 1)
redis.call('SET', KEYS[3], integer(fence), 'PX', ARGV[6])
redis.call('SET', KEYS[2], integer(fence) .. ':' .. ARGV[1], 'PX', ARGV[2])

if rejected and g > 0 and g == rejected then
  if confirmed == 0 then
    rejections = rejections + 1
  else
    local died = math.max(0, doubted_since - issued)
    local same = died >= ${MIN_DEATH_AGE_MS} and math.abs(died - death) * 5 <= death
    rejections, deaths, death = 0, same and deaths + 1 or 1, same and math.min(died, death) or died
  end
else
  local learned = deaths >= ${DEATHS_TO_LEARN}
  rejections, deaths, death = 0, learned and deaths or 0, learned and math.floor(death * 1.05) or 0
  if period > 0 then period = math.max(${DOUBT_MS}, math.floor(period / 2)) end
end
return reply('lease', fence, rejections, period, death, deaths)`;

/**
 * ARGV 1 owner, 2 fence, 3 lifetime ms, 4 ms since the request was sent, 5 refresh after ms, 6 payload, 7 channel, 8 key,
 * 9 consecutive rejections, 10 ms of doubt, 11 age at the last death ms, 12 number of deaths, 13 credentials
 */
const COMMIT = `
release(ARGV[1], ARGV[2])
if generation() >= number(ARGV[2]) then return 'stale' end
redis.call('DEL', KEYS[1], KEYS[4], KEYS[5])
redis.call('HSET', KEYS[1], 'v', '2', 'g', ARGV[2], 'ia', integer(now - number(ARGV[4])), 'lt', ARGV[3], 'rf', ARGV[5],
  'ca', '0', 'da', '0', 'sk', ARGV[9], 'dt', ARGV[10], 'la', ARGV[11], 'ln', ARGV[12], 'by', ARGV[1], 'cr', ARGV[13], 'p', ARGV[6])
redis.call('PEXPIRE', KEYS[1], integer(math.max(1, number(ARGV[3]) - number(ARGV[4]) + ${RECORD_RETENTION_MS})))
redis.call('PUBLISH', ARGV[7], ARGV[8] .. ' ' .. ARGV[2])
return 'committed'`;

/**
 * ARGV 1 owner, 2 fence, 3 code, 4 base ms, 5 cap ms, 6 retry after ms, 7 random 0..1, 8 whether the credentials were
 * rejected (1 or 0)
 */
const FAIL = `
release(ARGV[1], ARGV[2])
-- A failure that arrives after a newer token must not stop the fleet.
if generation() >= number(ARGV[2]) then return {0, 0} end
local key = ARGV[8] == '1' and KEYS[5] or KEYS[4]
local failures = stored(read('HMGET', key, 'n')[1]) + 1
local backoff = math.min(number(ARGV[5]), number(ARGV[4]) * 2 ^ (failures - 1))
local cooldown = math.ceil(math.max(backoff * (0.5 + 0.5 * number(ARGV[7])), number(ARGV[6])))
redis.call('HSET', key, 'n', integer(failures), 's', integer(now), 'd', integer(cooldown), 'c', ARGV[3])
redis.call('PEXPIRE', key, integer(cooldown + ${FAILURE_COUNT_TTL_MS}))
return {failures, cooldown}`;

/** ARGV 1 owner, 2 fence, 3 leaseMs */
const RENEW = `
if not isHeld(ARGV[1], ARGV[2]) then return 0 end
redis.call('PEXPIRE', KEYS[2], ARGV[3])
return 1`;

/** ARGV 1 owner, 2 fence */
const RELEASE = `
release(ARGV[1], ARGV[2])
return 'released'`;

/** ARGV 1 generation, 2 ms since the accepted request was sent, 3 channel, 4 key */
const CONFIRM = `
local r = read('HMGET', KEYS[1], 'g', 'ca', 'da', 'ln', 'dt')
if not r[1] or stored(r[1]) ~= number(ARGV[1]) then return 0 end
local sent, confirmed, doubted, period = now - number(ARGV[2]), stored(r[2]), stored(r[3]), stored(r[5])
if doubted == 0 or doubted > now or sent <= doubted then
  if confirmed > 0 then return 0 end
  redis.call('HSET', KEYS[1], 'ca', integer(sent))
  return 1
end
-- The first acceptance of a token that replaced no rejected one says only how long its propagation took.
if confirmed > 0 or stored(r[4]) > 0 then
  period = math.min(${MAX_DOUBT_MS}, math.max(${DOUBT_MS}, 2 * (now - doubted)))
end
redis.call('HSET', KEYS[1], 'ca', integer(sent), 'da', '0', 'dt', integer(period))
redis.call('PUBLISH', ARGV[3], table.concat({ARGV[4], ARGV[1], 'accepted', ARGV[2]}, ' '))
return 1`;

/** ARGV 1 generation, 2 age ms, 3 remaining ms, 4 refresh in ms, 5 ms since its confirmation (-1 for none), 6 payload */
const RESTORE = `
if generation() >= number(ARGV[1]) then return 0 end
local age, remaining, ago = number(ARGV[2]), number(ARGV[3]), number(ARGV[5])
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'v', '2', 'g', ARGV[1], 'ia', integer(now - age), 'lt', integer(age + remaining),
  'rf', integer(age + number(ARGV[4])), 'ca', ago < 0 and '0' or integer(now - ago), 'p', ARGV[6])
redis.call('PEXPIRE', KEYS[1], integer(math.max(1, remaining + ${RECORD_RETENTION_MS})))
return 1`;

const CLEAR = `
redis.call('DEL', KEYS[1], KEYS[4], KEYS[5])
return 'cleared'`;

/** No ARGV. Read-only. */
const INSPECT = `
local r = redis.call('HMGET', KEYS[1], 'g', 'ia', 'lt', 'rf', 'ca', 'by')
local key = redis.call('HGET', KEYS[4], 'n') and KEYS[4] or KEYS[5]
local f = redis.call('HMGET', key, 'n', 's', 'd', 'c')
local age = math.max(0, now - stored(r[2]))
local confirmed, since = stored(r[5]), stored(f[2])
local ago = confirmed == 0 and -1 or confirmed <= now and now - confirmed or age
return {
  {stored(r[1]), age, stored(r[3]) - age, stored(r[4]) - age, ago, r[6] or ''},
  {redis.call('GET', KEYS[2]) or '', redis.call('PTTL', KEYS[2])},
  {stored(f[1]), since > now and -1 or since + stored(f[3]) - now, f[4] or ''}
}`;

/** No ARGV. Read-only. */
const READ = `return redis.call('HMGET', KEYS[1], 'g', 'p')`;

/** The scripts: one per store method, and `read` for the payload alone. */
export type RedisScriptName =
  | 'acquire'
  | 'commit'
  | 'fail'
  | 'renew'
  | 'release'
  | 'confirm'
  | 'restore'
  | 'clear'
  | 'inspect'
  | 'read';

/** The Lua sources by name. */
export const redisScripts: Readonly<Record<RedisScriptName, string>> = {
  acquire: PRELUDE + ACQUIRE,
  commit: PRELUDE + COMMIT,
  fail: PRELUDE + FAIL,
  renew: PRELUDE + RENEW,
  release: PRELUDE + RELEASE,
  confirm: PRELUDE + CONFIRM,
  restore: PRELUDE + RESTORE,
  clear: CLEAR,
  inspect: PRELUDE + INSPECT,
  read: READ,
};
