import { setMaxListeners } from 'node:events';
import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { sandboxAccount, startSandbox, type SandboxProcess } from '../support/sandbox-process.ts';
import { startRedisServer } from '../support/redis-server.ts';
import { CALLER_KEY, startGateway } from '../support/gateway-process.ts';
import { LOAD_CORE, CORE_UNDER_TEST, type ServerProcess } from '../support/server-process.ts';

/** The result of {@link overload}. */
export interface OverloadResult {
  /** Responses of the API with status 429. */
  readonly rateLimited: number;
  readonly labels: readonly LabelUsage[];
  /** Responses to callers by status, for each gateway. */
  readonly statuses: readonly Readonly<Record<string, number>>[];
}

/** The use of the share of a rate limit label. */
export interface LabelUsage {
  readonly label: string;
  /** The share of the gateways, requests per second. */
  readonly allowed: number;
  readonly used: number;
}

/** Zoom's limits of the plan Pro, and a path whose endpoint has the label. */
const LABELS = [
  { label: 'light', perSecond: 30, path: '/users/me', route: 'GET /users/{userId}' },
  { label: 'medium', perSecond: 20, path: '/users', route: 'GET /users' },
] as const;
const PLAN_SHARE = 0.5;
const CALLERS = 40;
const WARM_UP_MS = 3_000;
/** The delay before a caller retries, ms; it ignores `Retry-After`. */
const RETRY_DELAY_MS = 100;

/** Overloads two gateways that share a Redis and half of a plan. */
export async function overload(seconds: number): Promise<OverloadResult> {
  const sandbox = await startSandbox({ enforceLimits: true, plan: 'pro' });
  const redis = await startRedisServer();
  const gateways: ServerProcess[] = [];
  try {
    for (const core of [CORE_UNDER_TEST, LOAD_CORE]) {
      gateways.push(await startSharingGateway(sandbox, redis.url, core));
    }
    return await measure(sandbox, gateways, seconds);
  } finally {
    for (const gateway of gateways) await gateway.stop();
    await redis.stop();
    await sandbox.stop();
  }
}

/** The problems of a result. */
export function checkOverload({ rateLimited, labels }: OverloadResult): string[] {
  return [
    ...(rateLimited === 0 ? [] : [`${rateLimited} responses of the API had status 429`]),
    ...labels
      .filter(({ used, allowed }) => used < 0.95 * allowed)
      .map(
        ({ label, used, allowed }) =>
          `${label}: ${used.toFixed(2)} of ${allowed} requests per second`,
      ),
  ];
}

function startSharingGateway(
  sandbox: SandboxProcess,
  redisUrl: string,
  core: number,
): Promise<ServerProcess> {
  return startGateway({
    name: 'a gateway',
    core,
    redisUrl,
    account: { ...sandboxAccount(sandbox), plan: 'pro', planShare: PLAN_SHARE },
  });
}

async function measure(
  sandbox: SandboxProcess,
  gateways: readonly ServerProcess[],
  seconds: number,
): Promise<OverloadResult> {
  const agent = new Agent({ keepAlive: true });
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  const statuses = gateways.map((): Record<string, number> => ({}));
  const callers = gateways.flatMap(({ url }, index) =>
    LABELS.flatMap(({ path }) =>
      Array.from({ length: CALLERS }, () =>
        callRepeatedly(`${url}/api${path}`, agent, statuses[index]!, stop.signal),
      ),
    ),
  );
  await sleep(WARM_UP_MS);
  const before = await sandbox.stats();
  const since = performance.now();
  await sleep(seconds * 1_000);
  const after = await sandbox.stats();
  const elapsed = (performance.now() - since) / 1_000;
  stop.abort();
  await Promise.all(callers);
  agent.destroy();
  const labels = LABELS.map(({ label, perSecond, route }) => ({
    label,
    allowed: perSecond * PLAN_SHARE,
    used: ((after.byRoute[route] ?? 0) - (before.byRoute[route] ?? 0)) / elapsed,
  }));
  return { rateLimited: (await sandbox.stats()).rateLimited, labels, statuses };
}

/** Calls a URL repeatedly until the signal aborts. */
async function callRepeatedly(
  url: string,
  agent: Agent,
  statuses: Record<string, number>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const status = await fetchStatus(url, agent, signal);
    if (status === undefined) return;
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (status !== 200) await sleep(RETRY_DELAY_MS);
  }
}

/** Sends a request and returns the status; undefined if the signal aborted it. */
function fetchStatus(url: string, agent: Agent, signal: AbortSignal): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { 'x-api-key': CALLER_KEY };
    const sent = get(url, { agent, headers, signal }, (response) => {
      response.resume().once('close', () => resolve(response.statusCode));
    });
    sent.once('error', (error: Error) => (signal.aborted ? resolve(undefined) : reject(error)));
  });
}
