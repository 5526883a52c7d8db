// Exports 100,000 users in pages of 30 on the free plan, with its 2,000 requests per day, in virtual time, interrupted every
// 500 pages. Prints the effort, and exits with 1 if a user is missing or duplicated.
//   node -C evertoken:source --import tsx examples/export-meetings/bench/free-plan.ts
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox } from '@evertoken/zoom-sandbox';
import { startVirtualTime } from '../../../test/support/virtual-time.ts';
import { parseRows } from '../test/support/csv-rows.ts';
import { exportInVirtualTime } from '../test/support/virtual-export.ts';

const USERS = 100_000;
const PAGES_PER_PROCESS = 500;
const INTERRUPTION_MS = 20 * 60_000;

const folder = await mkdtemp(join(tmpdir(), 'free-plan-'));
const path = join(folder, 'users.csv');
const limits = { plan: 'free', enforceLimits: true } as const;
const sandbox = await createSandbox({ users: USERS, startAt: '2026-05-20T09:00:00Z', ...limits });
const time = startVirtualTime(sandbox.clock);
const setup = { sandbox, time, path, pageSize: 30 };

const realStart = performance.now();
const start = sandbox.clock.now();
let processes = 0;
let waits = 0;
do {
  if (processes > 0) await time.run(time.clock.sleep(INTERRUPTION_MS));
  waits += await exportInVirtualTime(setup, PAGES_PER_PROCESS);
  processes += 1;
} while (await exists(`${path}.progress`));

const ids = parseRows(await readFile(path, 'utf8')).map(([id]) => id);
const { apiRequests, rateLimited, tokensIssued } = sandbox.stats();
const duplicates = ids.length - new Set(ids).size;
console.table({
  rows: ids.length,
  duplicates,
  missing: USERS - new Set(ids).size,
  processes,
  requests: apiRequests,
  'responses with 429': rateLimited,
  'waits until midnight': waits,
  tokens: tokensIssued,
  'virtual hours': ((sandbox.clock.now() - start) / 3_600_000).toFixed(1),
  'real seconds': ((performance.now() - realStart) / 1000).toFixed(1),
});
await sandbox.close();
await rm(folder, { recursive: true });
process.exitCode = duplicates === 0 && new Set(ids).size === USERS ? 0 : 1;

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
