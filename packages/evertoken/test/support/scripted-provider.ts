import { Secret, type MintedToken, type TokenProvider } from 'evertoken';

/** A provider that follows a script. Its tokens are `token-1`, `token-2`, … */
export interface ScriptedProvider extends TokenProvider {
  /** Number of token requests. */
  readonly requests: number;
  /** The behavior of the next requests, in order; later requests return a token at once. */
  readonly script: Array<(signal: AbortSignal) => Promise<MintedToken | undefined>>;
}

/** @param lifetimeMs lifetime of each token. Default: one hour. */
export function scriptedProvider(lifetimeMs = 3_600_000): ScriptedProvider {
  let requests = 0;
  const script: ScriptedProvider['script'] = [];
  return {
    identity: { tokenUrl: 'https://auth.example/token', clientId: 'client', parameters: {} },
    get requests() {
      return requests;
    },
    script,
    async mint(signal) {
      requests += 1;
      const value = `token-${requests}`;
      return (await script.shift()?.(signal)) ?? token(value, lifetimeMs);
    },
  };
}

/** Returns a minted token with this value. */
export function token(value: string, lifetimeMs = 3_600_000): MintedToken {
  return {
    accessToken: new Secret(value),
    lifetimeMs,
    scopes: ['a'],
    apiUrl: 'https://api.example/v2',
    notices: [],
  };
}
