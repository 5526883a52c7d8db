// The code under test of the examples: what an application does with Zoom. It knows nothing of the sandbox.

/** Gets a token and answers a function that calls the API with it. */
export async function connectToZoom({ tokenUrl, apiUrl, accountId, clientId, clientSecret }) {
  const answer = await fetch(tokenUrl, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
    },
    body: new URLSearchParams({ grant_type: 'account_credentials', account_id: accountId }),
  });
  if (!answer.ok)
    throw new Error(`Zoom refused the token request: ${(await answer.json()).reason}`);
  const { access_token: token } = await answer.json();
  return async (method, path, body) => {
    const response = await fetch(apiUrl + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`Zoom answered ${response.status}`);
    return response.status === 204 ? undefined : response.json();
  };
}
