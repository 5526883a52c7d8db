// Runs all benchmarks: `npm run bench -w packages/zoom-sandbox`. Needs `npm run build`. A single benchmark:
// `node packages/zoom-sandbox/bench/throughput.mjs`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const names = ['throughput', 'large-account', 'million-requests'];
const failed = names.filter((name) => {
  console.log(`\n== ${name}`);
  const script = fileURLToPath(new URL(`${name}.mjs`, import.meta.url));
  return spawnSync(process.execPath, ['--expose-gc', script], { stdio: 'inherit' }).status !== 0;
});
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
