import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A token endpoint that forwards to another one. */
export interface TokenRecorder {
  readonly url: string;
  /** Every access token it has returned. */
  readonly tokens: readonly string[];
}

/** Forwards token requests to another endpoint and records the tokens. It is closed when the test ends. */
export async function recordTokens(tokenUrl: string): Promise<TokenRecorder> {
  const tokens: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => {
      const { authorization = '', 'content-type': type = '' } = request.headers;
      fetch(tokenUrl, {
        method: 'POST',
        headers: { authorization, 'content-type': type },
        body: Buffer.concat(chunks),
      })
        .then(async (response) => [response.status, await response.text()] as const)
        .then(([status, text]) => {
          tokens.push(...Array.from(text.matchAll(/"access_token":"([^"]+)"/g), ([, one]) => one!));
          response.writeHead(status, { 'content-type': 'application/json' }).end(text);
        })
        .catch(() => response.destroy());
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/oauth/token`, tokens };
}
