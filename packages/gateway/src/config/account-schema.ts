import type { ZoomPlan } from '@evertoken/zoom-client/pacing';
import type { TokenModel } from 'evertoken';
import { z } from 'zod';
import { checkAccount } from './cross-field-checks.ts';
import { boolean, list, name, number, oneOf, secret, text, pattern, type Field } from './fields.ts';
import type { AccountConfig } from './schema.ts';

const PLANS: readonly ZoomPlan[] = ['unlimited', 'free', 'pro', 'business'];

/** `independent`, `single` or `capped:3`. */
const tokenModel: Field<TokenModel> = pattern(
  /^(independent|single|capped:[1-9]\d{0,3})$/,
  'must be independent, single or capped:N',
).transform((model) =>
  model === 'independent' || model === 'single' ? model : { capped: Number(model.slice(7)) },
);

/** An account in the configuration file. */
export const accountSchema: Field<AccountConfig> = z
  .strictObject({
    name: name().prefault('default').describe('Names it for callers, logs and metrics.'),
    accountId: pattern(
      /^[\w.-]{1,64}$/,
      'must be 1 to 64 letters, digits and . _ -, as beside the app’s client id',
    )
      .optional()
      .describe('Of the Server-to-Server OAuth app.'),
    clientId: text().optional().describe('Of the same app.'),
    clientSecret: secret(text())
      .optional()
      .describe(
        'Of the same app. Without all three, the built-in Zoom sandbox takes Zoom’s place.',
      ),
    tokenModel: tokenModel
      .prefault('independent')
      .describe(
        'What a new token does to the older ones: `independent`, as at Zoom since June 2023, `single` or `capped:N`.',
      ),
    tokenUrl: text()
      .optional()
      .describe(
        'The token endpoint. Without it `https://zoom.us/oauth/token`; Zoom for Government: `https://zoomgov.com/oauth/token`.',
      ),
    apiUrl: text()
      .optional()
      .describe(
        'The API’s base URL. Without it the regional host that comes with the token, else `https://api.zoom.us/v2`.',
      ),
    allowedApiHosts: list(
      pattern(/^\.?[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'must be host names in lower case'),
      (host) => host,
    )
      .prefault(['.zoom.us', '.zoomgov.com'])
      .describe(
        'Hosts that a token’s own API URL may name; a leading dot allows subdomains. As one text with commas between.',
      ),
    allowInsecureRequests: boolean()
      .prefault(false)
      .describe('Lets both URLs be `http://` on another machine.'),
    plan: oneOf(PLANS)
      .prefault('unlimited')
      .describe('The account’s plan, whose rate limits are kept; `unlimited` paces nothing.'),
    planShare: number(0.001, 1, 'any')
      .prefault(0.5)
      .describe(
        'The part of the plan’s limits that all gateways together may use; the rest is left to other apps on the account. Alone on it take 0.9.',
      ),
  })
  .superRefine(checkAccount, { when: () => true })
  .transform(({ accountId, clientId, clientSecret, ...others }) => {
    const complete =
      accountId !== undefined && clientId !== undefined && clientSecret !== undefined;
    const credentials = complete ? { accountId, clientId, clientSecret } : undefined;
    return { ...others, credentials };
  });
