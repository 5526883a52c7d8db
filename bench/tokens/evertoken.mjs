// The token manager with a fresh token.
import { createTokenManager } from 'evertoken';
import { zoom } from 'evertoken/zoom';

export async function create() {
  const body = { access_token: 'token', token_type: 'bearer', expires_in: 3599 };
  const provider = zoom({
    accountId: 'account',
    clientId: 'client',
    clientSecret: 'secret',
    fetch: async () => Response.json(body),
  });
  const tokens = createTokenManager({ provider });
  await tokens.getToken();
  return () => tokens.getToken();
}
