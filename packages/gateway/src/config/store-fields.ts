import { z } from 'zod';
import { boolean, list, pattern, secret } from './fields.ts';
import { checkKeyPair, tlsFiles, toTls } from './tls-schema.ts';

const encryptionKey = z.strictObject({
  id: pattern(/^[\w-]{1,32}$/, 'must be 1 to 32 letters, digits, - and _').describe(
    'Identifies the key in encrypted records.',
  ),
  key: secret(
    pattern(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 bytes in base64 (openssl rand -base64 32)'),
  ).describe('32 random bytes in base64, for example from `openssl rand -base64 32`.'),
});

function parseIdAndKey(value: string): unknown {
  const [id, ...key] = value.split(':');
  return { id, key: key.join(':') };
}

/** Settings of every store. */
export const storeFields = {
  encryptionKeys: list(encryptionKey, parseIdAndKey)
    .prefault([])
    .describe(
      'Keys for tokens in the store: the first encrypts, all decrypt; also accepted as a comma-separated string of `id:key`. Default: no encryption.',
    ),
  clearTokenOnExit: boolean()
    .prefault(false)
    .describe('Deletes the shared tokens on exit; other gateways then mint new ones.'),
};

/** A group `tls`, which can be enabled without files. @param condition under which it is enabled, besides files */
export function storeTls(condition: string) {
  return z
    .strictObject({
      enabled: boolean()
        .optional()
        .describe(`Uses TLS. Default: with ${condition} or any of the files below.`),
      ...tlsFiles,
    })
    .superRefine(checkKeyPair, { when: () => true })
    .transform(({ enabled, ...files }) => {
      const hasFile = Object.values(toTls(files)).some((file) => file !== undefined);
      return { enabled: enabled ?? hasFile, ...toTls(files) };
    });
}
