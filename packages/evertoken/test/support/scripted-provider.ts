import { Secret, type MintedToken, type TokenProvider } from 'evertoken';

/** A provider that answers as told. Its tokens are `token-1`, `token-2`, … */
export interface ScriptedProvider extends TokenProvider {
  /** How many token requests were made. */
  readonly requests: number;
  /** What the next requests do, one function each; after them each one mints at once. */
  readonly script: Array<(signal: AbortSignal) => Promise<MintedToken | undefined>>;
}

/** A {@link ScriptedProvider}. @param lifetimeMs of each token. Default: an hour. */
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
      const text = `token-${requests}`;
      return (await script.shift()?.(signal)) ?? token(text, lifetimeMs);
    },
  };
}

/** A minted token with this text. */
export function token(text: string, lifetimeMs = 3_600_000): MintedToken {
  return {
    accessToken: new Secret(text),
    lifetimeMs,
    scopes: ['a'],
    apiUrl: 'https://api.example/v2',
    notices: [],
  };
}
