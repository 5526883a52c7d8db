import type { Secret } from 'evertoken';
import { createClient } from 'redis';
import type { Redis } from '../../../accounts/redis.ts';
import { codeOf, fail, pass, type CheckOutcome } from './outcome.ts';
import { parseHello, type ServerInfo } from './redis-server-facts.ts';

/** A connection to Redis that it has accepted. */
export interface RedisSession {
  readonly client: Redis;
  readonly server: ServerInfo;
}

const SETTING = 'redis.url (REDIS_URL)';

/** Logs in with what the address holds. The connection is the caller's to close. */
export async function logIn(
  address: Secret,
  signal: AbortSignal,
): Promise<CheckOutcome<RedisSession>> {
  const client: Redis = createClient({
    url: address.reveal(),
    disableOfflineQueue: true,
    socket: { reconnectStrategy: false },
  });
  client.on('error', () => {});
  const giveUp = (): void => client.destroy();
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    await client.connect();
    const server = parseHello(await client.sendCommand(['HELLO']));
    const { username } = new URL(address.reveal());
    const who = username === '' ? 'the default user' : decodeURIComponent(username);
    return pass(`as ${who}`, { client, server });
  } catch (error) {
    if (client.isOpen) client.destroy();
    return evaluateLoginError(error);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}

/** Redis may repeat what it was sent. Only its first word is shown. */
function evaluateLoginError(error: unknown): CheckOutcome<never> {
  const code = getReplyCode(error) ?? codeOf(error);
  switch (code) {
    case 'WRONGPASS':
    case 'ERR':
      return fail(
        `the user name or the password is refused (${code})`,
        `Correct it in ${SETTING}: redis://user:password@host, with %-codes for what is special in a URL`,
      );
    case 'NOAUTH':
      return fail(
        'a password is needed (NOAUTH)',
        `Put it into ${SETTING}: redis://:password@host`,
      );
    case 'NOPERM':
      return fail(
        'this user may not choose the database that the URL names (NOPERM)',
        `Allow it +select, or leave out the number at the end of ${SETTING}`,
      );
    default:
      return fail(
        `the server does not answer as Redis does (${code})`,
        `Check the port in ${SETTING}, and whether the server wants TLS (rediss://)`,
      );
  }
}

function getReplyCode(error: unknown): string | undefined {
  return error instanceof Error ? /^[A-Z]{3,}(?= )/.exec(error.message)?.[0] : undefined;
}
