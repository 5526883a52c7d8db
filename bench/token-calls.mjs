// Measures one way to a cached, valid token, in a process of its own so that no other one has shaped what
// the compiler made of it. Prints ns of wall clock and of CPU time per awaited call:
//
//     node bench/token-calls.mjs NAME
const CALLS = 1_000_000;
const WARM_UP_CALLS = 200_000;
const LIFETIME_SECONDS = 3_599;
const TOKEN = 'abc'.repeat(200);

/** Each one returns what is to be awaited for a token. */
const ways = {
  'kept-promise': async () => {
    const kept = Promise.resolve(TOKEN);
    return () => kept;
  },

  'async-function': async () => async () => TOKEN,

  evertoken: async () => {
    const { createTokenManager } = await import('evertoken');
    const { zoom } = await import('evertoken/zoom');
    const answer = { access_token: TOKEN, token_type: 'bearer', expires_in: LIFETIME_SECONDS };
    const credentials = { accountId: 'account', clientId: 'client', clientSecret: 'secret' };
    const provider = zoom({ ...credentials, fetch: async () => Response.json(answer) });
    const tokens = createTokenManager({ provider });
    return () => tokens.getToken();
  },

  azure: async () => {
    const { bearerTokenAuthenticationPolicy, createPipelineRequest } =
      await import('@azure/core-rest-pipeline');
    const expiresOnTimestamp = Date.now() + LIFETIME_SECONDS * 1_000;
    const cycler = await new Promise((resolve, reject) => {
      // The policy's token cycler, as it hands it to those who write the header themselves.
      const authorizeRequest = async ({ getAccessToken }) => resolve(getAccessToken);
      const policy = bearerTokenAuthenticationPolicy({
        credential: { getToken: async () => ({ token: TOKEN, expiresOnTimestamp }) },
        scopes: 'scope',
        challengeCallbacks: { authorizeRequest },
      });
      const request = createPipelineRequest({ url: 'https://api.example/' });
      policy.sendRequest(request, async () => ({ status: 200, headers: new Map() })).catch(reject);
    });
    const scopes = ['scope'];
    const options = {};
    return () => cycler(scopes, options);
  },

  google: async () => {
    const { OAuth2Client } = await import('google-auth-library');
    const client = new OAuth2Client();
    const expiry_date = Date.now() + LIFETIME_SECONDS * 1_000;
    client.setCredentials({ access_token: TOKEN, expiry_date });
    return () => client.getAccessToken();
  },

  badgateway: async () => {
    const { OAuth2Client, OAuth2Fetch } = await import('@badgateway/oauth2-client');
    const expiresAt = Date.now() + LIFETIME_SECONDS * 1_000;
    const tokens = new OAuth2Fetch({
      client: new OAuth2Client({ server: 'https://oauth.example/', clientId: 'client' }),
      getNewToken: async () => ({ accessToken: TOKEN, expiresAt, refreshToken: null }),
    });
    return () => tokens.getAccessToken();
  },
};

const [, , name = ''] = process.argv;
const getToken = await ways[name]();
if (!JSON.stringify(textOf(await getToken())).includes(TOKEN)) throw new Error(`${name}: no token`);
await call(WARM_UP_CALLS);
globalThis.gc?.();
const cpu = process.cpuUsage();
const began = process.hrtime.bigint();
await call(CALLS);
const wallNs = Number(process.hrtime.bigint() - began);
const { user, system } = process.cpuUsage(cpu);
console.log(JSON.stringify({ wallNs: wallNs / CALLS, cpuNs: ((user + system) * 1_000) / CALLS }));

async function call(times) {
  for (let count = 0; count < times; count += 1) await getToken();
}

/** Ours redacts itself. */
function textOf(token) {
  return token.value?.reveal() ?? token;
}
