import { Agent } from 'undici';
import type { Timeouts } from '../config/schema.ts';

/** Maximum keep-alive of an idle connection, ms, if the API offers one with `Keep-Alive`; undici's default is 4 s. */
const MAX_KEEP_ALIVE_MS = 30_000;

/** Creates the pool of connections to the API. */
export function createDispatcher({ connectMs, responseMs }: Timeouts): Agent {
  return new Agent({
    connect: { timeout: connectMs },
    keepAliveMaxTimeout: MAX_KEEP_ALIVE_MS,
    headersTimeout: responseMs,
    bodyTimeout: responseMs,
  });
}
