import type { Secret } from 'evertoken';
import { getRedisErrorCode } from 'evertoken/redis';
import { createClient } from 'redis';
import { parseHello, type Redis, type ServerInfo } from '../../../accounts/redis.ts';
import { Section, fail, pass, skip, type CheckOutcome, type Checked } from './check.ts';
import { evaluateClock } from './clock-check.ts';
import { checkConnection, parseTarget } from './connection-check.ts';
import { evaluatePermissions, evaluateWrites, probeCommands } from './redis-permissions.ts';
import {
  evaluateEviction,
  evaluateLatency,
  evaluateMemory,
  evaluateRole,
  evaluateVersion,
  parseMemoryInfo,
  type MemoryInfo,
} from './redis-server-facts.ts';

/** The checks of Redis. */
export interface RedisCheck {
  readonly section: Section;
  /** A connection whose user may read the shared state. */
  readonly usable: Checked<Redis>;
  close(): void;
}

interface RedisSession {
  readonly client: Redis;
  readonly server: ServerInfo;
}

const SETTING = 'redis.url (REDIS_URL)';
const LATENCY_SAMPLES = 5;

/** Checks the Redis that gateways share. @param isPaced whether they also enforce rate limits through it. */
export async function checkRedis(
  address: Secret,
  isPaced: boolean,
  timeoutMs: number,
): Promise<RedisCheck> {
  const url = new URL(address.reveal());
  const section = new Section('redis', `${url.protocol}//${url.host}`, timeoutMs);
  const connection = await checkConnection(section, parseTarget(url, SETTING));
  connection.value?.socket.destroy();
  const login = await section.dependsOn(connection, 'login', (_, signal) => logIn(address, signal));
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

/** Authenticates with the credentials of the URL. The caller closes the connection. */
async function logIn(address: Secret, signal: AbortSignal): Promise<CheckOutcome<RedisSession>> {
  const client: Redis = createClient({
    url: address.reveal(),
    disableOfflineQueue: true,
    socket: { reconnectStrategy: false },
  });
  client.on('error', () => {});
  const abort = (): void => client.destroy();
  signal.addEventListener('abort', abort, { once: true });
  try {
    await client.connect();
    const server = parseHello(await client.sendCommand(['HELLO']));
    const { username } = new URL(address.reveal());
    const user = username === '' ? 'the default user' : decodeURIComponent(username);
    return pass(`as ${user}`, { client, server });
  } catch (error) {
    if (client.isOpen) client.destroy();
    return evaluateLoginError(error);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** Shows only the first word of Redis' message, which may repeat what was sent. */
function evaluateLoginError(error: unknown): CheckOutcome<never> {
  const code = getRedisErrorCode(error);
  switch (code) {
    case 'WRONGPASS':
    case 'ERR':
      return fail(
        `the user name or the password is rejected (${code})`,
        `Correct it in ${SETTING}: redis://user:password@host, with special characters percent-encoded`,
      );
    case 'NOAUTH':
      return fail(
        'a password is required (NOAUTH)',
        `Add it to ${SETTING}: redis://:password@host`,
      );
    case 'NOPERM':
      return fail(
        'this user may not select the database that the URL names (NOPERM)',
        `Allow it +select, or omit the number at the end of ${SETTING}`,
      );
    default:
      return fail(
        `the server does not respond as Redis does (${code})`,
        `Check the port in ${SETTING}, and whether the server requires TLS (rediss://)`,
      );
  }
}

/** Measures with HELLO, which every user may run. */
async function measureLatency({ client }: RedisSession): Promise<CheckOutcome<true>> {
  const durations: number[] = [];
  for (let sample = 0; sample < LATENCY_SAMPLES; sample += 1) {
    const startedAt = performance.now();
    await client.sendCommand(['HELLO']);
    durations.push(performance.now() - startedAt);
  }
  return evaluateLatency(durations);
}

async function compareClocks({ client }: RedisSession): Promise<CheckOutcome<true>> {
  const startedAt = Date.now();
  const time = await client.sendCommand(['TIME']).catch(() => []);
  const [seconds, micros] = time as unknown as [string?, string?];
  if (seconds === undefined) return skip('this user may not run TIME, see “permissions”');
  const midpoint = (startedAt + Date.now()) / 2;
  return evaluateClock(
    midpoint - Number(seconds) * 1000 - Number(micros) / 1000,
    'the clock of Redis',
  );
}

async function checkMemory({ client }: RedisSession): Promise<CheckOutcome<MemoryInfo>> {
  let text: string;
  try {
    text = await client.info();
  } catch {
    return skip('this user may not run INFO; an administrator may: redis-cli info memory');
  }
  const info = parseMemoryInfo(text);
  if (info === undefined) return skip('the server does not report it');
  return evaluateEviction(info);
}
