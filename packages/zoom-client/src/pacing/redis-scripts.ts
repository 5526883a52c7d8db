/**
 * The scripts of `redis-budget.ts`. Time is that of the Redis server, in microseconds: what goes in and
 * comes out are durations. Numbers are formatted with `%.0f`, for Lua would round them to 14 digits.
 */

const NOW = `
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
local day = 86400000
local midnight = (math.floor(now / 1000 / day) + 1) * day
`;

/**
 * The same as `take-slots.ts`, with the day's count and the park.
 *
 * Invariants: no window of ARGV[2] holds more than ARGV[1] slots, wherever it begins; the day's count never
 * passes its limit by slots taken here; a count ends with its UTC day.
 *
 * KEYS: slots taken (a list, the latest first), the day's count, the park.
 * ARGV: slots, window µs, requests per slot, want, ahead, horizon µs, the day's limit or -1, requests that
 * were sent while Redis was away.
 */
const take = `${NOW}
local slots, window, size = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local want, ahead, horizon = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6])
local limit, owed = tonumber(ARGV[7]), tonumber(ARGV[8])
local used = tonumber(redis.call('GET', KEYS[2]) or '0')

local function count(by)
  if by == 0 then return end
  used = redis.call('INCRBY', KEYS[2], string.format('%.0f', by))
  redis.call('PEXPIREAT', KEYS[2], string.format('%.0f', midnight))
end
local function shut(why, micros, scope)
  return { 'unavailable', why, scope, string.format('%.0f', micros), used }
end

count(owed)
local parked = redis.call('PTTL', KEYS[3])
if parked > 0 then return shut('blocked', parked * 1000, redis.call('GET', KEYS[3])) end

if limit >= 0 then want = math.min(want, math.floor((limit - used) / size)) end
if want < 1 then return shut('day', midnight * 1000 - now, '') end

local newest = tonumber(redis.call('LINDEX', KEYS[1], 0) or '0')
-- Nobody takes slots that far ahead: the server's clock was set back.
if newest - now > 120000000 then redis.call('DEL', KEYS[1]) end

local answer = {}
local at
while #answer < want do
  local before = tonumber(redis.call('LINDEX', KEYS[1], slots - 1) or '0')
  at = math.max(now, before + window)
  if at - now > horizon then break end
  if at > now then ahead = ahead - 1 end
  if ahead < 0 then break end
  answer[#answer + 1] = string.format('%.0f', at - now)
  newest = at
  redis.call('LPUSH', KEYS[1], string.format('%.0f', at))
  redis.call('LTRIM', KEYS[1], 0, slots - 1)
end
if #answer == 0 then return shut('rate', at - now, '') end
redis.call('PEXPIRE', KEYS[1], string.format('%.0f', math.ceil((newest - now + window) / 1000)))
count(#answer * size)
return { 'slots', used, unpack(answer) }
`;

/**
 * Invariant: with \`want\` 1, no more than \`limit\` are granted in a UTC day.
 *
 * KEYS: the counts of the day (a hash). ARGV: field, limit, by how much it was wrong, want 0 or 1.
 */
const count = `${NOW}
local limit, want = tonumber(ARGV[2]), tonumber(ARGV[4])
local used = tonumber(redis.call('HGET', KEYS[1], ARGV[1]) or '0') + tonumber(ARGV[3])
used = math.max(0, math.min(limit, used))
local granted = 0
if want == 1 and used < limit then
  granted = 1
  used = used + 1
end
redis.call('HSET', KEYS[1], ARGV[1], used)
redis.call('PEXPIREAT', KEYS[1], string.format('%.0f', midnight))
return { granted, used, string.format('%.0f', midnight - now / 1000) }
`;

/** Invariant: a park never ends earlier than was asked before. KEYS: the park. ARGV: ms, scope. */
const park = `
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then
  redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[1])
end
return 1
`;

/** All scripts by name. */
export const pacingScripts: {
  readonly take: string;
  readonly count: string;
  readonly park: string;
} = { take, count, park };
