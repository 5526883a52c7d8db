// Runs every measurement one after the other: `npm run bench -w packages/zoom-sandbox`.
// Build first (`npm run build`). Each one can be run alone: `node packages/zoom-sandbox/bench/throughput.mjs`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const names = ['throughput', 'large-company', 'million-requests', 'fuzz', 'conformance'];
const failed = names.filter((name) => {
  console.log(`\n== ${name}`);
  const script = fileURLToPath(new URL(`${name}.mjs`, import.meta.url));
  return spawnSync(process.execPath, ['--expose-gc', script], { stdio: 'inherit' }).status !== 0;
});
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
