import { Agent } from 'undici';
import type { Deadlines } from '../config/gateway-config.ts';

/** The connections to the API: opened as they are needed, and used again. */
export function createDispatcher({ connectMs, answerMs }: Deadlines): Agent {
  return new Agent({
    connect: { timeout: connectMs },
    headersTimeout: answerMs,
    bodyTimeout: answerMs,
  });
}
