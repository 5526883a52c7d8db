import type { EncryptionKey, TokenModel } from 'evertoken';

/** Where the gateway listens and what it talks to: everything that `serve` reads from the environment. */
export interface GatewayConfig {
  /** Credentials of the Server-to-Server OAuth app; undefined: the built-in sandbox is used. */
  readonly credentials: Credentials | undefined;
  /** The token endpoint. Default `https://zoom.us/oauth/token`. */
  readonly oauthUrl: string | undefined;
  /** The API's base URL. Default: the regional host that comes with the token, else `https://api.zoom.us/v2`. */
  readonly apiUrl: string | undefined;
  /** Default: none, and the token is kept in this process's memory. */
  readonly redisUrl: string | undefined;
  /** Encrypt the token in Redis, newest key first. Default: none, and it lies there in the clear. */
  readonly encryptionKeys: readonly EncryptionKey[];
  /** What a new token does to the older ones. Default `independent`, as at Zoom. */
  readonly tokenModel: TokenModel;
  readonly host: string;
  /** Default 8080; 0 takes any free one. */
  readonly port: number;
  readonly logLevel: LogLevel;
  /** Removes the shared token on exit, as a single process may want to. Default false. */
  readonly clearTokenOnExit: boolean;
  /** Lets plain http: go to other machines. Default false. */
  readonly allowInsecureRequests: boolean;
}

/** What identifies the app at Zoom. */
export interface Credentials {
  readonly accountId: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** How much is logged. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A configuration, or everything that is wrong with it, each a sentence. */
export type ConfigReading =
  | { readonly kind: 'config'; readonly config: GatewayConfig }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

type Environment = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const CREDENTIALS = ['ZOOM_ACCOUNT_ID', 'ZOOM_CLIENT_ID', 'ZOOM_CLIENT_SECRET'] as const;

/** Reads the environment. It never throws, and names every mistake at once. */
export function readConfig(environment: Environment): ConfigReading {
  const problems: string[] = [];
  const read = reader(environment, problems);
  const allowInsecureRequests = read.flag('ZOOM_ALLOW_INSECURE_REQUESTS');
  const allowAnyone = read.flag('DANGEROUSLY_ALLOW_ANYONE');
  const zoomUrlProblem = allowInsecureRequests ? anyHttpUrlProblem : safeHttpUrlProblem;
  const config: GatewayConfig = {
    credentials: readCredentials(read, problems),
    oauthUrl: read.url('ZOOM_OAUTH_URL', zoomUrlProblem),
    apiUrl: read.url('ZOOM_API_URL', zoomUrlProblem),
    redisUrl: read.url('REDIS_URL', redisUrlProblem),
    encryptionKeys: readEncryptionKeys(read.text('TOKEN_ENCRYPTION_KEYS'), problems),
    tokenModel: readTokenModel(read.text('ZOOM_TOKEN_MODEL'), problems),
    host: read.text('HOST') ?? '127.0.0.1',
    port: read.port('PORT', 8080),
    logLevel: read.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    clearTokenOnExit: read.flag('CLEAR_TOKEN_ON_EXIT'),
    allowInsecureRequests,
  };
  if (!isLoopbackHost(config.host) && !allowAnyone) {
    problems.push(
      `HOST is ${config.host}: whoever reaches that address could use your Zoom account. ` +
        'Leave it at 127.0.0.1, or set DANGEROUSLY_ALLOW_ANYONE=true where the network keeps others out',
    );
  }
  if (config.credentials === undefined && (config.oauthUrl ?? config.apiUrl) !== undefined) {
    problems.push(
      'ZOOM_OAUTH_URL and ZOOM_API_URL need credentials: set ' + CREDENTIALS.join(', '),
    );
  }
  return problems.length > 0 ? { kind: 'invalid', problems } : { kind: 'config', config };
}

/** Whether only this machine can reach a host. */
export function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function readCredentials(read: Reader, problems: string[]): Credentials | undefined {
  const [accountId, clientId, clientSecret] = CREDENTIALS.map((name) => read.text(name));
  const missing = CREDENTIALS.filter((name) => read.text(name) === undefined);
  if (missing.length > 0 && missing.length < CREDENTIALS.length) {
    problems.push(
      `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing: the set is only partly filled`,
    );
  }
  if (accountId === undefined || clientId === undefined || clientSecret === undefined)
    return undefined;
  return { accountId, clientId, clientSecret };
}

/** `id:key,id:key`. The keys are not repeated in a complaint. */
function readEncryptionKeys(text: string | undefined, problems: string[]): EncryptionKey[] {
  const keys = (text?.split(',') ?? []).map((entry) => {
    const [id = '', key = ''] = entry.trim().split(':');
    return { id, key };
  });
  const ids = new Set(keys.map(({ id }) => id));
  const valid = keys.every(
    ({ id, key }) => /^[\w-]{1,32}$/.test(id) && /^[A-Za-z0-9+/]{43}=$/.test(key),
  );
  if (!valid || ids.size < keys.length) {
    problems.push(
      'TOKEN_ENCRYPTION_KEYS must be id:key, or several with commas between, newest first; ' +
        'each id different, each key 32 bytes in base64 (openssl rand -base64 32)',
    );
  }
  return keys;
}

/** `independent`, `single` or `capped:3`. */
function readTokenModel(text: string | undefined, problems: string[]): TokenModel {
  if (text === undefined || text === 'independent' || text === 'single')
    return text ?? 'independent';
  const capped = /^capped:([1-9]\d{0,3})$/.exec(text)?.[1];
  if (capped !== undefined) return { capped: Number(capped) };
  problems.push(`ZOOM_TOKEN_MODEL must be independent, single or capped:N, got ${text}`);
  return 'independent';
}

/** Credentials and tokens go to these: in the clear, only within this machine. */
function safeHttpUrlProblem(url: URL): string | undefined {
  const staysHere = isLoopbackHost(url.hostname.replace(/^\[|\]$/g, ''));
  return url.protocol === 'http:' && !staysHere
    ? 'must start with https:// (http:// is for this machine, or with ZOOM_ALLOW_INSECURE_REQUESTS=true)'
    : anyHttpUrlProblem(url);
}

function anyHttpUrlProblem({ protocol, username, password, href }: URL): string | undefined {
  if (protocol !== 'https:' && protocol !== 'http:') return 'must start with https:// or http://';
  if (username !== '' || password !== '') return 'must not hold credentials';
  return /[?#]/.test(href) ? 'must not have a query or a fragment' : undefined;
}

function redisUrlProblem({
  protocol,
  hostname,
  pathname,
  username,
  password,
}: URL): string | undefined {
  // `redis:6379` is a URL too, of another kind: it has a path and no host.
  if ((protocol !== 'redis:' && protocol !== 'rediss:') || hostname === '')
    return 'must start with redis:// or rediss:// and a host';
  if (/%(?![0-9a-f]{2})/i.test(username + password))
    return 'must have %25 for each % in its user name and password';
  return /^\/?\d*$/.test(pathname)
    ? undefined
    : 'may name a database by number only, as in redis://host:6379/2';
}

interface Reader {
  text(name: string): string | undefined;
  url(name: string, problemOf: (url: URL) => string | undefined): string | undefined;
  port(name: string, fallback: number): number;
  oneOf<T extends string>(name: string, values: readonly T[], fallback: T): T;
  flag(name: string): boolean;
}

/** Reads single variables. An empty one counts as absent; a wrong one is noted and its default taken. */
function reader(environment: Environment, problems: string[]): Reader {
  const text = (name: string): string | undefined => environment[name]?.trim() || undefined;
  return {
    text,
    url(name, problemOf) {
      const value = text(name);
      if (value === undefined) return undefined;
      const problem = URL.canParse(value) ? problemOf(new URL(value)) : 'must be an absolute URL';
      if (problem === undefined) return value;
      // The value is not repeated: a URL may hold a password.
      problems.push(`${name} ${problem}`);
      return undefined;
    },
    port(name, fallback) {
      const value = text(name);
      if (value === undefined) return fallback;
      if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
      problems.push(`${name} must be a port number from 0 to 65535, got ${value}`);
      return fallback;
    },
    oneOf(name, values, fallback) {
      const value = text(name);
      if (value === undefined) return fallback;
      const known = values.find((candidate) => candidate === value);
      if (known === undefined)
        problems.push(`${name} must be one of ${values.join(', ')}, got ${value}`);
      return known ?? fallback;
    },
    flag(name) {
      const value = text(name)?.toLowerCase();
      if (value === undefined || value === 'false' || value === '0') return false;
      if (value === 'true' || value === '1') return true;
      problems.push(`${name} must be true or false, got ${value}`);
      return false;
    },
  };
}
