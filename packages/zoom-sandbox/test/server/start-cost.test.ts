import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** Starts a sandbox in a process of its own and calls an operation of each segment, so that all data is loaded. */
const SCRIPT = `
  import { readFileSync } from 'node:fs';
  import { createSandbox } from ${JSON.stringify(new URL('../../dist/index.js', import.meta.url).href)};
  // Since the start of the process. CPU time differs less on a busy machine.
  const cpuMs = () => (process.cpuUsage().user + process.cpuUsage().system) / 1000;
  const folder = ${JSON.stringify(new URL('../../zoom-api/', import.meta.url).href)};
  const sandbox = await createSandbox();
  const startMs = cpuMs();
  const { accountId, clientId, clientSecret } = sandbox.credentials;
  const response = await fetch(sandbox.tokenUrl, {
    method: 'POST',
    headers: { authorization: 'Basic ' + Buffer.from(clientId + ':' + clientSecret).toString('base64') },
    body: new URLSearchParams({ grant_type: 'account_credentials', account_id: accountId }),
  });
  const headers = { authorization: 'Bearer ' + (await response.json()).access_token };
  const segments = Object.keys(JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')));
  for (const segment of segments) await (await fetch(sandbox.apiUrl + '/' + segment, { headers })).text();
  const rssMb = process.memoryUsage().rss / 2 ** 20;
  await sandbox.close();
  const before = cpuMs();
  await (await createSandbox({ users: 100_000 })).close();
  const largeMs = cpuMs() - before;
  console.log(JSON.stringify({ segments: segments.length, rssMb, startMs, largeMs }));
`;

test('starts with half a second of CPU time, and has all operations in 120 MB', async () => {
  const args = ['--input-type=module', '--eval', SCRIPT];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const { segments, rssMb, startMs, largeMs } = JSON.parse(stdout);
  expect(segments).toBeGreaterThan(55);
  expect(rssMb).toBeLessThan(120);
  expect(startMs).toBeLessThan(500);
  expect(largeMs, 'with 100,000 users').toBeLessThan(1_000);
});
