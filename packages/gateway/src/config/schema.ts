import type { Secret, TokenModel } from 'evertoken';
import { z } from 'zod';
import { accountSchema } from './account-schema.ts';
import { callerSchema } from './caller-schema.ts';
import { checkConfig } from './cross-field-checks.ts';
import { postgresSchema } from './postgres-schema.ts';
import { redisSchema } from './redis-schema.ts';
import { tlsSchema } from './tls-schema.ts';
import {
  boolean,
  hostNames,
  list,
  number,
  oneOf,
  pattern,
  refinedString,
  secret,
  sha256,
  text,
  validateHttpUrl,
  validateNetwork,
  validateOrigin,
  validateProxyUrl,
  type Field,
} from './fields.ts';

const DAY_MS = 86_400_000;
const GIB = 1_073_741_824;
/** From the least to the most important; `silent` logs nothing. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
/** JSON lines, or lines for people. */
export const LOG_FORMATS = ['json', 'pretty'] as const;

/**
 * The configuration file. Types, defaults, `docs/configuration.md` and the help of `evertoken serve` derive
 * from it.
 */
export const configSchema = z
  .strictObject({
    listen: z
      .strictObject({
        host: text().prefault('127.0.0.1').describe('Address to listen on.'),
        port: number(0, 65_535).prefault(8080).describe('Port; `0` takes any free one.'),
        allowAnonymous: boolean()
          .prefault(false)
          .describe(
            'Without `callers`, serves programs of this machine without credentials, on a loopback address only. Default without a file and without credentials for Zoom: `true`.',
          ),
        dangerouslyAllowAnyone: boolean()
          .prefault(false)
          .describe(
            'As `allowAnonymous`, on any address: every client that reaches it acts as your app.',
          ),
        allowedHosts: hostNames()
          .prefault([])
          .describe(
            'Names that clients without credentials may use for the gateway besides `localhost` and addresses, against DNS rebinding; a leading dot includes subdomains.',
          ),
        trustedProxies: list(refinedString(validateNetwork))
          .prefault([])
          .describe(
            'Addresses and networks (CIDR) of proxies that may name the client in `X-Forwarded-For` or `Forwarded`, for limits and the log.',
          ),
      })
      .prefault({})
      .describe('Listener for callers.'),
    admin: z
      .strictObject({
        host: text()
          .prefault('127.0.0.1')
          .describe(
            'Address to listen on. On a non-loopback address, the admin key is required for reading too.',
          ),
        port: number(0, 65_535).prefault(8081).describe('Port; `0` takes any free one.'),
        keySha256: sha256()
          .optional()
          .describe(
            'SHA-256 hash of the admin key, created by `evertoken keys create --admin`. Without it, this listener is read-only.',
          ),
      })
      .prefault({})
      .describe('Listener for operators: dashboard, state, metrics and health checks.'),
    redis: redisSchema.prefault({}).describe('State that gateways share.'),
    postgres: postgresSchema
      .prefault({})
      .describe('State that gateways share, in place of `redis`.'),
    accounts: z
      .array(accountSchema)
      .min(1, 'must have at least one')
      .prefault([{}])
      .describe('Accounts at Zoom and at other OAuth servers.'),
    callers: z
      .preprocess((value) => value ?? [], z.array(callerSchema))
      .optional()
      .describe('Allowed callers. If empty, all requests are denied.'),
    cors: z
      .strictObject({
        allowedOrigins: list(refinedString(validateOrigin))
          .prefault([])
          .describe(
            'Origins of pages that may call the gateway with a JSON Web Token, such as `https://app.example.com`. Default: none.',
          ),
      })
      .prefault({})
      .describe('Requests of web pages (CORS).'),
    limits: z
      .strictObject({
        maxHeaderBytes: number(1_024, 1_048_576)
          .prefault(16_384)
          .describe('Maximum size of the request line and headers.'),
        maxBodyBytes: number(0, 1_024 * GIB)
          .prefault(4 * GIB)
          .describe('Maximum size of a request body.'),
        maxConnections: number(1, 1_000_000)
          .prefault(4_000)
          .describe(
            'Maximum number of open connections; each may take 50 kB before its request is complete.',
          ),
        maxInFlightPerCaller: number(1, 1_000_000)
          .prefault(1_000)
          .describe('Maximum number of in-flight requests per caller.'),
        headersTimeoutMs: number(100, DAY_MS)
          .prefault(15_000)
          .describe('Timeout for receiving the request line and headers.'),
        requestTimeoutMs: number(100, DAY_MS)
          .prefault(300_000)
          .describe('Timeout for receiving a whole request.'),
        idleTimeoutMs: number(100, DAY_MS)
          .prefault(120_000)
          .describe('Idle timeout of a connection.'),
      })
      .prefault({})
      .describe('Limits on what callers may use.'),
    outbound: z
      .strictObject({
        httpsProxy: secret(refinedString(validateProxyUrl))
          .optional()
          .describe(
            'Proxy for `https:` URLs, as `http://user:password@host:port`. Default: `httpProxy`.',
          ),
        httpProxy: secret(refinedString(validateProxyUrl))
          .optional()
          .describe('Proxy for `http:` URLs. Default: none.'),
        noProxy: z
          .preprocess(
            (value) => (typeof value === 'string' ? value.split(/[\s,]+/).filter(Boolean) : value),
            z.array(pattern(/^[^\s,]+$/, 'must be a host without white space')),
          )
          .prefault([])
          .describe(
            'Hosts to connect to directly: names with their subdomains, addresses and networks (CIDR), each with an optional port; `*` for all.',
          ),
        tls: tlsSchema.prefault({}).describe('Certificates. Default: those of Node.'),
      })
      .prefault({})
      .describe(
        'Connections to Zoom, to the issuers of JSON Web Tokens and to the trace collector.',
      ),
    timeouts: z
      .strictObject({
        connectMs: number(10, DAY_MS).prefault(5_000).describe('Connecting to the API.'),
        responseMs: number(10, DAY_MS)
          .prefault(60_000)
          .describe(
            'From a request’s arrival to the API’s response headers, with retries; then each part of the body.',
          ),
        tokenMs: number(10, DAY_MS).prefault(15_000).describe('Getting a token.'),
        queueMs: number(10, 60_000)
          .prefault(5_000)
          .describe('Waiting in the queue for the account’s rate limits.'),
        drainMs: number(0, DAY_MS)
          .prefault(10_000)
          .describe('Finishing in-flight requests on shutdown.'),
      })
      .prefault({})
      .describe('Timeouts toward Zoom, and of the shutdown.'),
    tracing: z
      .strictObject({
        otlpUrl: refinedString(validateHttpUrl)
          .optional()
          .describe('OTLP/HTTP endpoint; `/v1/traces` is appended. Default: tracing is disabled.'),
      })
      .prefault({})
      .describe('Export of traces.'),
    log: z
      .strictObject({
        level: oneOf(LOG_LEVELS).prefault('info').describe('Minimum log level.'),
        format: oneOf(LOG_FORMATS)
          .optional()
          .describe('Default: `pretty`, for people, on a terminal, otherwise `json`.'),
      })
      .prefault({})
      .describe('Log on standard output.'),
  })
  .superRefine(checkConfig, { when: () => true });

/** The output of a schema with every property and every list read-only. */
type Output<Schema extends Field<unknown>> = DeepReadonly<z.output<Schema>>;

type DeepReadonly<T> = T extends Secret | TokenModel
  ? T
  : T extends readonly (infer Item)[]
    ? readonly DeepReadonly<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
      : T;

/** A validated configuration with all defaults applied, deeply frozen. */
export type GatewayConfig = Output<typeof configSchema>;

/** Listener for callers. */
export type ListenConfig = GatewayConfig['listen'];

/** Listener for operators. */
export type AdminConfig = GatewayConfig['admin'];

/** State that gateways share. Without `url`, `sentinel` and `cluster`, tokens are kept in memory. */
export type RedisConfig = GatewayConfig['redis'];

/** State that gateways share in Postgres. Without `url` it is not used. */
export type PostgresConfig = GatewayConfig['postgres'];

/** An account that tokens are requested for. */
export type AccountConfig = GatewayConfig['accounts'][number];

/** An account at Zoom. `credentials` is undefined when the built-in sandbox is used instead of Zoom. */
export type ZoomAccountConfig = Extract<AccountConfig, { readonly provider: 'zoom' }>;

/** An account at another OAuth server. */
export type OAuthAccountConfig = Extract<AccountConfig, { readonly provider: 'oauth' }>;

/** Which kind of server issues the tokens of an account. */
export type ProviderName = AccountConfig['provider'];

/** Credentials of a Server-to-Server OAuth app. */
export type Credentials = NonNullable<ZoomAccountConfig['credentials']>;

/** A caller: who may use the gateway, authenticated by API keys or by JSON Web Tokens. */
export type CallerConfig = NonNullable<GatewayConfig['callers']>[number];

/** The id of an API key and its hash; the key is not stored. */
export type ApiKeyConfig = CallerConfig['keys'][number];

/** Which JSON Web Tokens authenticate a caller. */
export type JwtConfig = NonNullable<CallerConfig['jwt']>;

/** Limits on what callers may use. Sizes in bytes, durations in milliseconds. */
export type Limits = GatewayConfig['limits'];

/** Proxies and certificates of the connections to HTTP servers. */
export type OutboundConfig = GatewayConfig['outbound'];

/** Certificates in PEM: authorities to trust, and the certificate of this machine with its key. */
export type TlsConfig = OutboundConfig['tls'];

/** Timeouts in milliseconds. */
export type Timeouts = GatewayConfig['timeouts'];

/** Export of traces. */
export type TracingConfig = GatewayConfig['tracing'];

/** Minimum level of log lines; `silent` disables the log. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Format of the log. */
export type LogFormat = (typeof LOG_FORMATS)[number];
