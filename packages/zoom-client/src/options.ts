import { systemClock, type Clock, type TokenSource } from 'evertoken';
import { hostsProblem, ZOOM_HOSTS } from './download/token-hosts.ts';
import type { Connection } from './exchange.ts';
import {
  createPacer,
  type Pacer,
  type PacerOptions,
  type ZoomLimits,
  type ZoomPlan,
} from './pacing/index.ts';
import { timeoutProblem } from './patience.ts';
import { createRetryBudget } from './retry/index.ts';
import type { Repetition } from './send-repeatedly.ts';

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
export interface ResolvedOptions {
  readonly connection: Connection;
  readonly hosts: readonly string[];
  readonly timeoutMs: number;
  readonly repetition: Repetition;
}

const DEFAULT_TIMEOUT_MS = 30_000;
/** The longest that a pacer lets anybody wait. */
const LONGEST_TURN_MS = 60_000;

/**
 * Checks the options and adds the defaults.
 *
 * @throws TypeError naming every mistake at once
 */
export function resolveOptions(options: ZoomClientOptions): ResolvedOptions {
  const { tokens, timeoutMs = DEFAULT_TIMEOUT_MS, attempts = 3 } = options ?? {};
  const { clock = systemClock, random = Math.random, fetch: send = fetch } = options ?? {};
  const { downloadHosts: hosts = ZOOM_HOSTS } = options ?? {};
  const problems: string[] = [];
  if (typeof tokens?.getToken !== 'function') problems.push('tokens must be a TokenSource');
  for (const problem of [timeoutProblem(timeoutMs), hostsProblem(hosts)]) {
    if (problem !== undefined) problems.push(problem);
  }
  if (!(Number.isInteger(attempts) && attempts > 0)) {
    problems.push(`attempts must be a whole number above 0, got ${String(attempts)}`);
  }
  const pacer = pacerOf(options ?? {}, { clock, timeoutMs }, problems);
  if (pacer === undefined || problems.length > 0) {
    throw new TypeError(`createZoomClient: ${problems.join('; ')}`);
  }
  const repetition = { attempts, random, budget: createRetryBudget() };
  return { connection: { tokens, pacer, fetch: send, clock }, hosts, timeoutMs, repetition };
}

function pacerOf(
  { pacer, plan, share }: ZoomClientOptions,
  { clock, timeoutMs }: { readonly clock: Clock; readonly timeoutMs: number },
  problems: string[],
): Pacer | undefined {
  if (pacer === undefined) {
    const maxWaitMs = timeoutMs > 0 ? Math.min(timeoutMs, LONGEST_TURN_MS) : undefined;
    return tryPacer(
      { account: 'zoom', plan: plan ?? 'unlimited', share, clock, maxWaitMs },
      problems,
    );
  }
  if ((plan ?? share) !== undefined) {
    problems.push('plan and share are those of the pacer, where one is given');
  }
  return pacer;
}

function tryPacer(options: PacerOptions, problems: string[]): Pacer | undefined {
  try {
    return createPacer(options);
  } catch (error) {
    problems.push((error as Error).message.replace(/^createPacer: /, ''));
    return undefined;
  }
}
