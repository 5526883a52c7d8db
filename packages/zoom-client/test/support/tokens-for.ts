import { AccessToken, Secret, type TokenSource } from 'evertoken';

/** A token source whose token is for an API. */
export function tokensFor(apiUrl: string): TokenSource {
  const value = new Secret('the-token');
  const fields = { generation: 1, expiresAt: Date.now() + 3_600_000, scopes: undefined };
  const token = new AccessToken({ value, ...fields, apiUrl });
  return { getToken: () => Promise.resolve(token) };
}
