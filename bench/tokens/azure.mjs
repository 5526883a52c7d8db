// The token cycler of Azure, as its policy passes it to custom authorization callbacks.
import { bearerTokenAuthenticationPolicy, createPipelineRequest } from '@azure/core-rest-pipeline';

export async function create() {
  const getToken = async () => ({ token: 'token', expiresOnTimestamp: Date.now() + 3_599_000 });
  const cycler = await cyclerFor({ getToken });
  const scopes = ['scope'];
  const options = {};
  await cycler(scopes, options);
  return () => cycler(scopes, options);
}

function cyclerFor(credential) {
  return new Promise((resolve, reject) => {
    const authorizeRequest = async ({ getAccessToken }) => resolve(getAccessToken);
    const policy = bearerTokenAuthenticationPolicy({
      credential,
      scopes: 'scope',
      challengeCallbacks: { authorizeRequest },
    });
    const request = createPipelineRequest({ url: 'https://api.example/' });
    const respond = async () => ({ status: 200, headers: new Map(), request });
    policy.sendRequest(request, respond).catch(reject);
  });
}
