import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';

/**
 * One line for each request when it has ended: without query values, which may be personal, and
 * without a status if the caller went away before it had one.
 */
export function logAccess(
  log: Logger,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): void {
  const started = performance.now();
  response.once('close', () => {
    const path = request.url?.split('?', 1)[0];
    const ms = Math.round(performance.now() - started);
    const status = response.headersSent ? response.statusCode : undefined;
    const complete = response.writableFinished;
    log.info({ requestId, method: request.method, path, status, ms, complete }, 'request');
  });
}
