import type { TokenModel } from 'evertoken';
import { boolean, name, pattern, type Field } from './fields.ts';

/** `independent`, `single` or `capped:3`. */
const tokenModel: Field<TokenModel> = pattern(
  /^(independent|single|capped:[1-9]\d{0,3})$/,
  'must be independent, single or capped:N',
).transform((model) =>
  model === 'independent' || model === 'single' ? model : { capped: Number(model.slice(7)) },
);

/** The settings that accounts of every provider have. */
export const accountFields = {
  name: name()
    .prefault('default')
    .describe('Identifies the account to callers, in logs and in metrics.'),
  tokenModel: tokenModel
    .prefault('independent')
    .describe(
      'What a new token does to older ones: `independent` (Zoom since June 2023), `single` or `capped:N`.',
    ),
  allowInsecureRequests: boolean()
    .prefault(false)
    .describe('Allows `http://` for both URLs on hosts other than loopback.'),
};
