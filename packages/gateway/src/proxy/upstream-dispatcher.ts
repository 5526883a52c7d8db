import { Agent } from 'undici';
import type { Deadlines } from '../config/gateway-config.ts';

/** The longest that a connection is kept without a request, ms, if the API offers to; else it is 4 s. */
const LONGEST_IDLE_MS = 30_000;

/** The connections to the API: opened as they are needed, and used again. */
export function createDispatcher({ connectMs, answerMs }: Deadlines): Agent {
  return new Agent({
    connect: { timeout: connectMs },
    keepAliveMaxTimeout: LONGEST_IDLE_MS,
    headersTimeout: answerMs,
    bodyTimeout: answerMs,
  });
}
