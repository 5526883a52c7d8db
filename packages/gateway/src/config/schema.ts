import type { ZoomPlan } from '@evertoken/zoom-client/pacing';
import type { TokenModel } from 'evertoken';
import { z } from 'zod';
import {
  flag,
  list,
  name,
  number,
  oneOf,
  secret,
  sha256,
  text,
  textLike,
  textWithout,
  type Field,
} from './fields.ts';
import {
  LOG_LEVELS,
  type AccountConfig,
  type CallerConfig,
  type GatewayConfig,
} from './gateway-config.ts';
import { PERMISSION } from '../callers/permissions.ts';
import { checkAccount, checkCaller, checkWhole } from './coherence.ts';
import { httpUrlProblem, redisUrlProblem, safeHttpUrlProblem } from './url-problems.ts';

const DAY_MS = 86_400_000;
const GIB = 1_073_741_824;

const PLANS: readonly ZoomPlan[] = ['unlimited', 'free', 'pro', 'business'];

/** `independent`, `single` or `capped:3`. */
const tokenModel: Field<TokenModel> = textLike(
  /^(independent|single|capped:[1-9]\d{0,3})$/,
  'must be independent, single or capped:N',
).transform((model) =>
  model === 'independent' || model === 'single' ? model : { capped: Number(model.slice(7)) },
);

const encryptionKey = z.strictObject({
  id: textLike(/^[\w-]{1,32}$/, 'must be 1 to 32 letters, digits, - and _').describe(
    'Names the key in the records made with it.',
  ),
  key: secret(
    textLike(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 bytes in base64 (openssl rand -base64 32)'),
  ).describe('32 random bytes in base64, as from `openssl rand -base64 32`.'),
});

/** `id:key`, as one text. */
function idAndKey(text: string): unknown {
  const [id, ...key] = text.split(':');
  return { id, key: key.join(':') };
}

const account: Field<AccountConfig> = z
  .strictObject({
    name: name().prefault('default').describe('Names it for callers, logs and metrics.'),
    accountId: textLike(
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
    oauthUrl: text()
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
      textLike(/^\.?[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'must be host names in lower case'),
      (host) => host,
    )
      .prefault(['.zoom.us', '.zoomgov.com'])
      .describe(
        'Hosts that a token’s own API URL may name; a leading dot allows subdomains. As one text with commas between.',
      ),
    allowInsecureRequests: flag()
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

const jwt = z.strictObject({
  issuer: text().describe('`iss` of its tokens.'),
  audience: text().describe('What `aud` of its tokens must be or contain.'),
  jwksUrl: textWithout(safeHttpUrlProblem).describe('Where the issuer’s public keys are.'),
  algorithms: z
    .array(
      oneOf([
        'RS256',
        'RS384',
        'RS512',
        'PS256',
        'PS384',
        'PS512',
        'ES256',
        'ES384',
        'ES512',
        'EdDSA',
      ]),
    )
    .min(1, 'must name at least one')
    .prefault(['RS256', 'PS256', 'ES256', 'EdDSA'])
    .describe('Signature algorithms that are taken.'),
  nameClaim: text().prefault('sub').describe('The claim that says who it is, for the log.'),
  requiredClaims: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .prefault({})
    .describe('Claims, each with the value that it must be or contain.'),
  requiredScopes: z
    .array(text())
    .prefault([])
    .describe('Scopes that a token must have, all of them, in `scope` or `scp`.'),
  clockToleranceSeconds: number(0, 600)
    .prefault(30)
    .describe('How far the issuer’s clock may be from this machine’s.'),
});

const caller: Field<CallerConfig> = z
  .strictObject({
    name: name().describe('Names it for logs and metrics.'),
    account: name().prefault('default').describe('The account that its requests use.'),
    allow: z
      .array(
        textLike(
          PERMISSION,
          'must be methods and a path, such as GET /users/** or GET,PATCH /meetings/*',
        ),
      )
      .min(1, 'must name at least one; "* /**" allows everything')
      .describe(
        'Methods and paths, such as `GET /users/**`: `*` is one part of a path, `**` at its end any number of them.',
      ),
    ratePerSecond: number(0.01, 100_000, 'any')
      .optional()
      .describe(
        'How many requests a second each gateway takes from it. Without it as many as come.',
      ),
    share: number(1, 1_000)
      .prefault(1)
      .describe('Its weight in the queue for the account’s rate limits.'),
    keys: z
      .array(
        z.strictObject({
          id: textLike(/^[0-9a-f]{16}$/, 'must be 16 digits 0 to 9, a to f').describe(
            'The part of the key behind `evt_`.',
          ),
          sha256: sha256().describe('The hash of the whole key.'),
        }),
      )
      .prefault([])
      .describe('Its API keys; `evertoken keys create` makes them.'),
    jwt: jwt.optional().describe('Takes JSON Web Tokens of an identity provider in place of keys.'),
  })
  .superRefine(checkCaller, { when: () => true });

/** The configuration file. Every setting has its description and its default here, and nowhere else. */
export const configSchema: Field<GatewayConfig> = z
  .strictObject({
    listen: z
      .strictObject({
        host: text()
          .prefault('127.0.0.1')
          .describe('Any other than this machine’s own addresses needs `callers`.'),
        port: number(0, 65_535).prefault(8080).describe('`0` takes any free one.'),
        dangerouslyAllowAnyone: flag()
          .prefault(false)
          .describe(
            'Lets a gateway without callers listen on an address that others reach: they all act as your app.',
          ),
      })
      .prefault({})
      .describe('Where callers reach the gateway.'),
    admin: z
      .strictObject({
        host: text()
          .prefault('127.0.0.1')
          .describe(
            'On any other than this machine’s own addresses it takes the admin key even to look.',
          ),
        port: number(0, 65_535).prefault(8081).describe('`0` takes any free one.'),
        keySha256: sha256()
          .optional()
          .describe(
            'The hash of the admin key; `evertoken keys create --admin` makes one. Without it nothing can be changed through this listener.',
          ),
      })
      .prefault({})
      .describe('Where operators and their tools reach the gateway.'),
    redis: z
      .strictObject({
        url: secret(textWithout(redisUrlProblem))
          .optional()
          .describe('Where all gateways share one token. Without it each keeps its own in memory.'),
        encryptionKeys: list(encryptionKey, idAndKey)
          .prefault([])
          .describe(
            'Encrypt the tokens in Redis, newest key first; as one text `id:key`, with commas between several. Without them the tokens lie there in the clear.',
          ),
        clearTokenOnExit: flag()
          .prefault(false)
          .describe('Removes the shared tokens on exit, and the others need new ones.'),
      })
      .prefault({})
      .describe('What gateways share.'),
    accounts: z
      .array(account)
      .min(1, 'must have at least one')
      .prefault([{}])
      .describe('The Zoom accounts that requests go to.'),
    callers: z
      .array(caller)
      .prefault([])
      .describe('Who may call. Without any the gateway asks nobody who they are.'),
    limits: z
      .strictObject({
        headerBytes: number(1_024, 1_048_576)
          .prefault(16_384)
          .describe('The longest request line and headers.'),
        bodyBytes: number(0, 1_024 * GIB)
          .prefault(4 * GIB)
          .describe('The longest request body.'),
        connections: number(1, 1_000_000)
          .prefault(10_000)
          .describe('How many connections may be open at once.'),
        headMs: number(100, DAY_MS)
          .prefault(15_000)
          .describe('How long a request’s head may take to arrive.'),
        requestMs: number(100, DAY_MS)
          .prefault(300_000)
          .describe('How long a whole request may take to arrive.'),
        silenceMs: number(100, DAY_MS)
          .prefault(120_000)
          .describe('How long nothing at all may pass on a connection.'),
      })
      .prefault({})
      .describe('What a single caller may take up.'),
    deadlines: z
      .strictObject({
        connectMs: number(10, DAY_MS).prefault(5_000).describe('For a connection to the API.'),
        answerMs: number(10, DAY_MS)
          .prefault(60_000)
          .describe('For the head of the API’s answer, and for each next piece of its body.'),
        tokenMs: number(10, DAY_MS).prefault(15_000).describe('For a token.'),
        queueMs: number(10, 60_000)
          .prefault(5_000)
          .describe('For a place within the account’s rate limits.'),
        drainMs: number(0, DAY_MS)
          .prefault(10_000)
          .describe('For requests under way when the gateway is asked to stop.'),
      })
      .prefault({})
      .describe('How long the gateway waits for others.'),
    tracing: z
      .strictObject({
        otlpUrl: textWithout(httpUrlProblem)
          .optional()
          .describe(
            'An OTLP/HTTP receiver; `/v1/traces` is put behind it. Without it nothing is traced.',
          ),
      })
      .prefault({})
      .describe('Where traces go.'),
    log: z
      .strictObject({ level: oneOf(LOG_LEVELS).prefault('info').describe('How much is logged.') })
      .prefault({})
      .describe('The log: JSON lines on standard output.'),
  })
  .superRefine(checkWhole, { when: () => true });
