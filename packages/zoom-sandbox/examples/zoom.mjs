// The code under test in the examples: a minimal Zoom client that does not depend on the sandbox.

/** Gets a token and resolves with a function that calls the API. */
export async function connectToZoom({ tokenUrl, apiUrl, accountId, clientId, clientSecret }) {
  const response = await fetch(tokenUrl, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
    },
    body: new URLSearchParams({ grant_type: 'account_credentials', account_id: accountId }),
  });
  if (!response.ok)
    throw new Error(`Zoom rejected the token request: ${(await response.json()).reason}`);
  const { access_token: token } = await response.json();
  return async (method, path, body) => {
    const apiResponse = await fetch(apiUrl + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!apiResponse.ok) throw new Error(`Zoom responded ${apiResponse.status}`);
    return apiResponse.status === 204 ? undefined : apiResponse.json();
  };
}
