import { dirname } from 'node:path';
import type { EncryptionKey, Secret } from 'evertoken';
import { PERMISSION_PATTERN } from '../auth/permissions.ts';
import { accountSchema } from './account-schema.ts';
import { parseConfigFile, type ConfigFile } from './config-file.ts';
import { configFromEnv } from './environment.ts';
import type { Field } from './fields.ts';
import type { AccountConfig } from './schema.ts';
import { resolveReferences, type Environment } from './secret-references.ts';
import { redisSchema } from './redis-schema.ts';
import { validateHttpUrl } from './validate-url.ts';

/** What is good of a configuration, whatever else is wrong with it: for whoever looks for more than that. */
export interface PartialConfig {
  /** Undefined for none, and when something is wrong with it. */
  readonly redisUrl: Secret | undefined;
  readonly isRedisInvalid: boolean;
  /** Undefined when something is wrong with them. */
  readonly encryptionKeys: readonly EncryptionKey[] | undefined;
  readonly accounts: readonly PartialAccount[];
  /** What callers may do, and with which account. */
  readonly callers: readonly { readonly account: string; readonly allow: readonly string[] }[];
}

/** What is good of an account. */
export interface PartialAccount {
  readonly name: string;
  readonly tokenUrl: string | undefined;
  readonly apiUrl: string | undefined;
  /** Undefined when something is wrong with it. */
  readonly config: AccountConfig | undefined;
}

/** Of a file that cannot be read. */
export const EMPTY_CONFIG: PartialConfig = {
  redisUrl: undefined,
  isRedisInvalid: false,
  encryptionKeys: undefined,
  accounts: [],
  callers: [],
};

/** Reads what it can of a configuration: a file where there is one, else the variables. It never throws. */
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
  const { redis, accounts, callers } = toGroup(
    resolveReferences(document, environment, folder).document,
  );
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

type Group = Readonly<Record<string, unknown>>;

function toGroup(value: unknown): Group {
  return typeof value === 'object' && value !== null ? (value as Group) : {};
}
