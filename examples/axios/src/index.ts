import axios, { isAxiosError, type AxiosInstance } from 'axios';
import { createTokenManager, isTokenError } from 'evertoken';
import { withToken } from 'evertoken/axios';
import { zoom } from 'evertoken/zoom';
import { openZoomApp } from './zoom-app.ts';

interface User {
  readonly email: string;
  readonly dept?: string;
}

interface UserPage {
  readonly users: readonly User[];
  readonly next_page_token: string;
}

const zoomApp = await openZoomApp();
const tokens = createTokenManager({ provider: zoom(zoomApp.options) });
const api = withToken(tokens, axios.create({ timeout: 30_000 }));

try {
  const departments = new Map<string, number>();
  for await (const { dept = '' } of listUsers(api)) {
    departments.set(dept, (departments.get(dept) ?? 0) + 1);
  }
  console.table([...departments].map(([department, users]) => ({ department, users })));
} catch (error) {
  console.error(formatError(error));
  process.exitCode = 1;
} finally {
  await tokens.close();
  await zoomApp.close();
}

/** Lists all users, page by page. */
async function* listUsers(client: AxiosInstance): AsyncGenerator<User> {
  let next_page_token = '';
  do {
    const params = { page_size: 20, next_page_token };
    const { data } = await client.get<UserPage>('/users', { params });
    yield* data.users;
    next_page_token = data.next_page_token;
  } while (next_page_token !== '');
}

function formatError(error: unknown): string {
  // There is no token: the message has the reason and the remedy.
  if (isTokenError(error)) return `${error.code}: ${error.message}`;
  // The error message of Zoom.
  if (isAxiosError(error)) return `${error.message}: ${JSON.stringify(error.response?.data)}`;
  return String(error);
}
