import { keepShortLivedObjectsYoung } from './heap.ts';
import { main } from './main.ts';

keepShortLivedObjectsYoung();
await main(process.argv.slice(2));
