// Fuzz test: 200,000 hostile requests with malformed JSON, wrong types, huge bodies and headers, invalid UTF-8 and
// invalid HTTP. The sandbox must neither crash nor respond 5xx, and must work afterwards. Needs `npm run build`.
import { createSandbox } from '../../dist/index.js';
import { sendRequests } from './send-requests.mjs';

const TOTAL = Number(process.env.REQUESTS ?? 200_000);
const SEED = Number(process.env.SEED ?? 1);
const WORKERS = 64;

const warnings = [];
process.on('warning', (warning) => warnings.push(warning));
const sandbox = await createSandbox({ users: 200, tokenLifetimeSeconds: 1e6 });
const port = Number(new URL(sandbox.url).port);
const { access_token: token } = await requestToken();
const known = { token, strings: await knownStrings() };
const startedAt = performance.now();
const outcomes = await Promise.all(
  Array.from({ length: WORKERS }, (_, worker) =>
    sendRequests(port, SEED * 1_000 + worker, Math.ceil(TOTAL / WORKERS), known),
  ),
);
const seconds = (performance.now() - startedAt) / 1000;
const statuses = {};
for (const outcome of outcomes) {
  for (const [status, count] of Object.entries(outcome.statuses))
    statuses[status] = (statuses[status] ?? 0) + count;
}
const failures = outcomes.flatMap((outcome) => outcome.failures);
const total = Object.values(statuses).reduce((sum, count) => sum + count, 0);
console.log(`${total} hostile requests in ${seconds.toFixed(0)} s; responses by status (0: none):`);
console.log(statuses);
console.log(`resident memory ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`);
for (const failure of failures.slice(0, 5)) console.log(failure);
for (const warning of warnings.slice(0, 5)) console.log(warning);
const after = await fetch(`${sandbox.apiUrl}/users`, {
  headers: { authorization: `Bearer ${(await requestToken()).access_token}` },
});
console.log(
  `${failures.length} failures, ${warnings.length} warnings; a valid request afterwards: ${after.status}`,
);
await sandbox.close();
if (failures.length > 0 || warnings.length > 0 || after.status !== 200) process.exitCode = 1;

async function requestToken() {
  const response = await fetch(sandbox.tokenUrl, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from('sandbox-client:sandbox-secret').toString('base64')}`,
    },
    body: new URLSearchParams({ grant_type: 'account_credentials', account_id: 'sandbox-account' }),
  });
  return response.json();
}

async function knownStrings() {
  const get = async (path) =>
    (await fetch(sandbox.apiUrl + path, { headers: { authorization: `Bearer ${token}` } })).json();
  const { users } = await get('/users?page_size=20');
  const { meetings } = await get(`/users/${users[0].id}/meetings`);
  return [
    ...users.flatMap(({ id, email }) => [id, email]),
    ...meetings.flatMap(({ id, uuid }) => [String(id), uuid]),
    'account_credentials',
    'sandbox-account',
  ];
}
