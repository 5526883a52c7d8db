import type { Secret } from 'evertoken';
import type { Redis } from '../../../accounts/redis.ts';
import { evaluateClock } from './clock-check.ts';
import { parseTarget } from './destination.ts';
import { skip, type CheckOutcome } from './outcome.ts';
import { logIn, type RedisSession } from './redis-login.ts';
import {
  evaluateEviction,
  evaluateMemory,
  parseMemoryInfo,
  type MemoryInfo,
} from './redis-memory.ts';
import { evaluatePermissions, evaluateWrites, probeCommands } from './redis-permissions.ts';
import { evaluateLatency, evaluateRole, evaluateVersion } from './redis-server-facts.ts';
import { Section, type Checked } from './check.ts';
import { checkConnection } from './connection-check.ts';

/** What was found of Redis. */
export interface RedisCheck {
  readonly section: Section;
  /** A connection whose user may read what the fleet shares. */
  readonly usable: Checked<Redis>;
  close(): void;
}

const LATENCY_SAMPLES = 5;

/** Checks the Redis that gateways share. @param isPaced whether they keep rate limits together too. */
export async function checkRedis(
  address: Secret,
  isPaced: boolean,
  timeoutMs: number,
): Promise<RedisCheck> {
  const url = new URL(address.reveal());
  const section = new Section('redis', `${url.protocol}//${url.host}`, timeoutMs);
  const way = await checkConnection(section, parseTarget(url, 'redis.url (REDIS_URL)'));
  way.value?.socket.destroy();
  const login = await section.dependsOn(way, 'login', (_, signal) => logIn(address, signal));
  await section.dependsOn(login, 'version', ({ server }) => evaluateVersion(server));
  const role = await section.dependsOn(login, 'role', ({ server }) => evaluateRole(server));
  const permissions = await section.dependsOn(role, 'permissions', async () =>
    evaluatePermissions(await probeCommands(login.value!.client, isPaced)),
  );
  await section.dependsOn(permissions, 'writing', evaluateWrites);
  await section.dependsOn(login, 'latency', measureLatency);
  await section.dependsOn(login, 'clock', compareClocks);
  const memory = await section.dependsOn(login, 'eviction', checkMemory);
  await section.dependsOn(memory, 'memory', evaluateMemory);
  const client = login.value?.client;
  const isUsable = permissions.kind === 'pass';
  return {
    section,
    usable: { ...permissions, name: 'redis: permissions', value: isUsable ? client : undefined },
    close: () => client?.destroy(),
  };
}

/** With the question that every user may ask. */
async function measureLatency({ client }: RedisSession): Promise<CheckOutcome<true>> {
  const times: number[] = [];
  for (let asked = 0; asked < LATENCY_SAMPLES; asked += 1) {
    const began = performance.now();
    await client.sendCommand(['HELLO']);
    times.push(performance.now() - began);
  }
  return evaluateLatency(times);
}

async function compareClocks({ client }: RedisSession): Promise<CheckOutcome<true>> {
  const began = Date.now();
  const time = await client.sendCommand(['TIME']).catch(() => []);
  const [seconds, micros] = time as unknown as [string?, string?];
  if (seconds === undefined) return skip('this user may not ask for the TIME, see “permissions”');
  const halfWay = (began + Date.now()) / 2;
  return evaluateClock(
    halfWay - Number(seconds) * 1000 - Number(micros) / 1000,
    'the clock of Redis',
  );
}

async function checkMemory({ client }: RedisSession): Promise<CheckOutcome<MemoryInfo>> {
  let answer: string;
  try {
    answer = await client.info();
  } catch {
    return skip('this user may not ask INFO; an administrator may: redis-cli info memory');
  }
  const facts = parseMemoryInfo(answer);
  if (facts === undefined) return skip('the server does not tell');
  return evaluateEviction(facts);
}
