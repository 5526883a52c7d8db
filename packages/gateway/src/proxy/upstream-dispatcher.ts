import { Agent } from 'undici';
import type { Timeouts } from '../config/schema.ts';

/** The longest that a connection is kept without a request, ms, if the API offers to; else it is 4 s. */
const MAX_KEEP_ALIVE_MS = 30_000;

/** The connections to the API: opened as they are needed, and used again. */
export function createDispatcher({ connectMs, responseMs }: Timeouts): Agent {
  return new Agent({
    connect: { timeout: connectMs },
    keepAliveMaxTimeout: MAX_KEEP_ALIVE_MS,
    headersTimeout: responseMs,
    bodyTimeout: responseMs,
  });
}
