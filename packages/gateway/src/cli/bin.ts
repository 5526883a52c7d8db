import { escapeStream } from '../observability/escape-controls.ts';
import { describeUnsupportedRuntime } from '../unsupported-runtime.ts';
import { main } from './main.ts';
import { disableAllocationSitePretenuring } from './v8-flags.ts';

disableAllocationSitePretenuring();
escapeStream(process.stdout);
escapeStream(process.stderr);

const reason = describeUnsupportedRuntime();
if (reason === undefined) {
  await main(process.argv.slice(2));
} else {
  process.stderr.write(`evertoken: ${reason}\n`);
  process.exitCode = 1;
}
