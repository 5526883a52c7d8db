import { setMaxListeners } from 'node:events';
import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { startSandbox, type SandboxProcess } from '../fleet/sandbox-process.ts';
import { startRedisServer } from '../support/redis-server.ts';
import { CALLER_KEY, startGateway } from '../support/gateway-process.ts';
import { LOAD_CORE, CORE_UNDER_TEST, type ServerProcess } from '../support/server-process.ts';

/** What came of asking for far more than the plan allows. */
export interface OverloadResult {
  /** How often the API said 429. */
  readonly rateLimited: number;
  readonly labels: readonly LabelUsage[];
  /** Answers to callers, by status and gateway. */
  readonly statuses: readonly Readonly<Record<string, number>>[];
}

/** How much of a label's share was used. */
export interface LabelUsage {
  readonly label: string;
  /** Requests a second that are ours. */
  readonly allowed: number;
  readonly used: number;
}

/** Zoom's limits for the plan Pro, and a path whose endpoint has that label. */
const LABELS = [
  { label: 'light', perSecond: 30, path: '/users/me', route: 'GET /users/{userId}' },
  { label: 'medium', perSecond: 20, path: '/users', route: 'GET /users' },
] as const;
const PLAN_SHARE = 0.5;
const CALLERS = 40;
const WARM_UP_MS = 3_000;
/** How long a caller takes until it tries again, ms: it does not listen to `Retry-After`. */
const RETRY_DELAY_MS = 100;

/** Two gateways that share a Redis and half of a plan, under an overload that lasts so long. */
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

/** What is wrong with a result; empty when nothing is. */
export function checkOverload({ rateLimited, labels }: OverloadResult): string[] {
  return [
    ...(rateLimited === 0 ? [] : [`the API said 429 ${rateLimited} times`]),
    ...labels
      .filter(({ used, allowed }) => used < 0.95 * allowed)
      .map(({ label, used, allowed }) => `${label}: ${used.toFixed(2)} of ${allowed} a second`),
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
    account: {
      accountId: 'sandbox-account',
      clientId: 'sandbox-client',
      clientSecret: 'sandbox-secret',
      tokenUrl: `${sandbox.url}/oauth/token`,
      apiUrl: `${sandbox.url}/v2`,
      plan: 'pro',
      planShare: PLAN_SHARE,
    },
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
  const callers = gateways.flatMap(({ url }, at) =>
    LABELS.flatMap(({ path }) =>
      Array.from({ length: CALLERS }, () =>
        callRepeatedly(`${url}/api${path}`, agent, statuses[at]!, stop.signal),
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

/** A caller who asks again and again. */
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

/** Undefined when the load has ended before. */
function fetchStatus(url: string, agent: Agent, signal: AbortSignal): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { 'x-api-key': CALLER_KEY };
    const sent = get(url, { agent, headers, signal }, (answer) => {
      answer.resume().once('close', () => resolve(answer.statusCode));
    });
    sent.once('error', (error: Error) => (signal.aborted ? resolve(undefined) : reject(error)));
  });
}
