import type { WebhookPolicy } from '../webhooks/webhooks.ts';

/** Which of an app's tokens are valid at the same time. */
export type TokenModel =
  /** Each lives to its own end (Zoom since June 2023). */
  | 'independent'
  /** A new one ends the previous one at once (Zoom until June 2023). */
  | 'single'
  /** The newest N live. */
  | `capped:${number}`;

/** The plan decides rate limits and what is "only available for paid accounts". */
export type Plan = 'free' | 'pro' | 'business';

/** Everything about the sandbox's behaviour that can be changed while it runs. */
export interface SandboxSettings extends WebhookPolicy {
  /** How long a token really lives, in seconds; fractions are fine. Default 3599. */
  readonly tokenLifetimeSeconds: number;
  /** What the token answer says in `expires_in`, right or wrong: any JSON value. Default: the truth. */
  readonly expiresIn: unknown;
  /** Default `independent`. */
  readonly tokenModel: TokenModel;
  /** Real milliseconds the token endpoint takes. Default 0. */
  readonly tokenLatencyMs: number;
  /** Milliseconds before the API accepts a new token. Default 0. */
  readonly tokenLagMs: number;
  /** Token requests answered per second and app, 429 beyond. Default 0: no limit (none is published). */
  readonly tokenRateLimitPerSecond: number;
  /** Whether the token answer has `scope`. Default `complete`. */
  readonly scopeInResponse: 'complete' | 'absent';
  /**
   * For so long after an app is created or its scopes change, new tokens carry the earlier set (for a fresh app
   * the first half of its scopes). Milliseconds, default 0.
   */
  readonly scopeLagMs: number;
  /** Whether the token answer has `api_url`. Default true. */
  readonly apiUrlInResponse: boolean;
  /** Whether the token endpoint reads parameters from the query too. Default true. */
  readonly acceptQueryParameters: boolean;
  /** Real milliseconds an API call takes. Default 0. */
  readonly apiLatencyMs: number;
  /** Plan of accounts that name none. Default `business`. */
  readonly plan: Plan;
  /** Whether rate limits are counted, announced and enforced. Default false. */
  readonly enforceLimits: boolean;
  /** What becomes of a `page_size` above the maximum: it is cut to it, or refused. Default `clamp`. */
  readonly oversizedPage: 'clamp' | 'reject';
}

/** The defaults. */
export const DEFAULT_SETTINGS: SandboxSettings = {
  tokenLifetimeSeconds: 3599,
  expiresIn: undefined,
  tokenModel: 'independent',
  tokenLatencyMs: 0,
  tokenLagMs: 0,
  tokenRateLimitPerSecond: 0,
  scopeInResponse: 'complete',
  scopeLagMs: 0,
  apiUrlInResponse: true,
  acceptQueryParameters: true,
  apiLatencyMs: 0,
  plan: 'business',
  enforceLimits: false,
  oversizedPage: 'clamp',
  webhookTimeoutMs: 3_000,
  webhookRetryOn: 'any-failure',
};

interface SettingRule {
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
}

const booleanRule: SettingRule = {
  expected: 'true or false',
  accepts: (value) => typeof value === 'boolean',
};

const SETTING_RULES: { readonly [Name in keyof SandboxSettings]: SettingRule } = {
  tokenLifetimeSeconds: numberRule(
    'a number of seconds above 0 and up to 1e9',
    (value) => value > 0 && value <= 1e9,
  ),
  expiresIn: { expected: 'any JSON value', accepts: () => true },
  tokenModel: {
    expected: "'independent', 'single' or 'capped:N' with N from 1",
    accepts: (value) =>
      typeof value === 'string' && /^(independent|single|capped:[1-9]\d{0,8})$/.test(value),
  },
  tokenLatencyMs: numberRule(
    'milliseconds from 0 to 600000',
    (value) => value >= 0 && value <= 600_000,
  ),
  tokenLagMs: numberRule('a number of milliseconds from 0', (value) => value >= 0),
  tokenRateLimitPerSecond: numberRule('a number from 0', (value) => value >= 0),
  scopeInResponse: enumRule('complete', 'absent'),
  scopeLagMs: numberRule('a number of milliseconds from 0', (value) => value >= 0),
  apiUrlInResponse: booleanRule,
  acceptQueryParameters: booleanRule,
  apiLatencyMs: numberRule(
    'milliseconds from 0 to 600000',
    (value) => value >= 0 && value <= 600_000,
  ),
  plan: enumRule('free', 'pro', 'business'),
  enforceLimits: booleanRule,
  oversizedPage: enumRule('clamp', 'reject'),
  webhookTimeoutMs: numberRule(
    'milliseconds from 1 to 60000',
    (value) => value >= 1 && value <= 60_000,
  ),
  webhookRetryOn: enumRule('any-failure', 'server-errors'),
};

/** The names of all settings. */
export const SETTING_NAMES: readonly (keyof SandboxSettings)[] = Object.keys(
  SETTING_RULES,
) as (keyof SandboxSettings)[];

/** The outcome of reading settings that may come from anywhere. */
export type SettingsResult =
  | { readonly kind: 'good'; readonly settings: Partial<SandboxSettings> }
  | { readonly kind: 'bad'; readonly issues: readonly string[] };

/**
 * Checks a partial set of settings, where `undefined` stands for the default. Every unknown name and wrong value is
 * reported at once.
 */
export function parseSettings(given: unknown): SettingsResult {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return { kind: 'bad', issues: ['expected an object of settings'] };
  }
  const issues = Object.entries(given).flatMap(([name, value]) => validateSetting(name, value));
  if (issues.length > 0) return { kind: 'bad', issues };
  const named = Object.entries(given).map(([name, value]: [string, unknown]) => [
    name,
    value === undefined ? DEFAULT_SETTINGS[name as keyof SandboxSettings] : value,
  ]);
  return { kind: 'good', settings: Object.fromEntries(named) as Partial<SandboxSettings> };
}

function validateSetting(name: string, value: unknown): string[] {
  if (!Object.hasOwn(SETTING_RULES, name)) return [`${name}: no such setting`];
  const { expected, accepts } = SETTING_RULES[name as keyof SandboxSettings];
  return value === undefined || accepts(value)
    ? []
    : [`${name}: expected ${expected}, got ${describeValue(value)}`];
}

function describeValue(value: unknown): string {
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'string' ? JSON.stringify(value).slice(0, 100) : String(value);
}

function numberRule(expected: string, accepts: (value: number) => boolean): SettingRule {
  return {
    expected,
    accepts: (value) => typeof value === 'number' && Number.isFinite(value) && accepts(value),
  };
}

function enumRule(...values: string[]): SettingRule {
  return {
    expected: values.map((value) => `'${value}'`).join(' or '),
    accepts: (value) => typeof value === 'string' && values.includes(value),
  };
}
