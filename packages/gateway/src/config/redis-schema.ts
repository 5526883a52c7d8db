import { z } from 'zod';
import { boolean, list, secret, pattern, refinedString, type Field } from './fields.ts';
import type { RedisConfig } from './schema.ts';
import { validateRedisUrl } from './validate-url.ts';

const encryptionKey = z.strictObject({
  id: pattern(/^[\w-]{1,32}$/, 'must be 1 to 32 letters, digits, - and _').describe(
    'Names the key in the records made with it.',
  ),
  key: secret(
    pattern(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 bytes in base64 (openssl rand -base64 32)'),
  ).describe('32 random bytes in base64, as from `openssl rand -base64 32`.'),
});

/** `id:key`, as one text. */
function idAndKey(text: string): unknown {
  const [id, ...key] = text.split(':');
  return { id, key: key.join(':') };
}

/** The group `redis` of the configuration file. */
export const redisSchema: Field<RedisConfig> = z.strictObject({
  url: secret(refinedString(validateRedisUrl))
    .optional()
    .describe('Where all gateways share one token. Without it each keeps its own in memory.'),
  encryptionKeys: list(encryptionKey, idAndKey)
    .prefault([])
    .describe(
      'Encrypt the tokens in Redis, newest key first; as one text `id:key`, with commas between several. Without them the tokens lie there in the clear.',
    ),
  clearTokenOnExit: boolean()
    .prefault(false)
    .describe('Removes the shared tokens on exit, and the others need new ones.'),
});
