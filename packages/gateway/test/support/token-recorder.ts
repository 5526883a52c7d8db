import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A token endpoint in front of another one. */
export interface TokenRecorder {
  readonly url: string;
  /** The text of every token that it gave out. */
  readonly tokens: readonly string[];
}

/** Passes token requests on to another endpoint, and keeps the tokens; it ends with the test. */
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
        .then(async (answer) => [answer.status, await answer.text()] as const)
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
