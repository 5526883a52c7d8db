import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Account } from '../../src/accounts/account.ts';
import { BadKeyLimit } from '../../src/callers/bad-key-limit.ts';
import type { Identification } from '../../src/callers/callers.ts';
import { identifyCallers } from '../../src/callers/identify.ts';
import { issuerKeysByUrl } from '../../src/callers/issuer-keys.ts';
import type { CallerConfig } from '../../src/config/gateway-config.ts';
import { readConfig } from '../../src/config/read-config.ts';

/** Sends a request with these headers and tells whom it was taken for. */
export type Ask = (headers: Readonly<Record<string, string>>) => Promise<Identification>;

/** Callers as a file would have them. */
export function callersIn(yaml: string): readonly CallerConfig[] {
  const reading = readConfig({}, { path: 'evertoken.yaml', text: yaml });
  if (reading.kind === 'invalid') throw new Error(reading.problems.join('\n'));
  return reading.config.callers;
}

/** A server that asks who its callers are. */
export async function startAsking(
  callers: readonly CallerConfig[],
  limit: BadKeyLimit = new BadKeyLimit(),
): Promise<Ask> {
  const identify = identifyCallers(callers, {
    accountOf: (name) => ({ name }) as Account,
    limit,
    keysOf: issuerKeysByUrl(),
  });
  let answer: Identification | undefined;
  const server = createServer((request, response) => {
    void Promise.resolve(identify(request)).then((identification) => {
      answer = identification;
      response.end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  return async (headers) => {
    await (await fetch(`http://127.0.0.1:${port}`, { headers })).arrayBuffer();
    return answer!;
  };
}
