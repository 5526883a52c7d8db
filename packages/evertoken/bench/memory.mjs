/**
 * What a token manager that holds a token takes of the heap. Run after a build:
 *
 *     node --expose-gc packages/evertoken/bench/memory.mjs [managers]
 */
import { createTokenManager } from 'evertoken';
import { zoom } from 'evertoken/zoom';

const TOKEN_LENGTH = 1_200;
const AT_ONCE = 500;
const count = Number(process.argv[2] ?? 10_000);
if (globalThis.gc === undefined) throw new Error('run it with --expose-gc');

await managerFor('warm-up').getToken();
const before = heapUsed();
const managers = Array.from({ length: count }, (_, index) => managerFor(`account-${index}`));
await Promise.all(managers.map((tokens) => tokens.status()));
const withoutToken = heapUsed();
for (let first = 0; first < count; first += AT_ONCE) {
  await Promise.all(managers.slice(first, first + AT_ONCE).map((tokens) => tokens.getToken()));
}
const withToken = heapUsed();
console.log(`${managers.length} managers, bytes of heap for each:`);
console.log(`  without a token ${Math.round((withoutToken - before) / count)}`);
console.log(
  `  with a token of ${TOKEN_LENGTH} characters ${Math.round((withToken - before) / count)}`,
);

function managerFor(accountId) {
  const credentials = { accountId, clientId: 'client', clientSecret: 'secret' };
  return createTokenManager({ provider: zoom({ ...credentials, fetch: answerFor(accountId) }) });
}

/** A token endpoint in memory. */
function answerFor(accountId) {
  const access_token = accountId.padEnd(TOKEN_LENGTH, 'x');
  return async () =>
    Response.json({
      access_token,
      token_type: 'bearer',
      expires_in: 3_600,
      scope: 'user:read:admin',
    });
}

function heapUsed() {
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
