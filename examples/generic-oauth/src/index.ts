import { createTokenManager } from 'evertoken';
import { withToken } from 'evertoken/fetch';
import { generateDpopKey, oauth } from 'evertoken/oauth';
import { startApi } from './api.ts';
import { CLIENT, RESOURCE, SCOPE, startAuthorizationServer } from './authorization-server.ts';

// Elsewhere these two are somebody else's: all that is needed of them is three addresses.
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
    // A stolen token is of no use without this key. Leave it out for bearer tokens.
    dpop: await generateDpopKey(),
  }),
  onEvent: (event) => console.log(`  (${event.type})`),
});
const callApi = withToken(tokens);

const answers = await Promise.all([1, 2, 3].map((id) => callApi(`/invoices/${id}`)));
for (const answer of answers) console.log(answer.status, await answer.text());
console.log(`${answers.length} answers with ${server.tokensIssued()} token`);

await tokens.close();
await Promise.all([api.close(), server.close()]);
