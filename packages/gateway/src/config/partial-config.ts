import { dirname } from 'node:path';
import type { EncryptionKey, Secret } from 'evertoken';
import { PERMISSION_PATTERN } from '../auth/permissions.ts';
import { accountSchema } from './account-schema.ts';
import { parseConfigFile, type ConfigFile } from './config-file.ts';
import { toGroup } from './cross-field-checks.ts';
import { configFromEnv } from './environment.ts';
import { validateHttpUrl, type Field } from './fields.ts';
import { redisSchema, type AccountConfig } from './schema.ts';
import { resolveReferences, type Environment } from './secret-references.ts';

/** The valid parts of a configuration that may be invalid as a whole, for diagnosis. */
export interface PartialConfig {
  /** Undefined if there is none or it is invalid. */
  readonly redisUrl: Secret | undefined;
  readonly isRedisInvalid: boolean;
  /** Undefined if invalid. */
  readonly encryptionKeys: readonly EncryptionKey[] | undefined;
  readonly accounts: readonly PartialAccount[];
  /** The account and the permissions of each caller. */
  readonly callers: readonly { readonly account: string; readonly allow: readonly string[] }[];
}

/** The valid parts of an account. */
export interface PartialAccount {
  readonly name: string;
  readonly tokenUrl: string | undefined;
  readonly apiUrl: string | undefined;
  /** Undefined if any of its settings is invalid. */
  readonly config: AccountConfig | undefined;
}

/** The result for a file that cannot be read. */
export const EMPTY_CONFIG: PartialConfig = {
  redisUrl: undefined,
  isRedisInvalid: false,
  encryptionKeys: undefined,
  accounts: [],
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
    : toPartialConfig(document, environment, dirname(file.path));
}

function toPartialConfig(
  document: unknown,
  environment: Environment,
  folder: string,
): PartialConfig {
  const resolved = resolveReferences(document, environment, folder).document;
  const { redis, accounts, callers } = toGroup(resolved);
  const { url, encryptionKeys } = toGroup(redis);
  const redisUrl = parseWith(redisSchema, { url })?.url;
  return {
    redisUrl,
    isRedisInvalid: url !== undefined && redisUrl === undefined,
    encryptionKeys: parseWith(redisSchema, { encryptionKeys })?.encryptionKeys,
    accounts: (Array.isArray(accounts) && accounts.length > 0 ? accounts : [{}]).map(
      toPartialAccount,
    ),
    callers: (Array.isArray(callers) ? callers : []).map(toPartialCaller),
  };
}

function toPartialAccount(value: unknown): PartialAccount {
  const { name, tokenUrl, apiUrl } = toGroup(value);
  const config = parseWith(accountSchema, value);
  return {
    name: config?.name ?? (typeof name === 'string' ? name : 'default'),
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
