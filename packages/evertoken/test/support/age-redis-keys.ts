/** The method of a node-redis client used here. */
interface ScriptClient {
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
}

const AGE = `
local function shift(key, field)
  local at = tonumber(redis.call('HGET', key, field) or '0')
  if at > 0 then redis.call('HSET', key, field, string.format('%.0f', at - ARGV[1])) end
end
local function expire(key)
  local left = redis.call('PTTL', key)
  if left > 0 then redis.call('PEXPIRE', key, left - ARGV[1]) end
end
for _, field in ipairs({'ia', 'ca', 'da'}) do shift(KEYS[1], field) end
for _, key in ipairs({KEYS[4], KEYS[5]}) do shift(key, 's') end
for _, key in ipairs(KEYS) do expire(key) end
return 1`;

/** Ages all keys of a token in Redis by a number of ms, as if the time had passed. */
export async function ageRedisKeys(client: ScriptClient, base: string, ms: number): Promise<void> {
  const keys = ['r', 'l', 'g', 'f', 'f:wrong'].map((kind) => `${base}:2:${kind}`);
  await client.eval(AGE, { keys, arguments: [String(ms)] });
}
