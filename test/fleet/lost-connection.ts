import { setTimeout as sleep } from 'node:timers/promises';
import type { TokenModel } from 'evertoken';
import { runDoctor } from '../../packages/gateway/test/support/run-doctor.ts';
import { poll } from '../support/poll.ts';
import { startRedisServer, type RedisServer } from '../support/redis-server.ts';
import { startSandbox, type SandboxProcess } from '../support/sandbox-process.ts';
import { startTcpRelay, type TcpRelay } from '../support/tcp-relay.ts';
import { startFleet, type Fleet } from './fleet-processes.ts';
import { startObservedGateway, type ObservedGateway } from './observed-gateway.ts';

const TOKEN_SECONDS = 15;
const LIBRARY_PROCESSES = 6;
const GATEWAYS = 2;
/** Longer than a gateway needs to notice it. */
const FAULT_MS = 5_000;
const SAMPLE_INTERVAL_MS = 200;
/** How long a fleet may take until it shares its token again. */
const RECOVERY_MS = 10_000;
/** How long it is observed afterwards: each process that is alone mints two or three times. */
const OBSERVED_MS = 15_000;

/** What is done to the connections of all processes. */
export interface ConnectionFault {
  begin(redis: FaultyRedis): unknown;
  end(redis: FaultyRedis): unknown;
}

/** The Redis of a fleet, behind an address that can lead elsewhere. */
export interface FaultyRedis {
  readonly relay: TcpRelay;
  readonly primary: RedisServer;
  readonly other: RedisServer;
}

/** What a fleet of eight processes noticed. */
export interface LostConnectionResult {
  /** Failed requests by reason, of the library's processes and the gateways. */
  readonly failures: Readonly<Record<string, number>>;
  readonly requests: number;
  /** Token requests from 10 s after the end of the fault on, for 15 s. */
  readonly lateMints: number;
  /** `evertoken_redis_up` of the gateways: before the fault, the lowest while it lasted, and after the recovery. */
  readonly storeUp: readonly (readonly number[])[];
  /** Reasons in `evertoken_redis_errors_total` of the gateways. */
  readonly reasons: readonly string[];
  /** Findings of the doctor about Redis at the end of the fault and after the recovery. */
  readonly doctor: readonly (readonly string[])[];
}

/** Plays a fault of the connections to Redis with three processes of each Redis client and two gateways. */
export async function runLostConnection(
  tokenModel: Extract<TokenModel, string>,
  fault: ConnectionFault,
): Promise<LostConnectionResult> {
  const sandbox = await startSandbox({ tokenModel, tokenLifetimeSeconds: TOKEN_SECONDS });
  const [primary, other] = await Promise.all([startRedisServer(), startRedisServer()]);
  const relay = await startTcpRelay(primary.port);
  const gateways = await Promise.all(
    Array.from({ length: GATEWAYS }, (_, core) =>
      startObservedGateway(
        core,
        sandbox,
        { redis: { url: `redis://127.0.0.1:${relay.port}` } },
        tokenModel,
      ),
    ),
  );
  const fleet = await startFleet({
    processes: LIBRARY_PROCESSES,
    sandbox: sandbox.url,
    tokenModel,
    redis: (index) => ({
      client: index % 2 === 0 ? 'node-redis' : 'ioredis',
      shape: 'server',
      ports: [relay.port],
    }),
  });
  const check = async (): Promise<string[]> => diagnoseRedis(relay.port);
  const measure = (): Promise<number[]> => Promise.all(gateways.map(({ storeUp }) => storeUp()));
  try {
    fleet.load(LIBRARY_PROCESSES * 10);
    gateways.forEach((gateway) => gateway.load());
    await sleep(2_000);
    const before = await measure();
    await fault.begin({ relay, primary, other });
    const during = await findLowest(measure);
    const duringDoctor = await check();
    await fault.end({ relay, primary, other });
    const deadline = sleep(RECOVERY_MS);
    const after = await poll('all gateways are connected again', RECOVERY_MS, async () => {
      const values = await measure();
      return values.every((value) => value === 1) ? values : undefined;
    });
    const afterDoctor = await check();
    await deadline;
    const lateMints = await countMints(sandbox, OBSERVED_MS);
    const counts = await settle(fleet, gateways);
    const reasons = (await Promise.all(gateways.map((gateway) => gateway.reasons()))).flat();
    return {
      ...counts,
      lateMints,
      storeUp: [before, during, after],
      reasons,
      doctor: [duringDoctor, afterDoctor],
    };
  } finally {
    await Promise.all([fleet, ...gateways].map((each) => each.stop()));
    await Promise.all([sandbox, primary, other, relay].map((each) => each.stop()));
  }
}

/** The lowest value of each gateway while the fault lasts. */
async function findLowest(measure: () => Promise<number[]>): Promise<number[]> {
  let lowest = await measure();
  for (let waited = 0; waited < FAULT_MS; waited += SAMPLE_INTERVAL_MS) {
    await sleep(SAMPLE_INTERVAL_MS);
    const values = await measure();
    lowest = lowest.map((value, index) => Math.min(value, values[index]!));
  }
  return lowest;
}

async function countMints(sandbox: SandboxProcess, ms: number): Promise<number> {
  const { tokenRequests } = await sandbox.stats();
  await sleep(ms);
  return (await sandbox.stats()).tokenRequests - tokenRequests;
}

async function settle(
  fleet: Fleet,
  gateways: readonly ObservedGateway[],
): Promise<Pick<LostConnectionResult, 'failures' | 'requests'>> {
  const { reasons, requests } = await fleet.settle();
  const failures: Record<string, number> = { ...reasons };
  let total = requests;
  for (const gateway of gateways) {
    for (const status of await gateway.settle()) {
      total += 1;
      if (status !== 200) failures[status] = (failures[status] ?? 0) + 1;
    }
  }
  return { failures, requests: total };
}

/** The checks of Redis that do not pass. */
async function diagnoseRedis(port: number): Promise<string[]> {
  const env = {
    REDIS_URL: `redis://127.0.0.1:${port}`,
    ZOOM_ACCOUNT_ID: 'a',
    ZOOM_CLIENT_ID: 'b',
    ZOOM_CLIENT_SECRET: 'c',
  };
  const { sections } = await runDoctor({ env, timeoutMs: 1_500 });
  return sections
    .filter(({ component }) => component === 'redis')
    .flatMap(({ lines }) => lines)
    .filter(({ result }) => result.kind === 'fail')
    .map(({ name }) => name);
}
