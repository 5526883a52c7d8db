// google-auth-library with a fresh token.
import { OAuth2Client } from 'google-auth-library';

export function create() {
  const client = new OAuth2Client();
  client.setCredentials({ access_token: 'token', expiry_date: Date.now() + 3_599_000 });
  return () => client.getAccessToken();
}
