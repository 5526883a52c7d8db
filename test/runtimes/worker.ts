// A worker as the guide has it: one token manager for all requests of an isolate, created before the first one.
import { createTokenManager } from 'evertoken';
import { withToken } from 'evertoken/fetch';
import { zoom } from 'evertoken/zoom';

declare const SANDBOX: string;

const tokens = createTokenManager({
  provider: zoom({
    accountId: 'sandbox-account',
    clientId: 'sandbox-client',
    clientSecret: 'sandbox-secret',
    tokenUrl: `${SANDBOX}/oauth/token`,
    apiUrl: `${SANDBOX}/v2`,
  }),
});
const zoomFetch = withToken(tokens);

export default {
  async fetch(): Promise<Response> {
    try {
      const response = await zoomFetch('/users?page_size=1');
      await response.text();
      return new Response(null, { status: response.status });
    } catch (error) {
      return new Response(String(error), { status: 500 });
    }
  },
};
