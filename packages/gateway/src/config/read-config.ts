import { dirname } from 'node:path';
import { Secret, type EncryptionKey } from 'evertoken';
import { PERMISSION_PATTERN } from '../auth/permissions.ts';
import { accountSchema } from './account-schema.ts';
import {
  formatTextIssue,
  parseConfigFile,
  type ConfigFile,
  type ParsedFile,
} from './config-file.ts';
import {
  formatIssue,
  formatPath,
  getIssueMessage,
  toConfigIssues,
  type ConfigIssue,
} from './config-issue.ts';
import { toGroup, type Group } from './cross-field-checks.ts';
import {
  addPortVariable,
  addProxyVariables,
  configFromEnv,
  findVariable,
  warnOfMisspellings,
  warnOfUnusedPort,
} from './environment.ts';
import { validateHttpUrl, type Field } from './fields.ts';
import { applyOverrides, findOption, type ConfigOverride } from './overrides.ts';
import {
  configSchema,
  type AccountConfig,
  type AdminConfig,
  type GatewayConfig,
  type OutboundConfig,
  type PostgresConfig,
  type ProviderName,
  type RedisConfig,
} from './schema.ts';
import { hasRedis } from './redis-address.ts';
import { postgresSchema } from './postgres-schema.ts';
import { redisSchema } from './redis-schema.ts';
import { suggestSetting } from './suggest-setting.ts';
import { resolveReferences, type Environment, type FileHashes } from './secret-references.ts';

/** A valid configuration, or everything that is wrong with it. */
export type ConfigResult = (
  | { readonly kind: 'config'; readonly config: GatewayConfig }
  /** Each issue is a sentence without its period. */
  | { readonly kind: 'invalid'; readonly issues: readonly string[] }
) & {
  /** Files that contain some of the values. */
  readonly files: FileHashes;
  /** What may not be meant, such as a variable whose name resembles a setting's; sentences without periods. */
  readonly warnings: readonly string[];
};

/**
 * Reads and validates a configuration. Never throws, and reports all issues at once.
 *
 * @param environment variables that the file refers to, or the configuration itself if there is no file
 * @param file configuration file
 * @param overrides settings on the command line, which come first
 *
 * @example
 * ```ts
 * const result = readConfig(process.env, readConfigFile('evertoken.yaml'));
 * if (result.kind === 'invalid') throw new Error(result.issues.join('\n'));
 * const gateway = await startGateway(result.config);
 * ```
 */
export function readConfig(
  environment: Environment,
  file?: ConfigFile,
  overrides: readonly ConfigOverride[] = [],
): ConfigResult {
  return file === undefined
    ? readEnvironment(environment, overrides)
    : readFile(environment, file, overrides);
}

function readEnvironment(
  environment: Environment,
  overrides: readonly ConfigOverride[],
): ConfigResult {
  const fromEnv = configFromEnv(environment);
  const document = applyOverrides(fromEnv.document, overrides);
  const result = validateDocument(document, environment, '.', fromEnv.issues, (all) =>
    all.map((issue) => {
      const { path, message } = issue;
      const name = findOption(overrides, issue) ?? findVariable(path) ?? formatPath(path);
      return `${name} ${message}`;
    }),
  );
  return { ...result, warnings: warnOfMisspellings(environment) };
}

function readFile(
  environment: Environment,
  file: ConfigFile,
  overrides: readonly ConfigOverride[],
): ConfigResult {
  const parsed = parseConfigFile(file.text);
  if (parsed.issues.length > 0) {
    const issues = parsed.issues.map((issue) => formatTextIssue(file, issue));
    return { kind: 'invalid', issues, files: new Map(), warnings: [] };
  }
  const completed = addProxyVariables(parsed.document, environment);
  const document = applyOverrides(addPortVariable(completed, environment), overrides);
  const result = validateDocument(document, environment, dirname(file.path), [], (all) => [
    ...all.flatMap((issue) => formatOptionIssue(overrides, issue)),
    ...formatFileIssues(
      file,
      parsed,
      all.filter((issue) => findOption(overrides, issue) === undefined),
    ),
  ]);
  return { ...result, warnings: warnOfUnusedPort(parsed.document, environment) };
}

/**
 * Finds what is wrong with a configuration file, whatever its references stand for: the gateway that reads it
 * may have other variables and files.
 *
 * @returns issues, each a sentence without its period
 */
export function findFileIssues(environment: Environment, file: ConfigFile): readonly string[] {
  const parsed = parseConfigFile(file.text);
  if (parsed.issues.length > 0) return parsed.issues.map((issue) => formatTextIssue(file, issue));
  const { schemaIssues } = parseDocument(parsed.document, environment, dirname(file.path));
  return formatFileIssues(file, parsed, schemaIssues);
}

function formatOptionIssue(overrides: readonly ConfigOverride[], issue: ConfigIssue): string[] {
  const option = findOption(overrides, issue);
  return option === undefined ? [] : [`${option} ${issue.message}`];
}

function formatFileIssues(
  file: ConfigFile,
  { positionOf }: ParsedFile,
  issues: readonly ConfigIssue[],
): string[] {
  return issues
    .map((issue) => ({ ...positionOf(issue.path), message: formatIssue(issue) }))
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .map((issue) => formatTextIssue(file, issue));
}

function validateDocument(
  document: unknown,
  environment: Environment,
  folder: string,
  knownIssues: readonly ConfigIssue[],
  format: (issues: readonly ConfigIssue[]) => readonly string[],
): ConfigResult {
  const { parsed, resolved, schemaIssues } = parseDocument(document, environment, folder);
  const { files } = resolved;
  const issues = [...knownIssues, ...resolved.issues, ...schemaIssues];
  return parsed.success && issues.length === 0
    ? { kind: 'config', config: deepFreeze(parsed.data), files, warnings: [] }
    : { kind: 'invalid', issues: [...new Set(format(issues))], files, warnings: [] };
}

function parseDocument(document: unknown, environment: Environment, folder: string) {
  const resolved = resolveReferences(document, environment, folder);
  const parsed = configSchema.safeParse(resolved.document, {
    error: getIssueMessage,
    reportInput: true,
  });
  // For an unresolved reference, the schema would only add that the value is missing.
  const unresolved = new Set(resolved.issues.map(({ path }) => formatPath(path)));
  const schemaIssues = toConfigIssues(parsed.error?.issues ?? [], suggestSetting).filter(
    ({ path }) => !unresolved.has(formatPath(path)),
  );
  return { parsed, resolved, schemaIssues };
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof Secret) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

/** The valid parts of a configuration that may be invalid as a whole, for diagnosis. */
export interface PartialConfig {
  /** Without the encryption keys. Undefined if there is none or it is invalid. */
  readonly redis: RedisConfig | undefined;
  /** Without the encryption keys. Undefined if there is none or it is invalid. */
  readonly postgres: PostgresConfig | undefined;
  readonly isStoreInvalid: boolean;
  /** Undefined if invalid. */
  readonly encryptionKeys: readonly EncryptionKey[] | undefined;
  readonly accounts: readonly PartialAccount[];
  /** Undefined if invalid. */
  readonly outbound: OutboundConfig | undefined;
  /** Undefined if invalid. */
  readonly admin: AdminConfig | undefined;
  /** The account and the permissions of each caller. */
  readonly callers: readonly { readonly account: string; readonly allow: readonly string[] }[];
}

/** The valid parts of an account. */
export interface PartialAccount {
  readonly name: string;
  readonly provider: ProviderName;
  readonly tokenUrl: string | undefined;
  readonly apiUrl: string | undefined;
  /** Undefined if any of its settings is invalid. */
  readonly config: AccountConfig | undefined;
}

/** The result for a file that cannot be read. */
export const EMPTY_CONFIG: PartialConfig = {
  redis: undefined,
  postgres: undefined,
  isStoreInvalid: false,
  encryptionKeys: undefined,
  accounts: [],
  outbound: undefined,
  admin: undefined,
  callers: [],
};

/**
 * Reads the valid parts of a configuration: of a file if there is one, otherwise of the variables. Never
 * throws.
 */
export function readPartialConfig(environment: Environment, file?: ConfigFile): PartialConfig {
  if (file === undefined)
    return toPartialConfig(configFromEnv(environment).document, environment, '.');
  const { document, issues } = parseConfigFile(file.text);
  return issues.length > 0
    ? EMPTY_CONFIG
    : toPartialConfig(addProxyVariables(document, environment), environment, dirname(file.path));
}

function toPartialConfig(
  document: unknown,
  environment: Environment,
  folder: string,
): PartialConfig {
  const resolved = resolveReferences(document, environment, folder).document;
  const { redis, postgres, accounts, outbound, admin, callers } = toGroup(resolved);
  return {
    ...toPartialStores(toGroup(redis), toGroup(postgres)),
    accounts: (Array.isArray(accounts) && accounts.length > 0 ? accounts : [{}]).map(
      toPartialAccount,
    ),
    outbound: parseWith(configSchema.shape.outbound, outbound),
    admin: parseWith(configSchema.shape.admin, admin),
    callers: (Array.isArray(callers) ? callers : []).map(toPartialCaller),
  };
}

function toPartialStores(
  { encryptionKeys: redisKeys, ...redis }: Group,
  { encryptionKeys: postgresKeys, ...postgres }: Group,
): Pick<PartialConfig, 'redis' | 'postgres' | 'isStoreInvalid' | 'encryptionKeys'> {
  const redisConfig = parseWith(redisSchema, redis);
  const postgresConfig = parseWith(postgresSchema, postgres);
  const encryptionKeys = postgres['url'] === undefined ? redisKeys : postgresKeys;
  return {
    redis: redisConfig && hasRedis(redisConfig) ? redisConfig : undefined,
    postgres: postgresConfig?.url === undefined ? undefined : postgresConfig,
    isStoreInvalid: redisConfig === undefined || postgresConfig === undefined,
    encryptionKeys: parseWith(redisSchema, { encryptionKeys })?.encryptionKeys,
  };
}

function toPartialAccount(value: unknown): PartialAccount {
  const { name, provider, tokenUrl, apiUrl } = toGroup(value);
  const config = parseWith(accountSchema, value);
  return {
    name: config?.name ?? (typeof name === 'string' ? name : 'default'),
    provider: provider === 'oauth' ? 'oauth' : 'zoom',
    tokenUrl: parseUrl(tokenUrl),
    apiUrl: parseUrl(apiUrl),
    config,
  };
}

function toPartialCaller(value: unknown): PartialConfig['callers'][number] {
  const { account, allow } = toGroup(value);
  const entries: readonly unknown[] = Array.isArray(allow) ? allow : [];
  return {
    account: typeof account === 'string' ? account : 'default',
    allow: entries.filter(
      (entry): entry is string => typeof entry === 'string' && PERMISSION_PATTERN.test(entry),
    ),
  };
}

function parseUrl(value: unknown): string | undefined {
  return typeof value === 'string' && validateHttpUrl(value) === undefined ? value : undefined;
}

function parseWith<T>(schema: Field<T>, value: unknown): T | undefined {
  return schema.safeParse(value).data;
}
