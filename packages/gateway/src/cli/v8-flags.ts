import { setFlagsFromString } from 'node:v8';

/**
 * Has objects begin their lives where the quick garbage collection finds them. V8 may come to believe, from
 * the busy moments after a start, that lists such as those of headers live long, and makes them old from
 * then on: then what they hold is kept until the slow collection comes. Here nearly all of them end with
 * their request; without this a gateway under load spends about 6 % more CPU time, and 50 MB more.
 */
export function disableAllocationSitePretenuring(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
