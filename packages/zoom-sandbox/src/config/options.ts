import { isSupportedTime } from '../time/clock.ts';
import { validateWebhook, type WebhookOptions } from '../webhooks/webhooks.ts';
import { validateFaultRule, type FaultRule } from '../faults/faults.ts';
import {
  DEFAULT_SETTINGS,
  parseSettings,
  SETTING_NAMES,
  type Plan,
  type SandboxSettings,
} from './settings.ts';

/** An S2S app to begin with. */
export interface AppOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Default: the `:admin` scopes of every endpoint there is. */
  readonly scopes?: readonly string[];
}

/** A Zoom account to begin with. */
export interface AccountOptions {
  readonly accountId: string;
  readonly apps: readonly AppOptions[];
  /** Default: the setting `plan`. */
  readonly plan?: Plan;
  /** How many users it has. Default 50, at most 1,000,000. */
  readonly users?: number;
  /** What its data is made from; the same number gives the same company. Default 1, 2, … in order. */
  readonly seed?: number;
}

/** Options of `createSandbox`. Every setting is an option too. */
export interface SandboxOptions extends Partial<SandboxSettings> {
  /** Default 0: any free port. */
  readonly port?: number;
  /** Default `127.0.0.1`. */
  readonly host?: string;
  /** Of the first account. Default `sandbox-account`. */
  readonly accountId?: string;
  /** Of the first account's app. Default `sandbox-client`. */
  readonly clientId?: string;
  /** Of the first account's app. Default `sandbox-secret`. */
  readonly clientSecret?: string;
  /** Of the first account's app. Default: the `:admin` scopes of every endpoint there is. */
  readonly scopes?: readonly string[];
  /** How many users the first account has. Default 50, at most 1,000,000. */
  readonly users?: number;
  /** What the first account's data is made from. Default 1. */
  readonly seed?: number;
  /** More accounts, or more apps of the first one. */
  readonly accounts?: readonly AccountOptions[];
  /** What the clock shows at the start: milliseconds or a date. Default: now. */
  readonly startAt?: number | string | Date;
  /** How many requests the journal holds. Default 1000; 0 turns it off. */
  readonly journalLimit?: number;
  /** Bytes of a request body; beyond, 413. Default 1 MiB. */
  readonly maxBodyBytes?: number;
  /** Milliseconds a client has to send its request. Default 30000. */
  readonly requestTimeoutMs?: number;
  /** Faults in force from the start. */
  readonly faults?: readonly FaultRule[];
  /** Subscriptions from the start; they are not challenged. */
  readonly webhooks?: readonly WebhookOptions[];
}

/** Options with every default filled in. */
export interface ResolvedOptions {
  readonly port: number;
  readonly host: string;
  readonly accounts: readonly ResolvedAccount[];
  readonly startAtMs: number | undefined;
  readonly journalLimit: number;
  readonly maxBodyBytes: number;
  readonly requestTimeoutMs: number;
  readonly faults: readonly FaultRule[];
  readonly webhooks: readonly WebhookOptions[];
  readonly settings: SandboxSettings;
}

/** An account with every default filled in. */
export interface ResolvedAccount {
  readonly accountId: string;
  readonly apps: readonly AppOptions[];
  readonly plan: Plan | undefined;
  readonly users: number;
  readonly seed: number;
}

/** Thrown for bad options; the message names every mistake. */
export class SandboxOptionsError extends TypeError {
  readonly issues: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(`Invalid sandbox options: ${mistakes.join('; ')}.`);
    this.name = 'SandboxOptionsError';
    this.issues = mistakes;
  }
}

/** Fills in the defaults. Throws a {@link SandboxOptionsError} that names every mistake. */
export function resolveOptions(options: SandboxOptions): ResolvedOptions {
  const mistakes = validateOptions(options);
  if (mistakes.length > 0) throw new SandboxOptionsError(mistakes);
  const { startAt } = options;
  return {
    port: options.port ?? 0,
    host: options.host ?? '127.0.0.1',
    accounts: resolveAccounts(options),
    startAtMs: startAt === undefined ? undefined : new Date(startAt).getTime(),
    journalLimit: options.journalLimit ?? 1_000,
    maxBodyBytes: options.maxBodyBytes ?? 1_048_576,
    requestTimeoutMs: options.requestTimeoutMs ?? 30_000,
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
  faults: { expected: 'a list', accepts: Array.isArray },
  webhooks: { expected: 'a list', accepts: Array.isArray },
};

function validateOptions(options: unknown): string[] {
  if (typeof options !== 'object' || options === null) return ['expected an object'];
  const own = Object.entries(options).filter(([name]) => Object.hasOwn(OPTION_RULES, name));
  const rest = Object.entries(options).filter(([name]) => !Object.hasOwn(OPTION_RULES, name));
  const settings = parseSettings(Object.fromEntries(rest));
  const given = options as SandboxOptions;
  const { accounts, faults, webhooks } = given;
  return [
    ...own.flatMap(([name, value]) => validateOption(name, value)),
    ...(settings.kind === 'bad' ? settings.issues : []),
    ...validateEach('accounts', accounts, validateAccount),
    ...validateEach('faults', faults, validateFaultRule),
    ...validateEach('webhooks', webhooks, validateWebhook),
    ...findDuplicates(
      'accountId',
      filterObjects(accounts).map(({ accountId }) => accountId),
    ),
    ...findDuplicates('clientId', collectClientIds(given)),
  ];
}

/** The mistakes in the items of a list, each with its place in front. */
function validateEach(name: string, list: unknown, check: (item: unknown) => string[]): string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item, at) => check(item).map((text) => `${name}[${at}].${text}`));
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
    ...(isNonEmptyString(clientId) ? [] : ['clientId: missing']),
    ...(isNonEmptyString(clientSecret) ? [] : ['clientSecret: missing']),
    ...(scopes === undefined || isStringArray(scopes) ? [] : ['scopes: expected a list of scopes']),
  ];
}

/** The client ids of every app there is to be, as far as the options are in shape. */
function collectClientIds({ clientId, accounts }: SandboxOptions): unknown[] {
  const more = filterObjects(accounts).flatMap(({ apps }) => filterObjects(apps));
  return [clientId ?? DEFAULT_CREDENTIALS.clientId, ...more.map((app) => app.clientId)];
}

function findDuplicates(name: string, ids: readonly unknown[]): string[] {
  const twice = ids.filter((id, at) => typeof id === 'string' && ids.indexOf(id) !== at);
  return [...new Set(twice)].map((id) => `${name} ${String(id)}: used twice`);
}

/** The objects of a list that may be none. */
function filterObjects<T extends object>(list: readonly T[] | undefined): readonly T[] {
  return Array.isArray(list)
    ? list.filter((item: unknown): item is T => typeof item === 'object' && item !== null)
    : [];
}

/** The credentials that open a sandbox nobody configured. */
const DEFAULT_CREDENTIALS = {
  accountId: 'sandbox-account',
  clientId: 'sandbox-client',
  clientSecret: 'sandbox-secret',
} as const;

function resolveAccounts(options: SandboxOptions): ResolvedOptions['accounts'] {
  const accountId = options.accountId ?? DEFAULT_CREDENTIALS.accountId;
  const all = options.accounts ?? [];
  // The first account may be named once more, for its plan or more apps.
  const again = all.find((account) => account.accountId === accountId);
  const first: AccountOptions = {
    ...again,
    accountId,
    apps: [
      {
        clientId: options.clientId ?? DEFAULT_CREDENTIALS.clientId,
        clientSecret: options.clientSecret ?? DEFAULT_CREDENTIALS.clientSecret,
        ...(options.scopes !== undefined && { scopes: options.scopes }),
      },
      ...(again?.apps ?? []),
    ],
    ...(options.users !== undefined && { users: options.users }),
    ...(options.seed !== undefined && { seed: options.seed }),
  };
  return [first, ...all.filter((account) => account !== again)].map((account, index) => ({
    accountId: account.accountId,
    apps: account.apps,
    plan: account.plan,
    users: account.users ?? 50,
    seed: account.seed ?? index + 1,
  }));
}

function pickSettings(options: SandboxOptions): Partial<SandboxSettings> {
  const given = Object.entries(options).filter(
    ([name, value]) => (SETTING_NAMES as readonly string[]).includes(name) && value !== undefined,
  );
  return Object.fromEntries(given);
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

function isStringArray(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
