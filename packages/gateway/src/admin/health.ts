import type { FastifyInstance } from 'fastify';
import type { Readiness } from './readiness.ts';

/**
 * Adds the two questions that whoever runs the gateway asks all the time: `/healthz`, whether the process
 * serves (restart it if not), and `/readyz`, whether requests can be served now (send them elsewhere if not).
 */
export function registerHealth(app: FastifyInstance, readiness: () => Promise<Readiness>): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const result = await readiness();
    return reply
      .code(result.status === 'ready' ? 200 : 503)
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .send(formatReadiness(result));
  });
}

/** JSON with a line for each account, for people who ask with curl. */
function formatReadiness({ status, accounts }: Readiness): string {
  const lines = accounts.map((account) => JSON.stringify(account));
  return `{"status":"${status}","accounts":[\n${lines.join(',\n')}\n]}\n`;
}
