import { disableAllocationSitePretenuring } from './v8-flags.ts';
import { main } from './main.ts';

disableAllocationSitePretenuring();
await main(process.argv.slice(2));
