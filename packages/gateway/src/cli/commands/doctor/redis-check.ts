import { getErrorCode } from 'evertoken/internal';
import { getRedisErrorCode } from 'evertoken/redis';
import {
  createRedisClient,
  sendCommand,
  sendToPrimaries,
  type Redis,
} from '../../../accounts/redis-client.ts';
import { RedisLoginProvider, runPasswordCommand } from '../../../accounts/redis-login.ts';
import { createRedisTls, parseHello, type ServerInfo } from '../../../accounts/redis.ts';
import { createRedisStore } from '../../../accounts/shared-store.ts';
import {
  formatRedisAddress,
  getRedisAddress,
  getRedisLogin,
  type RedisAddress,
} from '../../../config/redis-address.ts';
import type { RedisConfig } from '../../../config/schema.ts';
import { Section, fail, pass, skip, type CheckOutcome, type Checked } from './check.ts';
import { evaluateClock } from './clock-check.ts';
import { checkConnection, parseTarget } from './connection-check.ts';
import { evaluateLatency } from './latency-check.ts';
import { evaluatePermissions, evaluateWrites, probeCommands } from './redis-permissions.ts';
import {
  evaluateEviction,
  evaluateMemory,
  evaluateRole,
  evaluateVersion,
  parseMemoryInfo,
  type MemoryInfo,
} from './redis-server-facts.ts';
import type { StoreCheck } from './store-check.ts';

interface RedisSession {
  readonly client: Redis;
  readonly server: ServerInfo;
}

const SETTING = 'redis.url (REDIS_URL)';
const LATENCY_SAMPLES = 5;
/** Decides which server of a cluster is measured. */
const PROBE_KEY = 'evertoken:doctor';

/** Checks the Redis that gateways share. @param isPaced whether they also enforce rate limits through it. */
export async function checkRedis(
  config: RedisConfig,
  isPaced: boolean,
  timeoutMs: number,
): Promise<StoreCheck> {
  const address = getRedisAddress(config)!;
  const section = new Section('redis', formatRedisAddress(address), timeoutMs);
  const provider = await checkPassword(
    section,
    config,
    await checkAddress(section, address, config),
  );
  const login = await section.dependsOn(provider, 'login', (loginProvider, signal) =>
    logIn(address, config, loginProvider, signal),
  );
  await section.dependsOn(login, 'version', ({ server }) => evaluateVersion(server));
  const role = await section.dependsOn(login, 'role', ({ server }) =>
    evaluateRole(server, address.kind),
  );
  const permissions = await section.dependsOn(role, 'permissions', async () =>
    evaluatePermissions(await probeCommands(login.value!.client, isPaced)),
  );
  await section.dependsOn(permissions, 'writing', evaluateWrites);
  await section.dependsOn(login, 'latency', measureLatency);
  await section.dependsOn(login, 'clock', compareClocks);
  const memory = await section.dependsOn(login, 'eviction', checkMemory);
  await section.dependsOn(memory, 'memory', evaluateMemory);
  const client = login.value?.client;
  const store = permissions.kind === 'pass' && client ? createRedisStore(client) : undefined;
  return {
    section,
    usable: { ...permissions, name: 'redis: permissions', value: store },
    close: () => client && destroy(client),
  };
}

/** Of Sentinels and clusters, any server may do, which the login finds. */
async function checkAddress(
  section: Section,
  address: RedisAddress,
  config: RedisConfig,
): Promise<Checked<true>> {
  if (address.kind !== 'server') return { name: 'address', kind: 'pass', value: true };
  const target = parseTarget(new URL(address.url), SETTING);
  const secureContext = createRedisTls(address, config);
  const isSecure = secureContext !== undefined;
  const connection = await checkConnection(section, { ...target, tls: isSecure }, secureContext);
  connection.value?.socket.destroy();
  return { ...connection, value: connection.value && true };
}

async function checkPassword(
  section: Section,
  config: RedisConfig,
  connection: Checked<true>,
): Promise<Checked<RedisLoginProvider>> {
  const login = getRedisLogin(config);
  const { passwordCommand } = config;
  if (passwordCommand === undefined)
    return { ...connection, value: connection.value && new RedisLoginProvider(login) };
  return section.dependsOn(connection, 'password', async () => {
    try {
      const password = await runPasswordCommand(passwordCommand);
      const provider = new RedisLoginProvider({ ...login, password });
      return pass('printed by redis.passwordCommand', provider);
    } catch (error) {
      return fail<RedisLoginProvider>(
        `redis.passwordCommand failed (${getErrorCode(error)})`,
        'Run it as the user of the gateway: it must print the password and exit with status 0 within 10 s',
      );
    }
  });
}

/** Authenticates. The caller closes the connection. */
async function logIn(
  address: RedisAddress,
  config: RedisConfig,
  login: RedisLoginProvider,
  signal: AbortSignal,
): Promise<CheckOutcome<RedisSession>> {
  const client = createRedisClient(address, {
    login,
    sentinelLogin: new RedisLoginProvider(config.sentinel ?? {}),
    secureContext: createRedisTls(address, config),
    reconnects: false,
  });
  let lastError: unknown;
  client.on('error', (error: unknown) => {
    lastError = error;
  });
  const abort = (): void => destroy(client);
  signal.addEventListener('abort', abort, { once: true });
  try {
    await client.connect();
    const [server] = await sendToPrimaries(client, ['HELLO']);
    const { username = 'the default user' } = await login.credentials();
    return pass(`as ${username}`, { client, server: parseHello(server) });
  } catch (error) {
    if (client.isOpen) destroy(client);
    const code = getRedisErrorCode(error);
    return evaluateLoginError(code === 'OTHER' ? getRedisErrorCode(lastError) : code, address.kind);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

function destroy(client: Redis): void {
  Promise.resolve(client.destroy()).catch(() => {});
}

/** Shows only the first word of Redis' message, which may repeat what was sent. */
function evaluateLoginError(code: string, kind: RedisAddress['kind']): CheckOutcome<never> {
  if (kind === 'cluster' && code === 'ERR')
    return fail(
      'the servers are not part of a cluster (ERR)',
      `Set ${SETTING} in place of redis.cluster`,
    );
  const where =
    kind === 'server'
      ? SETTING
      : 'redis.username and redis.password (REDIS_USERNAME, REDIS_PASSWORD)';
  switch (code) {
    case 'WRONGPASS':
    case 'ERR':
      return fail(
        `the user name or the password is rejected (${code})`,
        `Correct it in ${where}: redis://user:password@host, with special characters percent-encoded`,
      );
    case 'NOAUTH':
      return fail('a password is required (NOAUTH)', `Add it to ${where}: redis://:password@host`);
    case 'NOPERM':
      return fail(
        'this user may not select the database that the URL names (NOPERM)',
        `Allow it +select, or omit the number at the end of ${SETTING}`,
      );
    default:
      return fail(
        `the server does not respond as Redis does (${code})`,
        kind === 'server'
          ? `Check the port in ${SETTING}, and whether the server requires TLS (rediss://)`
          : `Check redis.${kind} and whether the servers run, require TLS (redis.tls.enabled) or other credentials`,
      );
  }
}

/** Measures with HELLO, which every user may run. */
async function measureLatency({ client }: RedisSession): Promise<CheckOutcome<true>> {
  const durations: number[] = [];
  for (let sample = 0; sample < LATENCY_SAMPLES; sample += 1) {
    const startedAt = performance.now();
    await sendCommand(client, ['HELLO'], PROBE_KEY);
    durations.push(performance.now() - startedAt);
  }
  return evaluateLatency(
    durations,
    'Move Redis closer, and check its load (redis-cli --latency, SLOWLOG GET)',
  );
}

async function compareClocks({ client }: RedisSession): Promise<CheckOutcome<true>> {
  const startedAt = Date.now();
  const time = await sendCommand(client, ['TIME'], PROBE_KEY).catch(() => []);
  const [seconds, micros] = time as [string?, string?];
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
    text = String(await sendCommand(client, ['INFO'], PROBE_KEY));
  } catch {
    return skip('this user may not run INFO; an administrator may: redis-cli info memory');
  }
  const info = parseMemoryInfo(text);
  if (info === undefined) return skip('the server does not report it');
  return evaluateEviction(info);
}
