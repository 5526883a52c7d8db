/**
 * The Lua scripts of `redis-budget.ts`. They use the clock of the Redis server, in microseconds; arguments
 * and results are durations. Numbers are formatted with `%.0f`, because Lua rounds them to 14 digits.
 */

const NOW = `
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
local day = 86400000
local midnight = (math.floor(now / 1000 / day) + 1) * day
`;

/**
 * Takes slots, as `takeSlots` in `process-budget.ts` does, within the daily limit and unless the label is
 * blocked.
 *
 * Invariants: no window of ARGV[2] contains more than ARGV[1] slots, wherever it begins; slots taken here
 * never exceed the daily limit; a daily count expires at the end of its UTC day.
 *
 * KEYS: slots taken (a list, newest first), the daily count, the block, the time of the latest call.
 * ARGV: slots, window in µs, requests per slot, maximum slots, lookahead, horizon in µs, the daily limit or
 * -1, requests counted while Redis was unavailable.
 */
const take = `${NOW}
local slots, window, size = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local maxSlots, lookahead, horizon = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6])
local limit, unsynced = tonumber(ARGV[7]), tonumber(ARGV[8])
local used = tonumber(redis.call('GET', KEYS[2]) or '0')

local function count(by)
  if by == 0 then return end
  used = redis.call('INCRBY', KEYS[2], string.format('%.0f', by))
  redis.call('PEXPIREAT', KEYS[2], string.format('%.0f', midnight))
end
local function unavailable(reason, micros, scope)
  return { 'unavailable', reason, scope, string.format('%.0f', micros), used }
end

count(unsynced)
local blocked = redis.call('PTTL', KEYS[3])
if blocked > 0 then
  local scope, duration = string.match(redis.call('GET', KEYS[3]), '^(%S+) (%d+)$')
  -- A block that lasts longer than its duration: the server's clock was set back.
  if duration and blocked > tonumber(duration) then
    blocked = tonumber(duration)
    redis.call('PEXPIRE', KEYS[3], duration)
  end
  return unavailable('blocked', blocked * 1000, scope or 'second')
end

if limit >= 0 then maxSlots = math.min(maxSlots, math.floor((limit - used) / size)) end
if maxSlots < 1 then return unavailable('day', midnight * 1000 - now, '') end

-- The server's clock was set back since the latest call: the slots move with it, oldest first.
local setBack = tonumber(redis.call('GET', KEYS[4]) or '0') - now
if setBack > 0 then
  local taken = {}
  for i = slots - 1, 0, -1 do taken[#taken + 1] = redis.call('LINDEX', KEYS[1], i) or nil end
  redis.call('DEL', KEYS[1])
  for _, at in ipairs(taken) do
    redis.call('LPUSH', KEYS[1], string.format('%.0f', tonumber(at) - setBack))
  end
end
redis.call('SET', KEYS[4], string.format('%.0f', now), 'PX', 600000)

local newest = tonumber(redis.call('LINDEX', KEYS[1], 0) or '0')
-- No slot is taken that far ahead: the server's clock was set back.
if newest - now > 120000000 then redis.call('DEL', KEYS[1]) end

local delays = {}
local at
while #delays < maxSlots do
  local before = tonumber(redis.call('LINDEX', KEYS[1], slots - 1) or '0')
  at = math.max(now, before + window)
  if at - now > horizon then break end
  if at > now then lookahead = lookahead - 1 end
  if lookahead < 0 then break end
  delays[#delays + 1] = string.format('%.0f', at - now)
  newest = at
  redis.call('LPUSH', KEYS[1], string.format('%.0f', at))
  redis.call('LTRIM', KEYS[1], 0, slots - 1)
end
if #delays == 0 then return unavailable('rate', at - now, '') end
redis.call('PEXPIRE', KEYS[1], string.format('%.0f', math.ceil((newest - now + window) / 1000)))
count(#delays * size)
return { 'slots', used, unpack(delays) }
`;

/**
 * Counts a request against a special limit, or raises the count. Keeps as many counts as `DailyCounts`.
 *
 * Invariants: requests are granted at most `limit` times per UTC day; a count without a member is at most the floor.
 *
 * KEYS: the counts of the day (a sorted set), the floor. ARGV: member, limit, requests counted while Redis was
 * unavailable, 1 to count a request or 0, maximum members.
 */
const count = `${NOW}
local limit = tonumber(ARGV[2])
local before = tonumber(redis.call('ZSCORE', KEYS[1], ARGV[1]) or redis.call('GET', KEYS[2]) or '0')
local used = math.max(before, math.min(limit, before + tonumber(ARGV[3])))
local granted = 0
if ARGV[4] == '1' and used < limit then
  granted = 1
  used = used + 1
end
if used > before then
  redis.call('ZADD', KEYS[1], used, ARGV[1])
  if redis.call('ZCARD', KEYS[1]) > tonumber(ARGV[5]) then
    local floor = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')[2]
    redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', floor)
    redis.call('SET', KEYS[2], floor)
    redis.call('PEXPIREAT', KEYS[2], string.format('%.0f', midnight))
  end
  redis.call('PEXPIREAT', KEYS[1], string.format('%.0f', midnight))
end
return { granted, used, string.format('%.0f', midnight - now / 1000) }
`;

/** Blocks a label. Invariant: a block never ends earlier than an existing one. KEYS: the block. ARGV: ms, scope. */
const block = `
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then
  redis.call('SET', KEYS[1], ARGV[2] .. ' ' .. ARGV[1], 'PX', ARGV[1])
end
return 1
`;

/** All scripts by name. */
export const pacingScripts: {
  readonly take: string;
  readonly count: string;
  readonly block: string;
} = { take, count, block };
