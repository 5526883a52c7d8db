import { z } from 'zod';
import { isGroup } from './cross-field-checks.ts';
import { oauthAccountSchema } from './oauth-account-schema.ts';
import { zoomAccountSchema } from './zoom-account-schema.ts';

/** One entry of `accounts`. Its `provider` decides which other settings it has. */
export const accountSchema = z.preprocess(
  (value) => (isGroup(value) && !('provider' in value) ? { provider: 'zoom', ...value } : value),
  z.discriminatedUnion('provider', [zoomAccountSchema, oauthAccountSchema], {
    error: ({ code }) => (code === 'invalid_union' ? 'must be zoom or oauth' : undefined),
  }),
);
