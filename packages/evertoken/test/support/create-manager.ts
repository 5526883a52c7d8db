import {
  TokenError,
  createTokenManager,
  type TokenEvent,
  type TokenManager,
  type TokenStore,
} from 'evertoken';
import { fakeClock } from 'evertoken/testing';
import { scriptedProvider } from './scripted-provider.ts';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;

/** Creates a manager on a fake clock whose key is known, so that everything else happens by that clock. */
export async function createManager(
  options: {
    store?: TokenStore;
    lifetimeMs?: number;
    clock?: ReturnType<typeof fakeClock>;
    random?: () => number;
  } = {},
) {
  const clock = options.clock ?? fakeClock();
  const provider = scriptedProvider(options.lifetimeMs);
  const events: TokenEvent[] = [];
  const tokens = createTokenManager({
    provider,
    clock,
    random: options.random ?? (() => 0.5),
    onEvent: (event) => void events.push(event),
    ...(options.store && { store: options.store }),
  });
  // Hashing the identity takes real time.
  await tokens.status();
  return { clock, provider, events, tokens };
}

/** A mint that fails. */
export async function failMint(): Promise<never> {
  throw new TokenError('TOKEN_ENDPOINT_FAILED', { detail: 'status 503' });
}

/** An operation without an end. */
export function hang(): Promise<never> {
  return new Promise(() => {});
}

/** Calls `getToken` and reveals the token. */
export async function getTokenValue(
  tokens: TokenManager,
  ...request: Parameters<TokenManager['getToken']>
): Promise<string> {
  return (await tokens.getToken(...request)).value.reveal();
}

/** Wraps a store and counts the calls of `acquire`. */
export function countAcquires(store: TokenStore) {
  const counted = { acquires: 0, store: {} as TokenStore };
  counted.store = {
    ...store,
    acquire: (...args) => ((counted.acquires += 1), store.acquire(...args)),
  };
  return counted;
}
