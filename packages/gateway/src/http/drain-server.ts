import type { FastifyInstance } from 'fastify';

const IDLE_CHECK_INTERVAL_MS = 50;

/** Closes a server, and after `drainMs` also the connections that are still active. */
export async function drainServer(app: FastifyInstance, drainMs: number): Promise<void> {
  const { server } = app;
  // Node does not close a connection that becomes idle during the drain.
  const idleCheck = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_INTERVAL_MS);
  const killTimer = setTimeout(() => server.closeAllConnections(), drainMs);
  await app.close();
  clearInterval(idleCheck);
  clearTimeout(killTimer);
}
