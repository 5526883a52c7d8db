import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Account } from '../../src/accounts/account.ts';
import { FailedAuthLimiter } from '../../src/auth/caller-limits.ts';
import type { AuthResult } from '../../src/auth/caller.ts';
import { createAuthenticator } from '../../src/auth/authenticate.ts';
import { createJwksProvider } from '../../src/auth/jwks.ts';
import type { CallerConfig } from '../../src/config/schema.ts';
import { readConfig } from '../../src/config/read-config.ts';

/** Sends a request with these headers and returns how it was authenticated. */
export type Authenticate = (headers: Readonly<Record<string, string>>) => Promise<AuthResult>;

/** Parses the callers of a configuration file. */
export function parseCallers(yaml: string): readonly CallerConfig[] {
  const text = `accounts: [{ sandbox: true }]\n${yaml}`;
  const result = readConfig({}, { path: 'evertoken.yaml', text });
  if (result.kind === 'invalid') throw new Error(result.issues.join('\n'));
  return result.config.callers ?? [];
}

/** Starts a server that authenticates its requests. */
export async function startAuthServer(
  callers: readonly CallerConfig[],
  failedAuthLimiter: FailedAuthLimiter = new FailedAuthLimiter(),
): Promise<Authenticate> {
  const authenticator = createAuthenticator(callers, {
    getAccount: (name) => ({ name }) as Account,
    failedAuthLimiter,
    resolveJwks: createJwksProvider(fetch),
  });
  let result: AuthResult | undefined;
  const server = createServer((request, response) => {
    void Promise.resolve(authenticator(request, request.socket.remoteAddress)).then(
      (authResult) => {
        result = authResult;
        response.end();
      },
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  return async (headers) => {
    await (await fetch(`http://127.0.0.1:${port}`, { headers })).arrayBuffer();
    return result!;
  };
}
