import { escapeStream } from '../observability/escape-controls.ts';
import { main } from './main.ts';
import { disableAllocationSitePretenuring } from './v8-flags.ts';

disableAllocationSitePretenuring();
escapeStream(process.stdout);
escapeStream(process.stderr);
await main(process.argv.slice(2));
