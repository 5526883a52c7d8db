import type { ZoomPlan } from '@evertoken/zoom-client/pacing';
import type { EncryptionKey, Secret, TokenModel } from 'evertoken';

/** Everything a gateway can be told, checked and with every default filled in. Frozen to its depths. */
export interface GatewayConfig {
  readonly listen: ListenConfig;
  readonly admin: AdminConfig;
  readonly redis: RedisConfig;
  /** At least one. */
  readonly accounts: readonly AccountConfig[];
  /** Empty: the gateway asks nobody who they are. */
  readonly callers: readonly CallerConfig[];
  readonly limits: Limits;
  readonly timeouts: Timeouts;
  readonly tracing: TracingConfig;
  readonly log: { readonly level: LogLevel };
}

/** Where callers reach the gateway. */
export interface ListenConfig {
  /** Default `127.0.0.1`. */
  readonly host: string;
  /** Default 8080; 0 takes any free one. */
  readonly port: number;
  /** Lets a gateway without callers listen on an address that others reach. Default false. */
  readonly dangerouslyAllowAnyone: boolean;
}

/** Where operators and their tools reach the gateway. */
export interface AdminConfig {
  /** Default `127.0.0.1`. */
  readonly host: string;
  /** Default 8081; 0 takes any free one. */
  readonly port: number;
  /** SHA-256 of the admin key, as hexadecimal digits. Without it nothing can be changed through this listener. */
  readonly keySha256?: string | undefined;
}

/** What gateways share, and how it is kept there. */
export interface RedisConfig {
  /** Default: none, and tokens are kept in this process's memory. */
  readonly url?: Secret | undefined;
  /** Encrypt tokens in Redis, newest key first. Default: none, and they lie there in the clear. */
  readonly encryptionKeys: readonly EncryptionKey[];
  /** Removes the shared tokens on exit, as a single process may want to. Default false. */
  readonly clearTokenOnExit: boolean;
}

/** A Zoom account: the credentials of a Server-to-Server OAuth app in it, and how much of it may be used. */
export interface AccountConfig {
  /** Names it for callers, logs and metrics. */
  readonly name: string;
  /** Undefined: the built-in sandbox takes Zoom's place. */
  readonly credentials: Credentials | undefined;
  /** What a new token does to the older ones. Default `independent`, as at Zoom. */
  readonly tokenModel: TokenModel;
  /** The token endpoint. Default `https://zoom.us/oauth/token`. */
  readonly tokenUrl?: string | undefined;
  /** The API's base URL. Default: the regional host that comes with the token, else `https://api.zoom.us/v2`. */
  readonly apiUrl?: string | undefined;
  /** Hosts that a token's own API URL may name. Default `.zoom.us` and `.zoomgov.com`. */
  readonly allowedApiHosts: readonly string[];
  /** Lets plain http: go to other machines. Default false. */
  readonly allowInsecureRequests: boolean;
  /** Whose rate limits hold. Default `unlimited`: requests are not paced. */
  readonly plan: ZoomPlan;
  /** The part of the plan's limits that all gateways together may use, above 0 and up to 1. Default 0.5. */
  readonly planShare: number;
}

/** What identifies the app at Zoom. */
export interface Credentials {
  readonly accountId: string;
  readonly clientId: string;
  readonly clientSecret: Secret;
}

/** Somebody who may call the API through the gateway, known by keys or by tokens of an identity provider. */
export interface CallerConfig {
  /** Names it for logs and metrics. */
  readonly name: string;
  /** The account that its requests use. Default `default`. */
  readonly account: string;
  /** Methods and paths, such as `GET /users/**`. */
  readonly allow: readonly string[];
  /** How many requests a second each gateway takes from it. Default: as many as come. */
  readonly ratePerSecond?: number | undefined;
  /** Its weight in the queue for the account's rate limits. Default 1. */
  readonly weight: number;
  readonly keys: readonly ApiKeyConfig[];
  readonly jwt?: JwtConfig | undefined;
}

/** What is kept of an API key. */
export interface ApiKeyConfig {
  /** The part of the key behind `evt_`; no secret. */
  readonly id: string;
  /** SHA-256 of the whole key, as hexadecimal digits. */
  readonly sha256: string;
}

/** Which JSON Web Tokens are taken for a caller's. */
export interface JwtConfig {
  /** `iss` of its tokens. */
  readonly issuer: string;
  /** One of `aud` of its tokens. */
  readonly audience: string;
  /** Where the issuer's public keys are (RFC 7517). */
  readonly jwksUrl: string;
  /** Signature algorithms that are taken. Default RS256, PS256, ES256 and EdDSA. */
  readonly algorithms: readonly string[];
  /** The claim that names who it is, for the log. Default `sub`. */
  readonly subjectClaim: string;
  /** Claims and the value that each must have, or have among its values. */
  readonly requiredClaims: Readonly<Record<string, string | number | boolean>>;
  /** Scopes that a token must have, all of them, in `scope` or `scp`. */
  readonly requiredScopes: readonly string[];
  /** How far its clock may be from this machine's, seconds. Default 30. */
  readonly clockToleranceSeconds: number;
}

/** What callers may take up. */
export interface Limits {
  /** The longest request line and headers, bytes. Default 16384. */
  readonly maxHeaderBytes: number;
  /** The longest request body, bytes. Default 4 GiB. */
  readonly maxBodyBytes: number;
  /** How many connections may be open at once. Default 10000. */
  readonly maxConnections: number;
  /** How many requests of one caller may be under way at once. Default 1000. */
  readonly maxInFlightPerCaller: number;
  /** How long a request's head may take to arrive, ms. Default 15000. */
  readonly headersTimeoutMs: number;
  /** How long a whole request may take to arrive, ms. Default 300000. */
  readonly requestTimeoutMs: number;
  /** How long nothing at all may pass on a connection, ms. Default 120000. */
  readonly idleTimeoutMs: number;
}

/** How long the gateway waits for others. */
export interface Timeouts {
  /** For a connection to the API, ms. Default 5000. */
  readonly connectMs: number;
  /** For the head of the API's answer, and for each next piece of its body, ms. Default 60000. */
  readonly responseMs: number;
  /** For a token, ms. Default 15000. */
  readonly tokenMs: number;
  /** For a place within the account's rate limits, ms. Default 5000. */
  readonly queueMs: number;
  /** For requests under way when the gateway is asked to stop, ms. Default 10000. */
  readonly drainMs: number;
}

/** Where traces go. */
export interface TracingConfig {
  /** An OTLP/HTTP receiver; `/v1/traces` is put behind it. Default: none, and nothing is traced. */
  readonly otlpUrl?: string | undefined;
}

/** How much is logged. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** See {@link LogLevel}. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
