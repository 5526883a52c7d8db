import type { Secret } from 'evertoken';
import type { Redis } from '../../../redis.ts';
import { judgeClock } from './clock.ts';
import { destinationOf } from './destination.ts';
import { skip, type Outcome } from './outcome.ts';
import { logIn, type RedisSession } from './redis-login.ts';
import { judgeEviction, judgeMemory, memoryFactsIn, type MemoryFacts } from './redis-memory.ts';
import { judgePermissions, judgeWriting, tryCommands } from './redis-permissions.ts';
import { judgeLatency, judgeRole, judgeVersion } from './redis-server.ts';
import { Section, type Checked } from './section.ts';
import { goTo } from './way.ts';

/** What was found of Redis. */
export interface RedisFindings {
  readonly section: Section;
  /** A connection whose user may read what the fleet shares. */
  readonly usable: Checked<Redis>;
  close(): void;
}

const QUESTIONS = 5;

/** Checks the Redis that gateways share. @param isPaced whether they keep rate limits together too. */
export async function checkRedis(
  address: Secret,
  isPaced: boolean,
  timeoutMs: number,
): Promise<RedisFindings> {
  const url = new URL(address.reveal());
  const section = new Section('redis', `${url.protocol}//${url.host}`, timeoutMs);
  const way = await goTo(section, destinationOf(url, 'redis.url (REDIS_URL)'));
  way.value?.socket.destroy();
  const login = await section.after(way, 'login', (_, signal) => logIn(address, signal));
  await section.after(login, 'version', ({ server }) => judgeVersion(server));
  const role = await section.after(login, 'role', ({ server }) => judgeRole(server));
  const permissions = await section.after(role, 'permissions', async () =>
    judgePermissions(await tryCommands(login.value!.client, isPaced)),
  );
  await section.after(permissions, 'writing', judgeWriting);
  await section.after(login, 'latency', measureLatency);
  await section.after(login, 'clock', compareClocks);
  const memory = await section.after(login, 'eviction', askAboutMemory);
  await section.after(memory, 'memory', judgeMemory);
  const client = login.value?.client;
  const isUsable = permissions.kind === 'pass';
  return {
    section,
    usable: { ...permissions, name: 'redis: permissions', value: isUsable ? client : undefined },
    close: () => client?.destroy(),
  };
}

/** With the question that every user may ask. */
async function measureLatency({ client }: RedisSession): Promise<Outcome<true>> {
  const times: number[] = [];
  for (let asked = 0; asked < QUESTIONS; asked += 1) {
    const began = performance.now();
    await client.sendCommand(['HELLO']);
    times.push(performance.now() - began);
  }
  return judgeLatency(times);
}

async function compareClocks({ client }: RedisSession): Promise<Outcome<true>> {
  const began = Date.now();
  const time = await client.sendCommand(['TIME']).catch(() => []);
  const [seconds, micros] = time as unknown as [string?, string?];
  if (seconds === undefined) return skip('this user may not ask for the TIME, see “permissions”');
  const halfWay = (began + Date.now()) / 2;
  return judgeClock(halfWay - Number(seconds) * 1000 - Number(micros) / 1000, 'the clock of Redis');
}

async function askAboutMemory({ client }: RedisSession): Promise<Outcome<MemoryFacts>> {
  let answer: string;
  try {
    answer = await client.info();
  } catch {
    return skip('this user may not ask INFO; an administrator may: redis-cli info memory');
  }
  const facts = memoryFactsIn(answer);
  if (facts === undefined) return skip('the server does not tell');
  return judgeEviction(facts);
}
