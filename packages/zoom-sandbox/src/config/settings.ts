import type { Plan } from '../auth/accounts.ts';
import { suggestName } from './unknown-names.ts';

/** Which tokens of an app are valid at the same time. */
export type TokenModel =
  /** Every token is valid until it expires (Zoom since June 2023). */
  | 'independent'
  /** A new token invalidates the previous one (Zoom until June 2023). */
  | 'single'
  /** Only the newest N tokens are valid. */
  | `capped:${number}`;

/** The settings of the sandbox. All of them can be changed at runtime. */
export interface SandboxSettings {
  /**
   * Actual token lifetime in seconds; may be fractional.
   *
   * @default 3599
   */
  readonly tokenLifetimeSeconds: number;
  /**
   * Value of `expires_in` in the token response: any JSON value.
   *
   * @default `tokenLifetimeSeconds`
   */
  readonly expiresIn: unknown;
  /**
   * Which tokens of an app are valid at the same time.
   *
   * @default 'independent'
   */
  readonly tokenModel: TokenModel;
  /**
   * Latency of the token endpoint in real milliseconds.
   *
   * @default 0
   */
  readonly tokenLatencyMs: number;
  /**
   * Delay until the API accepts a new token, ms.
   *
   * @default 0
   */
  readonly tokenLagMs: number;
  /**
   * Rate limit of the token endpoint in requests per second and app; 0 disables it. Zoom publishes none.
   *
   * @default 0
   */
  readonly tokenRateLimitPerSecond: number;
  /**
   * Whether the token response contains `scope`.
   *
   * @default 'complete'
   */
  readonly scopeInResponse: 'complete' | 'absent';
  /**
   * Delay until new tokens contain a scope change, ms. Until then they have the previous scopes; for a fresh app, the
   * first half of its scopes.
   *
   * @default 0
   */
  readonly scopeLagMs: number;
  /**
   * Whether the token response contains `api_url`.
   *
   * @default true
   */
  readonly apiUrlInResponse: boolean;
  /**
   * Whether the token endpoint also reads parameters from the query.
   *
   * @default true
   */
  readonly acceptQueryParameters: boolean;
  /**
   * Latency of API calls in real milliseconds.
   *
   * @default 0
   */
  readonly apiLatencyMs: number;
  /**
   * Plan of accounts without a plan of their own.
   *
   * @default 'business'
   */
  readonly plan: Plan;
  /**
   * Whether rate limits are enforced and sent as `X-RateLimit-*` headers.
   *
   * @default false
   */
  readonly enforceLimits: boolean;
  /**
   * How long the recording of a meeting that ended is processed, ms of the clock. Until then its files have no type, size
   * and end; the event `recording.completed` follows then.
   *
   * @default 300000
   */
  readonly recordingProcessingMs: number;
  /**
   * Whether input that Zoom's reference does not allow, but Zoom takes or may take, is rejected with 400: unknown values
   * of filters, impossible page sizes, texts for numbers, times with an offset.
   *
   * @default false
   */
  readonly strictInput: boolean;
  /**
   * Timeout of a webhook delivery in real milliseconds.
   *
   * @default 3000
   */
  readonly webhookTimeoutMs: number;
}

/** The default settings. */
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
  recordingProcessingMs: 300_000,
  strictInput: false,
  webhookTimeoutMs: 3_000,
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
  recordingProcessingMs: numberRule('a number of milliseconds from 0', (value) => value >= 0),
  strictInput: booleanRule,
  webhookTimeoutMs: numberRule(
    'milliseconds from 1 to 60000',
    (value) => value >= 1 && value <= 60_000,
  ),
};

/** The names of all settings. */
export const SETTING_NAMES: readonly (keyof SandboxSettings)[] = Object.keys(
  SETTING_RULES,
) as (keyof SandboxSettings)[];

/** The result of {@link parseSettings}. */
export type SettingsResult =
  | { readonly kind: 'valid'; readonly settings: Partial<SandboxSettings> }
  | { readonly kind: 'invalid'; readonly issues: readonly string[] };

/**
 * Validates untrusted, partial settings. `undefined` resets a setting to its default. All unknown names and invalid
 * values are reported together.
 */
export function parseSettings(input: unknown): SettingsResult {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { kind: 'invalid', issues: ['expected an object of settings'] };
  }
  const issues = Object.entries(input).flatMap(([name, value]) => validateSetting(name, value));
  if (issues.length > 0) return { kind: 'invalid', issues };
  const settings = Object.entries(input).map(([name, value]: [string, unknown]) => [
    name,
    value === undefined ? DEFAULT_SETTINGS[name as keyof SandboxSettings] : value,
  ]);
  return { kind: 'valid', settings: Object.fromEntries(settings) as Partial<SandboxSettings> };
}

function validateSetting(name: string, value: unknown): string[] {
  if (!Object.hasOwn(SETTING_RULES, name))
    return [`${name.slice(0, 50)}: unknown setting; ${suggestName(name, SETTING_NAMES)}`];
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
