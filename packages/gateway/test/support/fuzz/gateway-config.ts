import type { ApiKeyConfig } from '../../../src/index.ts';
import { CLIENT_SECRET } from './recording-api.ts';

/** Configuration of a gateway in front of a recording API. Each caller may use paths below its own name only. */
export function createFuzzConfig(
  apiUrl: string,
  callers: readonly (ApiKeyConfig & { readonly name: string })[],
): object {
  return {
    listen: { port: 0 },
    admin: { port: 0 },
    accounts: [
      {
        accountId: 'account',
        clientId: 'client',
        clientSecret: CLIENT_SECRET,
        tokenUrl: `${apiUrl}/oauth/token`,
        apiUrl: `${apiUrl}/v2`,
      },
    ],
    callers: callers.map(({ name, id, sha256 }) => ({
      name,
      allow: [`GET,HEAD,POST /${name}/**`],
      keys: [{ id, sha256 }],
    })),
    log: { level: 'silent' },
  };
}
