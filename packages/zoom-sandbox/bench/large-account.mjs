// 100,000 users: the sandbox must start within a second and use less than 200 MB, also after listing all users.
import { createSandbox } from '../dist/index.js';

const USERS = 100_000;
const before = performance.now();
const sandbox = await createSandbox({ users: USERS });
const startMs = performance.now() - before;
const token = await getToken(sandbox);
const get = async (path) =>
  (await fetch(sandbox.apiUrl + path, { headers: { authorization: `Bearer ${token}` } })).json();

const first = await timed('first page of 300', () => get('/users?page_size=300'));
const startRss = rssMb();
let listed = 0;
await timed('all pages of 2000', async () => {
  let next = '';
  do {
    const page = await get(`/users?page_size=2000&next_page_token=${next}`);
    listed += page.users.length;
    next = page.next_page_token;
  } while (next !== '');
});
await timed('one user by id', () => get(`/users/${first.users[299].id}`));
await timed('one user by email address', () => get(`/users/${first.users[299].email}`));
await timed('summary', () => get('/users/summary'));
const endRss = rssMb();
console.log(`start ${startMs.toFixed(0)} ms, ${listed} active users listed`);
console.log(`resident memory ${startRss} MB after the start, ${endRss} MB after listing all users`);
await sandbox.close();
if (startMs > 1_000 || startRss > 200 || endRss > 200) process.exitCode = 1;

async function timed(name, work) {
  const from = performance.now();
  const result = await work();
  console.log(`${name.padEnd(22)} ${(performance.now() - from).toFixed(1)} ms`);
  return result;
}

async function getToken({ tokenUrl, credentials }) {
  const { accountId, clientId, clientSecret } = credentials;
  const response = await fetch(tokenUrl, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
    },
    body: new URLSearchParams({ grant_type: 'account_credentials', account_id: accountId }),
  });
  return (await response.json()).access_token;
}

function rssMb() {
  return Math.round(process.memoryUsage().rss / 2 ** 20);
}
