import { once } from 'node:events';
import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';

/** Starts a server that responds with a set of keys. It is closed when the test ends. */
export async function startJwksServer(port: number, jwks: string): Promise<void> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(jwks);
  }).listen(port, '127.0.0.1');
  onTestFinished(() => void server.close().closeAllConnections());
  await once(server, 'listening');
}
