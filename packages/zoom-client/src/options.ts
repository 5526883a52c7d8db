import { systemClock, type Clock, type TokenSource } from 'evertoken';
import { validateHosts, DEFAULT_DOWNLOAD_HOSTS } from './download/allowed-hosts.ts';
import type { ClientDeps } from './send.ts';
import {
  createPacer,
  type Pacer,
  type PacerOptions,
  type ZoomLimits,
  type ZoomPlan,
} from './pacing/index.ts';
import { validateTimeout } from './timeout.ts';
import { createRetryBudget } from './retry/index.ts';
import type { RetrySettings } from './send-repeatedly.ts';

/** Options of {@link createZoomClient}. */
export interface ZoomClientOptions {
  /** Where tokens come from: a token manager of `evertoken`. A token says which API it is for. */
  readonly tokens: TokenSource;
  /**
   * The plan of the Zoom account, or its limits: requests are held back so that Zoom need not refuse them.
   * No API tells it. Default `unlimited`: nothing is held back.
   */
  readonly plan?: ZoomPlan | ZoomLimits | undefined;
  /** How much of the account's limits is ours, above 0 to 1; the rest is for other apps. Default 0.5. */
  readonly share?: number | undefined;
  /** Instead of `plan` and `share`: a pacer of `@evertoken/zoom-client/pacing`, which several processes may share. */
  readonly pacer?: Pacer | undefined;
  /** The longest that a request may take, its token, its waits, its repeats and its body included, ms. Default 30000. */
  readonly timeoutMs?: number | undefined;
  /** How often a request is sent at most: see the README on what is repeated. 1 repeats nothing. Default 3. */
  readonly attempts?: number | undefined;
  /**
   * Where recordings may be asked for with a token, beside the API's own host: host names; a leading dot stands
   * for all subdomains. Default `.zoom.us` and `.zoomgov.com`.
   */
  readonly downloadHosts?: readonly string[] | undefined;
  /** Sends the requests, for proxies and tests. Default: the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
  /** For tests. Default: the machine's. */
  readonly clock?: Clock | undefined;
  /** For tests: from 0 to 1, spreads repeats. Default `Math.random`. */
  readonly random?: (() => number) | undefined;
}

/** The options with their defaults. */
export interface ResolvedClientOptions {
  readonly deps: ClientDeps;
  readonly hosts: readonly string[];
  readonly timeoutMs: number;
  readonly retry: RetrySettings;
}

const DEFAULT_TIMEOUT_MS = 30_000;
/** The longest that a pacer lets anybody wait. */
const MAX_PACER_WAIT_MS = 60_000;

/**
 * Checks the options and adds the defaults.
 *
 * @throws TypeError naming every mistake at once
 */
export function resolveClientOptions(options: ZoomClientOptions): ResolvedClientOptions {
  const { tokens, timeoutMs = DEFAULT_TIMEOUT_MS, attempts = 3 } = options ?? {};
  const { clock = systemClock, random = Math.random, fetch: send = fetch } = options ?? {};
  const { downloadHosts: hosts = DEFAULT_DOWNLOAD_HOSTS } = options ?? {};
  const issues: string[] = [];
  if (typeof tokens?.getToken !== 'function') issues.push('tokens must be a TokenSource');
  for (const problem of [validateTimeout(timeoutMs), validateHosts(hosts)]) {
    if (problem !== undefined) issues.push(problem);
  }
  if (!(Number.isInteger(attempts) && attempts > 0)) {
    issues.push(`attempts must be a whole number above 0, got ${String(attempts)}`);
  }
  const pacer = resolvePacer(options ?? {}, { clock, timeoutMs }, issues);
  if (pacer === undefined || issues.length > 0) {
    throw new TypeError(`createZoomClient: ${issues.join('; ')}`);
  }
  const retry = { attempts, random, budget: createRetryBudget() };
  return { deps: { tokens, pacer, fetch: send, clock }, hosts, timeoutMs, retry };
}

function resolvePacer(
  { pacer, plan, share }: ZoomClientOptions,
  { clock, timeoutMs }: { readonly clock: Clock; readonly timeoutMs: number },
  issues: string[],
): Pacer | undefined {
  if (pacer === undefined) {
    const maxWaitMs = timeoutMs > 0 ? Math.min(timeoutMs, MAX_PACER_WAIT_MS) : undefined;
    return tryCreatePacer(
      { account: 'zoom', plan: plan ?? 'unlimited', share, clock, maxWaitMs },
      issues,
    );
  }
  if ((plan ?? share) !== undefined) {
    issues.push('plan and share are those of the pacer, where one is given');
  }
  return pacer;
}

function tryCreatePacer(options: PacerOptions, issues: string[]): Pacer | undefined {
  try {
    return createPacer(options);
  } catch (error) {
    issues.push((error as Error).message.replace(/^createPacer: /, ''));
    return undefined;
  }
}
