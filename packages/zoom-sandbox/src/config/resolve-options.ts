import { findUnknownNames } from './unknown-names.ts';
import { validateFaultRule } from '../faults/validate-fault.ts';
import { isSupportedTime } from '../time/clock.ts';
import { isHttpUrl, MAX_SUBSCRIPTIONS, validateWebhook } from '../webhooks/subscription.ts';
import {
  SandboxOptionsError,
  type AccountOptions,
  type AppOptions,
  type ResolvedAccount,
  type ResolvedOptions,
  type SandboxOptions,
} from './options.ts';
import {
  DEFAULT_SETTINGS,
  parseSettings,
  SETTING_NAMES,
  type SandboxSettings,
} from './settings.ts';

/**
 * Validates the options and applies the defaults.
 *
 * @throws {SandboxOptionsError} for invalid options
 */
export function resolveOptions(options: SandboxOptions): ResolvedOptions {
  const issues = validateOptions(options);
  if (issues.length > 0) throw new SandboxOptionsError(issues);
  const { startAt } = options;
  return {
    port: options.port ?? 0,
    host: options.host ?? '127.0.0.1',
    publicUrl: options.publicUrl?.replace(/\/+$/, ''),
    allowedHosts: [
      ...(options.allowedHosts ?? []),
      ...(options.publicUrl === undefined ? [] : [new URL(options.publicUrl).hostname]),
    ],
    accounts: resolveAccounts(options),
    startAtMs: startAt === undefined ? undefined : new Date(startAt).getTime(),
    journalLimit: options.journalLimit ?? 1_000,
    maxBodyBytes: options.maxBodyBytes ?? 1_048_576,
    requestTimeoutMs: options.requestTimeoutMs ?? 30_000,
    onRequest: options.onRequest,
    faults: options.faults ?? [],
    webhooks: options.webhooks ?? [],
    settings: { ...DEFAULT_SETTINGS, ...pickSettings(options) },
  };
}

const OPTION_RULES: Readonly<
  Record<string, { expected: string; accepts: (value: unknown) => boolean }>
> = {
  port: integer(0, 65_535),
  host: nonEmptyString(),
  publicUrl: {
    expected: 'an http or https URL without credentials, query and fragment',
    accepts: isPublicUrl,
  },
  allowedHosts: { expected: 'a list of host names, without ports', accepts: areHostNames },
  accountId: nonEmptyString(),
  clientId: nonEmptyString(),
  clientSecret: nonEmptyString(),
  scopes: { expected: 'a list of scopes', accepts: isStringArray },
  users: integer(1, 1_000_000),
  seed: integer(0, 2 ** 32 - 1),
  accounts: { expected: 'a list', accepts: Array.isArray },
  startAt: {
    expected: 'a date of the years 1970 to 9999',
    accepts: (value) => isSupportedTime(new Date(value as string).getTime()),
  },
  journalLimit: integer(0, 1_000_000),
  maxBodyBytes: integer(1, 2 ** 30),
  requestTimeoutMs: integer(1, 600_000),
  onRequest: { expected: 'a function', accepts: (value) => typeof value === 'function' },
  faults: { expected: 'a list', accepts: Array.isArray },
  webhooks: {
    expected: `a list of at most ${MAX_SUBSCRIPTIONS} subscriptions`,
    accepts: (value) => Array.isArray(value) && value.length <= MAX_SUBSCRIPTIONS,
  },
};

function validateOptions(options: unknown): string[] {
  if (typeof options !== 'object' || options === null) return ['expected an object'];
  const own = Object.entries(options).filter(([name]) => Object.hasOwn(OPTION_RULES, name));
  const rest = Object.entries(options).filter(([name]) => !Object.hasOwn(OPTION_RULES, name));
  const settings = parseSettings(Object.fromEntries(rest));
  const typed = options as SandboxOptions;
  const { accounts, faults, webhooks } = typed;
  return [
    ...own.flatMap(([name, value]) => validateOption(name, value)),
    ...(settings.kind === 'invalid' ? settings.issues : []),
    ...validateEach('accounts', accounts, validateAccount),
    ...validateEach('faults', faults, validateFaultRule),
    ...validateEach('webhooks', webhooks, validateWebhook),
    ...findDuplicates(
      'accountId',
      filterObjects(accounts).map(({ accountId }) => accountId),
    ),
    ...findDuplicates('clientId', collectClientIds(typed)),
  ];
}

/** Validates each item of a list; the issues are prefixed with the path of the item. */
function validateEach(name: string, list: unknown, check: (item: unknown) => string[]): string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item, index) => check(item).map((issue) => `${name}[${index}].${issue}`));
}

function validateOption(name: string, value: unknown): string[] {
  const check = OPTION_RULES[name];
  return check === undefined || value === undefined || check.accepts(value)
    ? []
    : [`${name}: expected ${check.expected}`];
}

function validateAccount(account: unknown): string[] {
  if (typeof account !== 'object' || account === null) return ['expected an object'];
  const { accountId, apps, plan, users, seed } = account as Partial<AccountOptions>;
  return [
    ...findUnknownNames(account, ['accountId', 'apps', 'plan', 'users', 'seed']),
    ...(isNonEmptyString(accountId) ? [] : ['accountId: missing']),
    ...(plan === undefined || ['free', 'pro', 'business'].includes(plan)
      ? []
      : ['plan: expected free, pro or business']),
    ...validateOption('users', users),
    ...validateOption('seed', seed),
    ...(Array.isArray(apps) ? validateEach('apps', apps, validateApp) : ['apps: expected a list']),
  ];
}

function validateApp(app: unknown): string[] {
  if (typeof app !== 'object' || app === null) return ['expected an object'];
  const { clientId, clientSecret, scopes } = app as Partial<AppOptions>;
  return [
    ...findUnknownNames(app, ['clientId', 'clientSecret', 'scopes']),
    ...(isNonEmptyString(clientId) ? [] : ['clientId: missing']),
    ...(isNonEmptyString(clientSecret) ? [] : ['clientSecret: missing']),
    ...(scopes === undefined || isStringArray(scopes) ? [] : ['scopes: expected a list of scopes']),
  ];
}

/** Returns the client ids of all apps; malformed accounts are skipped. */
function collectClientIds({ clientId, accounts }: SandboxOptions): unknown[] {
  const more = filterObjects(accounts).flatMap(({ apps }) => filterObjects(apps));
  return [clientId ?? DEFAULT_CREDENTIALS.clientId, ...more.map((app) => app.clientId)];
}

function findDuplicates(name: string, ids: readonly unknown[]): string[] {
  const repeated = ids.filter((id, at) => typeof id === 'string' && ids.indexOf(id) !== at);
  return [...new Set(repeated)].map((id) => `${name} ${String(id)}: used twice`);
}

/** Returns the items that are objects; empty if `list` is not an array. */
function filterObjects<T extends object>(list: readonly T[] | undefined): readonly T[] {
  return Array.isArray(list)
    ? list.filter((item: unknown): item is T => typeof item === 'object' && item !== null)
    : [];
}

/** The credentials of an unconfigured sandbox. */
const DEFAULT_CREDENTIALS = {
  accountId: 'sandbox-account',
  clientId: 'sandbox-client',
  clientSecret: 'sandbox-secret',
} as const;

function resolveAccounts(options: SandboxOptions): readonly ResolvedAccount[] {
  const accountId = options.accountId ?? DEFAULT_CREDENTIALS.accountId;
  const all = options.accounts ?? [];
  // The first account may be repeated, to set its plan or add apps.
  const repeated = all.find((account) => account.accountId === accountId);
  const first: AccountOptions = {
    ...repeated,
    accountId,
    apps: [
      {
        clientId: options.clientId ?? DEFAULT_CREDENTIALS.clientId,
        clientSecret: options.clientSecret ?? DEFAULT_CREDENTIALS.clientSecret,
        ...(options.scopes !== undefined && { scopes: options.scopes }),
      },
      ...(repeated?.apps ?? []),
    ],
    ...(options.users !== undefined && { users: options.users }),
    ...(options.seed !== undefined && { seed: options.seed }),
  };
  return [first, ...all.filter((account) => account !== repeated)].map((account, index) => ({
    accountId: account.accountId,
    apps: account.apps,
    plan: account.plan,
    users: account.users ?? 50,
    seed: account.seed ?? index + 1,
  }));
}

function pickSettings(options: SandboxOptions): Partial<SandboxSettings> {
  const settings = Object.entries(options).filter(
    ([name, value]) => (SETTING_NAMES as readonly string[]).includes(name) && value !== undefined,
  );
  return Object.fromEntries(settings);
}

function integer(
  min: number,
  max: number,
): { expected: string; accepts: (value: unknown) => boolean } {
  return {
    expected: `a whole number from ${min} to ${max}`,
    accepts: (value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max,
  };
}

function nonEmptyString(): { expected: string; accepts: (value: unknown) => boolean } {
  return { expected: 'a string', accepts: isNonEmptyString };
}

function isNonEmptyString(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isPublicUrl(value: unknown): boolean {
  return typeof value === 'string' && isHttpUrl(value) && !/[?#]/.test(value);
}

function areHostNames(value: unknown): boolean {
  return isStringArray(value) && (value as string[]).every((name) => /^[\w.-]+$/.test(name));
}

function isStringArray(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
