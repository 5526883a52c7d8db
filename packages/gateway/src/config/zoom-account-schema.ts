import type { ZoomPlan } from '@evertoken/zoom-client/pacing';
import { z } from 'zod';
import { accountFields } from './account-fields.ts';
import { checkZoomAccount } from './cross-field-checks.ts';
import { boolean, hostNames, number, oneOf, pattern, secret, text } from './fields.ts';

const PLANS = ['unlimited', 'free', 'pro', 'business'] as const satisfies readonly ZoomPlan[];

/** An account at Zoom. */
export const zoomAccountSchema = z
  .strictObject({
    name: accountFields.name,
    provider: z.literal('zoom').prefault('zoom').describe('An account at Zoom.'),
    accountId: pattern(
      /^[\w.-]{1,64}$/,
      'must be 1 to 64 letters, digits and . _ -, as shown beside the app’s client id',
    )
      .optional()
      .describe('Account ID of the Server-to-Server OAuth app.'),
    clientId: text().optional().describe('Client ID of the app.'),
    clientSecret: secret(text()).optional().describe('Client secret of the app.'),
    sandbox: boolean()
      .prefault(false)
      .describe(
        'Uses the built-in Zoom sandbox instead of Zoom; the account then has no credentials. Default: `false`; without a file, `true` if no variable with credentials is set.',
      ),
    tokenModel: accountFields.tokenModel,
    tokenUrl: text()
      .optional()
      .describe(
        'Token endpoint. Default: `https://zoom.us/oauth/token`; for Zoom for Government, `https://zoomgov.com/oauth/token`.',
      ),
    apiUrl: text()
      .optional()
      .describe(
        'Base URL of the API. Default: the regional API URL returned with the token, otherwise `https://api.zoom.us/v2`.',
      ),
    allowedApiHosts: hostNames()
      .optional()
      .describe(
        'Hosts that an API URL returned with a token may have; a leading dot includes subdomains. Default: those of the token’s cloud, `.zoom.us` or `.zoomgov.com`. Also accepted as a comma-separated string.',
      ),
    allowInsecureRequests: accountFields.allowInsecureRequests,
    plan: oneOf(PLANS)
      .prefault('unlimited')
      .describe('Zoom plan whose rate limits are enforced; `unlimited` enforces none.'),
    planShare: number(0.001, 1, 'any')
      .prefault(0.5)
      .describe(
        'Fraction of the plan’s limits available to all gateways together; the rest is left to other apps on the account. Use 0.9 if there are none.',
      ),
  })
  .superRefine(checkZoomAccount, { when: () => true })
  .transform(({ accountId, clientId, clientSecret, ...others }) => {
    const isComplete =
      accountId !== undefined && clientId !== undefined && clientSecret !== undefined;
    const credentials = isComplete ? { accountId, clientId, clientSecret } : undefined;
    return { ...others, credentials };
  });
