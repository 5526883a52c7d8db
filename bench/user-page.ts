import { createSandbox } from '@evertoken/zoom-sandbox';
import { withToken } from 'evertoken/fetch';
import { createTokenManager } from 'evertoken';
import { zoom } from 'evertoken/zoom';

/** Fetches a page of `GET /v2/users` from the sandbox: 16 users, 8.5 kB of JSON. */
export async function fetchUserPage(): Promise<string> {
  const sandbox = await createSandbox();
  const { tokenUrl, apiUrl, credentials } = sandbox;
  const tokens = createTokenManager({ provider: zoom({ ...credentials, tokenUrl, apiUrl }) });
  const response = await withToken(tokens)('/users?page_size=16');
  const page = await response.text();
  await tokens.close();
  await sandbox.close();
  return page;
}
