import { main } from './main.ts';
import { disableAllocationSitePretenuring } from './v8-flags.ts';

disableAllocationSitePretenuring();
await main(process.argv.slice(2));
