import { createHash } from 'node:crypto';
import { createPacer, type Pacer, type PacerOptions } from '@evertoken/zoom-client/pacing';
import type { AccountConfig, OAuthAccountConfig, ZoomAccountConfig } from '../config/schema.ts';
import { readHttpRateLimit } from './api-rules.ts';
import type { AccountDeps } from './create-account.ts';
import { requireCredentials } from './create-provider.ts';

/** Whether an account has a rate limiter. */
export function isLimited(config: AccountConfig): boolean {
  return config.provider === 'zoom'
    ? config.plan !== 'unlimited'
    : (config.ratePerSecond ?? config.ratePerDay) !== undefined;
}

/** Creates the rate limiter of an account; undefined if nothing limits its rate. */
export function createAccountPacer(config: AccountConfig, deps: AccountDeps): Pacer | undefined {
  if (!isLimited(config)) return undefined;
  return config.provider === 'zoom'
    ? createZoomPacer(config, deps)
    : createOAuthPacer(config, deps);
}

/** Zoom's limits belong to the account, so processes share their budget by its account id. */
function createZoomPacer(config: ZoomAccountConfig, deps: AccountDeps): Pacer {
  const { plan, planShare: share } = config;
  const account = requireCredentials(config).accountId;
  return createPacer({ ...toOptions(config, deps), account, plan, share });
}

/** Daily limits are counted within a rate, of which this is more than any account uses. */
const MAX_PER_SECOND = 1_000;
/** Without `Retry-After`, the time of a limit per second, ms. */
const DEFAULT_BLOCK_MS = 1_000;
/** A longer `Retry-After` may be about a part of the API only, ms. */
const MAX_BLOCK_MS = 60_000;

/** All requests count alike, and a 429 blocks them all for a short time. */
function createOAuthPacer(config: OAuthAccountConfig, deps: AccountDeps): Pacer {
  const { ratePerSecond: perSecond, ratePerDay: perDay } = config;
  const pacer = createPacer({
    ...toOptions(config, deps),
    account: toBudgetName(config),
    share: 1,
    plan: {
      rates: { all: { perSecond: perSecond ?? MAX_PER_SECOND } },
      perDay: perDay === undefined ? [] : [{ labels: ['all'], requests: perDay }],
    },
  });
  return {
    admit: (request) => pacer.admit(request),
    observe(_request, response) {
      const info = readHttpRateLimit(response);
      const { retryAfterMs: waitMs = DEFAULT_BLOCK_MS } = info ?? {};
      if (info !== undefined) pacer.block('all', Math.min(waitMs, MAX_BLOCK_MS));
      return info;
    },
    block: (label, durationMs) => pacer.block(label, durationMs),
    snapshot: () => pacer.snapshot(),
    close: () => pacer.close(),
  };
}

/** Processes share the budget of a client at an API, whatever they call the account. */
function toBudgetName({ tokenUrl, clientId, apiUrl }: OAuthAccountConfig): string {
  const hash = createHash('sha256').update(JSON.stringify([tokenUrl, clientId, apiUrl]));
  return `oauth.${hash.digest('hex').slice(0, 32)}`;
}

function toOptions(
  { name }: AccountConfig,
  { store, timeouts, onPacingEvent }: AccountDeps,
): Omit<PacerOptions, 'account' | 'plan' | 'share'> {
  return { ...store?.pacing, maxWaitMs: timeouts.queueMs, onEvent: onPacingEvent(name) };
}
