import { Secret } from 'evertoken';
import { z } from 'zod';
import { addIssue, toGroup, type Check } from './cross-field-checks.ts';
import { pattern, refinedString, secret, text } from './fields.ts';
import { validatePostgresUrl } from './postgres-url.ts';
import { storeFields, storeTls } from './store-fields.ts';

/** A login is for a URL, and in one place. */
const checkPostgres: Check = (value, context) => {
  const { url, username, password } = toGroup(value);
  const login = username === undefined ? 'password' : 'username';
  if (username === undefined && password === undefined) return;
  if (url === undefined) addIssue(context, ['url'], `is missing: ${login} is set`);
  if (!(url instanceof Secret)) return;
  const address = new URL(url.reveal());
  const isTwice =
    (username !== undefined && address.username !== '') ||
    (password !== undefined && address.password !== '');
  if (isTwice) addIssue(context, [login], 'is set, but url has credentials too');
};

/** The group `postgres`. */
export const postgresSchema = z
  .strictObject({
    url: secret(refinedString(validatePostgresUrl))
      .optional()
      .describe(
        'Postgres in which all gateways share tokens and rate limits, as `postgres://user@host/database`, in place of `redis`. Apply `evertoken postgres migration` first.',
      ),
    username: text().optional().describe('User name. Default: that of `url`.'),
    password: secret(text()).optional().describe('Password. Default: that of `url`, or none.'),
    schema: pattern(
      /^[a-z_][a-z\d_]{0,62}$/,
      'must be 1 to 63 lower-case letters, digits and _, not starting with a digit',
    )
      .prefault('evertoken')
      .describe('Schema of the migration.'),
    tls: storeTls('`sslmode` in `url`').prefault({}).describe('TLS to the server.'),
    ...storeFields,
  })
  .superRefine(checkPostgres, { when: () => true });
