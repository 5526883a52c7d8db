import type { ConfigIssue, SettingPath } from './config-issue.ts';
import { toGroup } from './cross-field-checks.ts';
import { findMisspelling } from './misspelling.ts';
import type { Environment } from './secret-references.ts';

/**
 * The environment variables and the setting that each stands for. They describe a gateway with one account and
 * without callers. `NAME_FILE` names a file that contains the value of `NAME`.
 */
export const VARIABLES: Readonly<Record<string, SettingPath>> = {
  ZOOM_ACCOUNT_ID: ['accounts', 0, 'accountId'],
  ZOOM_CLIENT_ID: ['accounts', 0, 'clientId'],
  ZOOM_CLIENT_SECRET: ['accounts', 0, 'clientSecret'],
  ZOOM_TOKEN_MODEL: ['accounts', 0, 'tokenModel'],
  ZOOM_OAUTH_URL: ['accounts', 0, 'tokenUrl'],
  ZOOM_API_URL: ['accounts', 0, 'apiUrl'],
  ZOOM_ALLOWED_API_HOSTS: ['accounts', 0, 'allowedApiHosts'],
  ZOOM_ALLOW_INSECURE_REQUESTS: ['accounts', 0, 'allowInsecureRequests'],
  ZOOM_PLAN: ['accounts', 0, 'plan'],
  ZOOM_PLAN_SHARE: ['accounts', 0, 'planShare'],
  REDIS_URL: ['redis', 'url'],
  REDIS_SENTINEL_NAME: ['redis', 'sentinel', 'name'],
  REDIS_SENTINEL_NODES: ['redis', 'sentinel', 'nodes'],
  REDIS_SENTINEL_USERNAME: ['redis', 'sentinel', 'username'],
  REDIS_SENTINEL_PASSWORD: ['redis', 'sentinel', 'password'],
  REDIS_CLUSTER_NODES: ['redis', 'cluster', 'nodes'],
  REDIS_USERNAME: ['redis', 'username'],
  REDIS_PASSWORD: ['redis', 'password'],
  REDIS_TLS_ENABLED: ['redis', 'tls', 'enabled'],
  REDIS_TLS_CA_FILE: ['redis', 'tls', 'caFile'],
  REDIS_TLS_CERT_FILE: ['redis', 'tls', 'certFile'],
  REDIS_TLS_KEY_FILE: ['redis', 'tls', 'keyFile'],
  POSTGRES_URL: ['postgres', 'url'],
  POSTGRES_USERNAME: ['postgres', 'username'],
  POSTGRES_PASSWORD: ['postgres', 'password'],
  POSTGRES_SCHEMA: ['postgres', 'schema'],
  POSTGRES_TLS_ENABLED: ['postgres', 'tls', 'enabled'],
  POSTGRES_TLS_CA_FILE: ['postgres', 'tls', 'caFile'],
  POSTGRES_TLS_CERT_FILE: ['postgres', 'tls', 'certFile'],
  POSTGRES_TLS_KEY_FILE: ['postgres', 'tls', 'keyFile'],
  TOKEN_ENCRYPTION_KEYS: ['redis', 'encryptionKeys'],
  CLEAR_TOKEN_ON_EXIT: ['redis', 'clearTokenOnExit'],
  HOST: ['listen', 'host'],
  PORT: ['listen', 'port'],
  ALLOW_ANONYMOUS: ['listen', 'allowAnonymous'],
  DANGEROUSLY_ALLOW_ANYONE: ['listen', 'dangerouslyAllowAnyone'],
  ALLOWED_HOSTS: ['listen', 'allowedHosts'],
  TRUSTED_PROXIES: ['listen', 'trustedProxies'],
  ADMIN_HOST: ['admin', 'host'],
  ADMIN_PORT: ['admin', 'port'],
  ADMIN_KEY_SHA256: ['admin', 'keySha256'],
  HTTPS_PROXY: ['outbound', 'httpsProxy'],
  HTTP_PROXY: ['outbound', 'httpProxy'],
  NO_PROXY: ['outbound', 'noProxy'],
  OUTBOUND_TLS_CA_FILE: ['outbound', 'tls', 'caFile'],
  OUTBOUND_TLS_CERT_FILE: ['outbound', 'tls', 'certFile'],
  OUTBOUND_TLS_KEY_FILE: ['outbound', 'tls', 'keyFile'],
  OTEL_EXPORTER_OTLP_ENDPOINT: ['tracing', 'otlpUrl'],
  LOG_LEVEL: ['log', 'level'],
  LOG_FORMAT: ['log', 'format'],
};

type Branch = Record<string, unknown>;

/** Their variables are for the store that is configured. */
const STORE_SETTINGS = ['encryptionKeys', 'clearTokenOnExit'];

/** Moves a setting that both stores have to another store. */
function moveToStore(path: SettingPath, store: 'redis' | 'postgres'): SettingPath {
  const [, setting, ...others] = path;
  return STORE_SETTINGS.includes(String(setting)) ? [store, String(setting), ...others] : path;
}

const CREDENTIALS = ['ZOOM_ACCOUNT_ID', 'ZOOM_CLIENT_ID', 'ZOOM_CLIENT_SECRET'];

/** Builds the configuration document that the variables describe. Empty and blank variables count as unset. */
export function configFromEnv(environment: Environment): {
  document: unknown;
  issues: ConfigIssue[];
} {
  const issues: ConfigIssue[] = [];
  const account: Branch = {};
  const listen: Branch = {};
  const document: Branch = { accounts: [account], listen };
  const hasPostgres = ['POSTGRES_URL', 'POSTGRES_URL_FILE'].some((name) =>
    environment[name]?.trim(),
  );
  for (const [name, variablePath] of Object.entries(VARIABLES)) {
    const path = moveToStore(variablePath, hasPostgres ? 'postgres' : 'redis');
    const value = readVariable(environment, name);
    const file = environment[`${name}_FILE`]?.trim() || undefined;
    if (value !== undefined && file !== undefined) {
      issues.push({ path, message: `and ${name}_FILE are both set; set only one of them` });
    }
    const setting = value ?? (file && { file });
    if (setting === undefined) continue;
    const branch = path
      .slice(0, -1)
      .reduce<Branch>((parent, part) => (parent[String(part)] ??= {}) as Branch, document);
    branch[String(path.at(-1))] = setting;
  }
  const misspelled = findMisspelledCredentials(environment);
  const isUnset = (name: string): boolean => !(String(VARIABLES[name]!.at(-1)) in account);
  if (CREDENTIALS.some(isUnset)) issues.push(...misspelled);
  // The sandbox stands in for Zoom, unless something says that Zoom is meant. Every local program may use it.
  if (misspelled.length === 0 && !('tokenUrl' in account || 'apiUrl' in account)) {
    if (CREDENTIALS.every(isUnset)) account['sandbox'] = true;
  }
  if (CREDENTIALS.some(isUnset)) listen['allowAnonymous'] ??= true;
  return { document, issues };
}

function findMisspelledCredentials(environment: Environment): ConfigIssue[] {
  return CREDENTIALS.flatMap((name) => {
    const given = findMisspelling(environment, name);
    const message = `is not set, but ${given} is: correct its name`;
    return given === undefined ? [] : [{ path: VARIABLES[name]!, message }];
  });
}

function isKnown(name: string): boolean {
  return name.replace(/_FILE$/, '') in VARIABLES;
}

/** Names variables that no program reads but that resemble one of the gateway's, which is not set. */
export function warnOfMisspellings(environment: Environment): string[] {
  return Object.keys(VARIABLES).flatMap((name) => {
    const given = findMisspelling(environment, name);
    return given === undefined || CREDENTIALS.includes(name) || isKnown(given)
      ? []
      : [`${given} is not a setting of the gateway; ${name} is, and is not set`];
  });
}

/** Programs also use the lower-case names of these, and prefer them. */
const PROXY_VARIABLES = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'];

/** Returns the names that a variable may have, the preferred one first. */
export function listSpellings(name: string): readonly string[] {
  return PROXY_VARIABLES.includes(name) ? [name.toLowerCase(), name] : [name];
}

function findSpelling(environment: Environment, name: string): string | undefined {
  return listSpellings(name).find((spelling) => environment[spelling]?.trim());
}

function readVariable(environment: Environment, name: string): string | undefined {
  const spelling = findSpelling(environment, name);
  return spelling === undefined ? undefined : environment[spelling]?.trim();
}

/**
 * Adds references to the variables for proxies, which every program follows, to the document of a configuration file,
 * unless it has such settings itself.
 */
export function addProxyVariables(document: unknown, environment: Environment): unknown {
  const { outbound, ...others } = toGroup(document);
  const own = toGroup(outbound);
  if (PROXY_VARIABLES.some((name) => String(VARIABLES[name]?.at(-1)) in own)) return document;
  const found = PROXY_VARIABLES.flatMap((name) => {
    const env = findSpelling(environment, name);
    return env === undefined ? [] : [[String(VARIABLES[name]?.at(-1)), { env }] as const];
  });
  return found.length === 0
    ? document
    : { ...others, outbound: { ...own, ...Object.fromEntries<object>(found) } };
}

/**
 * Adds the variable PORT, by which platforms assign the port, to the document of a configuration file that names
 * none.
 */
export function addPortVariable(document: unknown, environment: Environment): unknown {
  const { listen, ...others } = toGroup(document);
  if (readVariable(environment, 'PORT') === undefined || 'port' in toGroup(listen)) return document;
  return { ...others, listen: { ...toGroup(listen), port: { env: 'PORT' } } };
}

/** Warns of a variable PORT that a configuration file overrides. */
export function warnOfUnusedPort(document: unknown, environment: Environment): string[] {
  const port = readVariable(environment, 'PORT');
  const { port: own } = toGroup(toGroup(document)['listen']);
  const isUsed =
    own === undefined || own === port || own === Number(port) || toGroup(own)['env'] === 'PORT';
  return port === undefined || isUsed
    ? []
    : [`PORT=${port} is not used, because the file sets listen.port`];
}

/** Returns the variable that a setting, or a setting within it, comes from. */
export function findVariable(path: SettingPath): string | undefined {
  const listed = path[0] === 'postgres' ? moveToStore(path, 'redis') : path;
  return Object.keys(VARIABLES).find((name) =>
    VARIABLES[name]!.every((part, index) => listed[index] === part),
  );
}
