import { z } from 'zod';
import { accountSchema } from './account-schema.ts';
import { callerSchema } from './caller-schema.ts';
import { checkConfig } from './cross-field-checks.ts';
import { boolean, number, oneOf, sha256, text, refinedString, type Field } from './fields.ts';
import { LOG_LEVELS, type GatewayConfig } from './schema.ts';
import { redisSchema } from './redis-schema.ts';
import { validateHttpUrl } from './validate-url.ts';

const DAY_MS = 86_400_000;
const GIB = 1_073_741_824;

/** The configuration file. Every setting has its description and its default here, and nowhere else. */
export const configSchema: Field<GatewayConfig> = z
  .strictObject({
    listen: z
      .strictObject({
        host: text()
          .prefault('127.0.0.1')
          .describe('Any other than this machine’s own addresses needs `callers`.'),
        port: number(0, 65_535).prefault(8080).describe('`0` takes any free one.'),
        dangerouslyAllowAnyone: boolean()
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
    redis: redisSchema.prefault({}).describe('What gateways share.'),
    accounts: z
      .array(accountSchema)
      .min(1, 'must have at least one')
      .prefault([{}])
      .describe('The Zoom accounts that requests go to.'),
    callers: z
      .array(callerSchema)
      .prefault([])
      .describe('Who may call. Without any the gateway asks nobody who they are.'),
    limits: z
      .strictObject({
        maxHeaderBytes: number(1_024, 1_048_576)
          .prefault(16_384)
          .describe('The longest request line and headers.'),
        maxBodyBytes: number(0, 1_024 * GIB)
          .prefault(4 * GIB)
          .describe('The longest request body.'),
        maxConnections: number(1, 1_000_000)
          .prefault(10_000)
          .describe('How many connections may be open at once.'),
        maxInFlightPerCaller: number(1, 1_000_000)
          .prefault(1_000)
          .describe('How many requests of one caller may be under way at once.'),
        headersTimeoutMs: number(100, DAY_MS)
          .prefault(15_000)
          .describe('How long a request’s head may take to arrive.'),
        requestTimeoutMs: number(100, DAY_MS)
          .prefault(300_000)
          .describe('How long a whole request may take to arrive.'),
        idleTimeoutMs: number(100, DAY_MS)
          .prefault(120_000)
          .describe('How long nothing at all may pass on a connection.'),
      })
      .prefault({})
      .describe('What callers may take up.'),
    timeouts: z
      .strictObject({
        connectMs: number(10, DAY_MS).prefault(5_000).describe('For a connection to the API.'),
        responseMs: number(10, DAY_MS)
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
        otlpUrl: refinedString(validateHttpUrl)
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
  .superRefine(checkConfig, { when: () => true });
