// The server process of the memory benchmark.
import { createSandbox } from '../dist/index.js';

const sandbox = await createSandbox();
const { tokenUrl, credentials } = sandbox;
const basic = Buffer.from(`${credentials.clientId}:${credentials.clientSecret}`).toString('base64');
const response = await fetch(tokenUrl, {
  method: 'POST',
  headers: { authorization: `Basic ${basic}` },
  body: new URLSearchParams({
    grant_type: 'account_credentials',
    account_id: credentials.accountId,
  }),
});
const { access_token: token } = await response.json();

process.on('message', (message) => {
  if (message === 'start') process.send({ port: Number(new URL(sandbox.url).port), token });
  if (message === 'stats') process.send({ ...sandbox.stats(), journal: sandbox.journal.size });
  if (message === 'memory') {
    globalThis.gc();
    const { heapUsed, rss } = process.memoryUsage();
    process.send({ heapMb: heapUsed / 2 ** 20, rssMb: Math.round(rss / 2 ** 20) });
  }
});
