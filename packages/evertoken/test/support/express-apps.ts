import express5, { type Express } from 'express';
import express4 from 'express4';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** The supported versions of Express, by name. */
export const versions: Array<[name: string, express: typeof express5]> = [
  ['Express 4', express4],
  ['Express 5', express5],
];

/** Serves an app until the end of the test. Returns its origin. */
export async function listen(app: Express): Promise<string> {
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
