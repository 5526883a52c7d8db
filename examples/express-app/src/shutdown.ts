import { once } from 'node:events';
import type { Server } from 'node:http';
import { env } from './configs/env.ts';
import { redis } from './configs/redis.ts';
import { tokens } from './utils/token.ts';

/** The grace period for in-flight requests, ms. */
const DRAIN_TIMEOUT_MS = 7_000;
/** The deadline after which the process exits anyway, ms: before Docker kills it after 10 s. */
const FORCE_EXIT_MS = 9_500;

/** Shuts down gracefully at the first SIGTERM or SIGINT. */
export function closeOnSignal(server: Server): void {
  let closing: Promise<void> | undefined;
  // Under npm, Ctrl-C sends the signal twice: to the process group, and from npm.
  const close = (): void => void (closing ??= shutDown(server));
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
}

async function shutDown(server: Server): Promise<void> {
  console.log('shutting down, waiting for in-flight requests');
  setTimeout(() => process.exit(0), FORCE_EXIT_MS);
  await drain(server);
  // The token is kept for the other processes.
  if (env.clearTokenOnExit) await tokens.clear().catch(logError);
  await tokens.close().catch(logError);
  if (redis?.isOpen) await redis.close().catch(logError);
  process.exit(0);
}

async function drain(server: Server): Promise<void> {
  server.close();
  // Idle keep-alive connections would keep the server open.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), DRAIN_TIMEOUT_MS);
  await once(server, 'close');
  clearInterval(idle);
  clearTimeout(late);
}

function logError(error: Error): void {
  console.error(`shutdown failed: ${error.message}`);
}
