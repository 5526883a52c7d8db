// Azure's token cycler, as its policy hands it to those who write the header themselves.
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
    const answer = async () => ({ status: 200, headers: new Map(), request });
    policy.sendRequest(request, answer).catch(reject);
  });
}
