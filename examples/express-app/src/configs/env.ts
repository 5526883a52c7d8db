import { config } from 'dotenv';
import { Secret } from 'evertoken';
import type { ZoomOptions } from 'evertoken/zoom';

/** The settings from the environment; `.env.example` lists the variables. */
export interface Env {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** If undefined, the token is kept in memory. */
  readonly redisUrl: string | undefined;
  /** If undefined, a Zoom sandbox replaces Zoom. */
  readonly zoom: ZoomOptions | undefined;
  readonly clearTokenOnExit: boolean;
}

const REQUIRED_BY_ZOOM = ['ZOOM_ACCOUNT_ID', 'ZOOM_CLIENT_ID', 'ZOOM_CLIENT_SECRET'];

config({ quiet: true });

export const env = parseEnv(process.env);

/** Reads the settings. If any is invalid, prints all issues without values, which may be secrets, and exits. */
function parseEnv(variables: NodeJS.ProcessEnv): Env {
  const issues: string[] = [];
  // An empty variable counts as unset, since Docker Compose passes unset variables as empty.
  const read = (name: string): string | undefined => variables[name]?.trim() || undefined;
  const check = (name: string, isGood: (text: string) => boolean, expected: string) => {
    const text = read(name);
    if (text !== undefined && !isGood(text)) issues.push(`${name} must be ${expected}`);
    return text;
  };

  const port = check('PORT', isPort, 'a whole number from 0 to 65535');
  const redisUrl = check('REDIS_URL', isRedisUrl, 'a URL that starts with redis:// or rediss://');
  const clear = check('CLEAR_TOKEN_ON_EXIT', isFlag, 'true or false');
  const tokenUrl = check('ZOOM_OAUTH_URL', isSafeUrl, 'an https URL (http on this machine only)');
  const apiUrl = check('ZOOM_API_URL', isSafeUrl, 'an https URL (http on this machine only)');
  const [accountId, clientId, clientSecret] = REQUIRED_BY_ZOOM.map(read);

  const asksForZoom = accountId ?? clientId ?? clientSecret ?? tokenUrl ?? apiUrl;
  if (asksForZoom !== undefined) {
    const missing = REQUIRED_BY_ZOOM.filter((name) => read(name) === undefined);
    issues.push(...missing.map((name) => `${name} is missing`));
  }
  if (issues.length > 0) failOnIssues(issues);

  return {
    host: read('HOST') ?? '127.0.0.1',
    port: Number(port ?? 8080),
    redisUrl,
    clearTokenOnExit: clear === 'true',
    zoom:
      asksForZoom === undefined
        ? undefined
        : {
            accountId: accountId!,
            clientId: clientId!,
            clientSecret: new Secret(clientSecret!),
            ...(tokenUrl !== undefined && { tokenUrl }),
            ...(apiUrl !== undefined && { apiUrl }),
          },
  };
}

function failOnIssues(issues: readonly string[]): never {
  console.error(`Invalid environment:\n${issues.map((line) => `  ${line}`).join('\n')}`);
  console.error('See .env.example. Without any ZOOM_* variable the Zoom sandbox is used.');
  process.exit(1);
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

function isFlag(text: string): boolean {
  return text === 'true' || text === 'false';
}

function isRedisUrl(text: string): boolean {
  return URL.canParse(text) && /^rediss?:$/.test(new URL(text).protocol);
}

/** Secrets are sent to this URL, so it must be https, or http on the loopback address. */
function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  const isLocal =
    hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isLocal);
}
