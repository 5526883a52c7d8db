import { dirname } from 'node:path';
import type { EncryptionKey, Secret } from 'evertoken';
import { PERMISSION } from '../callers/permissions.ts';
import { accountSchema } from './account-schema.ts';
import { parseConfigFile, type ConfigFile } from './config-file.ts';
import { documentOf } from './environment.ts';
import type { Field } from './fields.ts';
import type { AccountConfig } from './gateway-config.ts';
import { fillIn, type Environment } from './outside-values.ts';
import { redisSchema } from './redis-schema.ts';
import { httpUrlProblem } from './url-problems.ts';

/** What is good of a configuration, whatever else is wrong with it: for whoever looks for more than that. */
export interface UsableParts {
  /** Undefined for none, and when something is wrong with it. */
  readonly redisUrl: Secret | undefined;
  readonly isRedisWrong: boolean;
  /** Undefined when something is wrong with them. */
  readonly encryptionKeys: readonly EncryptionKey[] | undefined;
  readonly accounts: readonly UsableAccount[];
  /** What callers may do, and with which account. */
  readonly callers: readonly { readonly account: string; readonly allow: readonly string[] }[];
}

/** What is good of an account. */
export interface UsableAccount {
  readonly name: string;
  readonly oauthUrl: string | undefined;
  readonly apiUrl: string | undefined;
  /** Undefined when something is wrong with it. */
  readonly config: AccountConfig | undefined;
}

/** Of a file that cannot be read. */
export const NO_PARTS: UsableParts = {
  redisUrl: undefined,
  isRedisWrong: false,
  encryptionKeys: undefined,
  accounts: [],
  callers: [],
};

/** Reads what it can of a configuration: a file where there is one, else the variables. It never throws. */
export function usableParts(environment: Environment, file?: ConfigFile): UsableParts {
  if (file === undefined) return partsOf(documentOf(environment).document, environment, '.');
  const { document, mistakes } = parseConfigFile(file.text);
  return mistakes.length > 0 ? NO_PARTS : partsOf(document, environment, dirname(file.path));
}

function partsOf(document: unknown, environment: Environment, folder: string): UsableParts {
  const { redis, accounts, callers } = groupOf(fillIn(document, environment, folder).document);
  const { url, encryptionKeys } = groupOf(redis);
  const redisUrl = parsed(redisSchema, { url })?.url;
  return {
    redisUrl,
    isRedisWrong: url !== undefined && redisUrl === undefined,
    encryptionKeys: parsed(redisSchema, { encryptionKeys })?.encryptionKeys,
    accounts: (Array.isArray(accounts) && accounts.length > 0 ? accounts : [{}]).map(accountIn),
    callers: (Array.isArray(callers) ? callers : []).map(callerIn),
  };
}

function accountIn(value: unknown): UsableAccount {
  const { name, oauthUrl, apiUrl } = groupOf(value);
  const config = parsed(accountSchema, value);
  return {
    name: config?.name ?? (typeof name === 'string' ? name : 'default'),
    oauthUrl: urlIn(oauthUrl),
    apiUrl: urlIn(apiUrl),
    config,
  };
}

function callerIn(value: unknown): UsableParts['callers'][number] {
  const { account, allow } = groupOf(value);
  const entries: readonly unknown[] = Array.isArray(allow) ? allow : [];
  return {
    account: typeof account === 'string' ? account : 'default',
    allow: entries.filter(
      (entry): entry is string => typeof entry === 'string' && PERMISSION.test(entry),
    ),
  };
}

function urlIn(value: unknown): string | undefined {
  return typeof value === 'string' && httpUrlProblem(value) === undefined ? value : undefined;
}

function parsed<T>(schema: Field<T>, value: unknown): T | undefined {
  return schema.safeParse(value).data;
}

type Group = Readonly<Record<string, unknown>>;

function groupOf(value: unknown): Group {
  return typeof value === 'object' && value !== null ? (value as Group) : {};
}
