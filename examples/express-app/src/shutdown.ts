import { once } from 'node:events';
import type { Server } from 'node:http';
import { env } from './configs/env.ts';
import { redis } from './configs/redis.ts';
import { tokens } from './utils/token.ts';

/** How long running requests may go on, ms. */
const DRAIN_TIMEOUT_MS = 7_000;
/** When the process ends in any case, ms: before Docker's 10 s are over and it is killed. */
const FORCE_EXIT_MS = 9_500;

/** Ends the process in good order at the first SIGTERM or SIGINT. */
export function closeOnSignal(server: Server): void {
  let closing: Promise<void> | undefined;
  // Ctrl-C under npm sends the signal twice: once to the group, once from npm.
  const close = (): void => void (closing ??= shutDown(server));
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
}

async function shutDown(server: Server): Promise<void> {
  console.log('Shutting down: running requests are finished first.');
  setTimeout(() => process.exit(0), FORCE_EXIT_MS);
  await drain(server);
  // The token is the fleet's, not this process's: the others would all have to do without it.
  if (env.clearTokenOnExit) await tokens.clear().catch(logError);
  await tokens.close().catch(logError);
  if (redis?.isOpen) await redis.close().catch(logError);
  process.exit(0);
}

async function drain(server: Server): Promise<void> {
  server.close();
  // A connection that is kept alive after its last answer would hold the server open.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), DRAIN_TIMEOUT_MS);
  await once(server, 'close');
  clearInterval(idle);
  clearTimeout(late);
}

function logError(error: Error): void {
  console.error(`While shutting down: ${error.message}`);
}
