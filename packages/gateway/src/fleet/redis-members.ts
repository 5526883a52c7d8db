import { createScriptRunner, getRedisErrorCode, type RedisClient } from 'evertoken/redis';
import { z } from 'zod';
import {
  MAX_MEMBERS,
  MAX_NAME_LENGTH,
  MAX_VERSION_LENGTH,
  MEMBER_LIFETIME_MS,
  type MemberStore,
} from './members.ts';

const KEY = 'evertoken:gateways';

/**
 * Replaces the entry of a gateway and returns all as `[name, version, uptime, age]`. The value is one JSON text: reading a
 * hash would take permissions that users of gateways lack. What no script can have written is dropped.
 *
 * KEYS[1] the gateways. ARGV: name, version (empty: the gateway leaves), uptime, lifetime of an entry, maximum number
 * and lengths.
 */
const UPDATE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local name, version, lifetime = ARGV[1], ARGV[2], tonumber(ARGV[4])
local readable, stored = pcall(cjson.decode, redis.pcall('GET', KEYS[1]))
if not readable or type(stored) ~= 'table' then stored = {} end
local all = {}
if version ~= '' then all[1] = {name, version, tonumber(ARGV[3]), now} end
for _, entry in ipairs(stored) do
  if type(entry) == 'table' and type(entry[1]) == 'string' and type(entry[2]) == 'string'
    and type(entry[3]) == 'number' and type(entry[4]) == 'number'
    and #entry[1] <= tonumber(ARGV[6]) and #entry[2] <= tonumber(ARGV[7])
    and entry[1] ~= name and entry[4] <= now and now - entry[4] < lifetime then
    all[#all + 1] = {entry[1], entry[2], entry[3], entry[4]}
  end
end
table.sort(all, function(a, b) return a[4] > b[4] end)
while #all > tonumber(ARGV[5]) do table.remove(all) end
redis.call('SET', KEYS[1], cjson.encode(all), 'PX', lifetime)
for _, entry in ipairs(all) do entry[4] = now - entry[4] end
return cjson.encode(all)`;

const entrySchema = z.tuple([z.string(), z.string(), z.number(), z.number()]);
/** Lua has one type for lists and objects: none is `{}`. */
const replySchema = z.union([z.array(entrySchema), z.strictObject({}).transform(() => [])]);

/** Creates the members in Redis: one key, which expires an hour after the last gateway was heard. */
export function createRedisMembers(client: RedisClient): MemberStore {
  const run = createScriptRunner(client, { update: UPDATE });
  const bounds = [MEMBER_LIFETIME_MS, MAX_MEMBERS, MAX_NAME_LENGTH, MAX_VERSION_LENGTH].map(String);
  const update = (name: string, version: string, uptimeMs: number): Promise<unknown> =>
    run('update', [KEY], [name, version, String(Math.round(uptimeMs)), ...bounds]);
  return {
    async announce({ name, version, uptimeMs }) {
      const reply = JSON.parse(String(await update(name, version, uptimeMs))) as unknown;
      return replySchema.parse(reply).map(([member, itsVersion, itsUptimeMs, ageMs]) => ({
        name: member,
        version: itsVersion,
        uptimeMs: itsUptimeMs,
        ageMs,
      }));
    },
    async leave(name) {
      await update(name, '', 0);
    },
    getErrorCode: getRedisErrorCode,
  };
}
