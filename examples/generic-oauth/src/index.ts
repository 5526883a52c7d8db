import { createTokenManager } from 'evertoken';
import { withToken } from 'evertoken/fetch';
import { generateDpopKey, oauth } from 'evertoken/oauth';
import { startApi } from './api.ts';
import { CLIENT, RESOURCE, SCOPE, startAuthorizationServer } from './authorization-server.ts';

// In production these are external servers, of which three URLs are needed.
const server = await startAuthorizationServer();
const api = await startApi(server.issuer);

const tokens = createTokenManager({
  provider: oauth({
    tokenUrl: `${server.issuer}/token`,
    clientId: CLIENT.id,
    clientAuth: { method: 'client_secret_basic', secret: CLIENT.secret },
    scopes: [SCOPE],
    resource: RESOURCE,
    apiUrl: api.url,
    // Binds the token to this key, so that a stolen token is useless. Omit it for bearer tokens.
    dpop: await generateDpopKey(),
  }),
  onEvent: (event) => console.log(`  (${event.type})`),
});
const callApi = withToken(tokens);

const responses = await Promise.all([1, 2, 3].map((id) => callApi(`/invoices/${id}`)));
for (const response of responses) console.log(response.status, await response.text());
console.log(`${responses.length} responses with ${server.tokensIssued()} token`);

await tokens.close();
await Promise.all([api.close(), server.close()]);
