// OAuth2Fetch of badgateway with a fresh token.
import { OAuth2Client, OAuth2Fetch } from '@badgateway/oauth2-client';

export async function create() {
  const client = new OAuth2Client({ server: 'https://example.com/', clientId: 'client' });
  const wrapper = new OAuth2Fetch({
    client,
    scheduleRefresh: false,
    getNewToken: () => ({
      accessToken: 'token',
      expiresAt: Date.now() + 3_599_000,
      refreshToken: null,
    }),
  });
  await wrapper.getAccessToken();
  return () => wrapper.getAccessToken();
}
