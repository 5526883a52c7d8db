import {
  type AccessToken,
  Secret,
  TokenError,
  createTokenManager,
  isTokenError,
  memoryStore,
  type ErrorCode,
  type MintedToken,
  type TokenEvent,
  type TokenManager,
  type TokenProvider,
  type TokenStatus,
} from 'evertoken';
import { zoom } from 'evertoken/zoom';

const credentials = { accountId: 'a', clientId: 'b', clientSecret: 'c' };

const tokens: TokenManager = createTokenManager({ provider: zoom(credentials) });
createTokenManager({
  provider: zoom({
    ...credentials,
    clientSecret: new Secret('c'),
    tokenUrl: 'https://zoomgov.com/oauth/token',
    apiUrl: 'https://api.zoomgov.com/v2',
    allowedApiHosts: ['.zoomgov.com'],
    allowInsecureRequests: false,
    fetch,
  }),
  store: memoryStore(),
  onEvent: (event) => describeEvent(event),
  waitTimeoutMs: 1,
  storeTimeoutMs: 1,
  owner: 'worker-1',
});

const token: AccessToken = await tokens.getToken();
await tokens.getToken({ signal: AbortSignal.timeout(1), minValidityMs: 1 });
await tokens.getToken({ rejected: { token, elapsedMs: 5 } });
export const header: string = token.authorization();
export const status: TokenStatus = await tokens.status();
tokens.confirm(token);
await tokens.clear();
await tokens.close();

// A custom provider.
const minted: MintedToken = {
  accessToken: new Secret('t'),
  lifetimeMs: 1,
  scopes: undefined,
  apiUrl: undefined,
  notices: [],
};
export const provider: TokenProvider = {
  identity: { tokenUrl: 'https://auth.example/token', clientId: 'a', parameters: {} },
  mint: async () => minted,
};

/** Narrows events by their type. */
export function describeEvent(event: TokenEvent): string {
  switch (event.type) {
    case 'minted':
      return `${event.generation} after ${event.durationMs} ms`;
    case 'mint-failed':
      return `${event.code}, next attempt in ${event.cooldownMs} ms`;
    case 'store-failed':
    case 'notice':
      return event.code;
    default:
      // @ts-expect-error No event contains a token.
      return String(event.token);
  }
}

/** Returns the code of any caught value. */
export function getCode(error: unknown): ErrorCode | undefined {
  return isTokenError(error) ? error.code : undefined;
}

// @ts-expect-error The provider is missing.
createTokenManager({});
// @ts-expect-error The account is missing.
zoom({ clientId: 'b', clientSecret: 'c' });
// @ts-expect-error Unknown option.
zoom({ ...credentials, scope: 'a' });
// @ts-expect-error Unknown code.
throw new TokenError('NO_SUCH_CODE');
