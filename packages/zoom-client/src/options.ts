import type { Clock, TokenSource } from 'evertoken';
import { findUnknownOptions, HOST_PATTERN, systemClock } from 'evertoken/internal';
import { ZOOM_HOSTS } from 'evertoken/zoom';
import { createNotify, type Notify, type ZoomClientEvent } from './notices.ts';
import { resolvePacerOptions, type PacerOptions } from './pacing/options.ts';
import type { Pacer } from './pacing/pacer.ts';
import type { ZoomLimits, ZoomPlan } from './pacing/plans.ts';
import { createRetryBudget, defaultRetryPolicy, type RetryOptions } from './retry/index.ts';
import { ScopeRefresh } from './scope-refresh.ts';
import type { ClientDeps } from './send.ts';
import { validateTimeout } from './timeout.ts';

/** Options of {@link createZoomClient}. */
export interface ZoomClientOptions {
  /** The token source: a token manager of `evertoken`. A token names the API URL it is valid for. */
  readonly tokens: TokenSource;
  /**
   * The plan of the Zoom account, or its rate limits. Requests are paced so that Zoom does not respond 429. No
   * API returns the plan, so it is configured here.
   *
   * @default 'unlimited', which paces nothing
   */
  readonly plan?: ZoomPlan | ZoomLimits | undefined;
  /**
   * Our share of the account's rate limits, above 0 to 1. The rest is left to other apps.
   *
   * @default 0.5
   */
  readonly share?: number | undefined;
  /**
   * A pacer of `@evertoken/zoom-client/pacing`, which several processes can share. Replaces `plan` and
   * `share`.
   */
  readonly pacer?: Pacer | undefined;
  /**
   * Timeout of a request including its token, queueing, retries and body, ms.
   *
   * @default 30000
   */
  readonly timeoutMs?: number | undefined;
  /**
   * Maximum number of times a request is sent; 1 disables retries. The README lists what is retried.
   *
   * @default 3
   */
  readonly attempts?: number | undefined;
  /**
   * Hosts that may receive a token when downloading recordings, and when uploading files, besides the API's own host.
   * A leading dot allows all subdomains.
   *
   * @default ['.zoom.us', '.zoomgov.com']
   */
  readonly downloadHosts?: readonly string[] | undefined;
  /**
   * Called with notices, such as that Zoom returned a part of a date range only.
   *
   * @default each code is a warning of the process, once
   */
  readonly onEvent?: ((event: ZoomClientEvent) => void) | undefined;
  /**
   * The `fetch` that sends requests, for proxies and tests.
   *
   * @default the global `fetch`
   */
  readonly fetch?: typeof fetch | undefined;
  /**
   * The clock, for tests.
   *
   * @default the system clock
   */
  readonly clock?: Clock | undefined;
  /**
   * Source of jitter for retries, from 0 to 1, for tests.
   *
   * @default Math.random
   */
  readonly random?: (() => number) | undefined;
}

/** The options with defaults applied. */
export interface ResolvedClientOptions {
  readonly deps: ClientDeps;
  readonly notify: Notify;
  readonly timeoutMs: number;
  readonly retry: RetryOptions;
}

const NAMES = 'tokens plan share pacer timeoutMs attempts downloadHosts onEvent fetch clock random';
const DEFAULT_TIMEOUT_MS = 30_000;
/** Maximum `maxWaitMs` of a pacer. */
const MAX_PACER_WAIT_MS = 60_000;

/**
 * Validates the options and applies the defaults.
 *
 * @throws TypeError; the message lists all issues
 */
export function resolveClientOptions(options: ZoomClientOptions): ResolvedClientOptions {
  const { tokens, timeoutMs = DEFAULT_TIMEOUT_MS, attempts = 3 } = options ?? {};
  const { clock = systemClock, random = Math.random, fetch: send = sendGlobally } = options ?? {};
  const { downloadHosts: hosts = ZOOM_HOSTS } = options ?? {};
  const issues = findUnknownOptions(options, NAMES);
  if (typeof tokens?.getToken !== 'function') issues.push('tokens must be a TokenSource');
  for (const issue of [validateTimeout(timeoutMs), validateHosts(hosts)]) {
    if (issue !== undefined) issues.push(issue);
  }
  if (!(Number.isInteger(attempts) && attempts > 0)) {
    issues.push(`attempts must be a whole number above 0, got ${String(attempts)}`);
  }
  if (options?.pacer !== undefined && (options.plan ?? options.share) !== undefined) {
    issues.push('plan and share cannot be combined with a pacer, which has its own');
  }
  const loadPacer = resolvePacer(options ?? {}, { clock, timeoutMs }, issues);
  if (issues.length > 0) throw new TypeError(`createZoomClient: ${issues.join('; ')}`);
  const policy = { ...defaultRetryPolicy, attempts };
  const retry = { policy, random, budget: createRetryBudget() };
  const deps = { tokens, hosts, loadPacer, fetch: send, clock, scopeRefresh: new ScopeRefresh() };
  return { deps, notify: createNotify(options.onEvent), timeoutMs, retry };
}

/** Looked up for each request: tests and tracers replace the global `fetch`. */
const sendGlobally: typeof fetch = (input, init) => fetch(input, init);

function validateHosts(hosts: readonly string[]): string | undefined {
  const isValid = Array.isArray(hosts) && hosts.every((host) => HOST_PATTERN.test(String(host)));
  return isValid ? undefined : 'downloadHosts must be an array of lower-case host names';
}

/** Undefined if nothing is paced. The modules of the pacer, which others do not need, are loaded when it is used. */
function resolvePacer(
  { pacer, plan = 'unlimited', share }: ZoomClientOptions,
  { clock, timeoutMs }: { readonly clock: Clock; readonly timeoutMs: number },
  issues: string[],
): ClientDeps['loadPacer'] {
  if (pacer !== undefined) return () => Promise.resolve(pacer);
  if (plan === 'unlimited' && share === undefined) return undefined;
  const maxWaitMs = timeoutMs > 0 ? Math.min(timeoutMs, MAX_PACER_WAIT_MS) : undefined;
  const options: PacerOptions = { account: 'zoom', plan, share, clock, maxWaitMs };
  try {
    resolvePacerOptions(options);
  } catch (error) {
    issues.push((error as Error).message.replace(/^createPacer: /, ''));
  }
  let loading: Promise<Pacer> | undefined;
  return () => (loading ??= createLazily(options));
}

async function createLazily(options: PacerOptions): Promise<Pacer> {
  const { createPacer } = await import('./pacing/account-pacer.ts');
  return createPacer(options);
}
