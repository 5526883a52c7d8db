import { setFlagsFromString } from 'node:v8';

/**
 * Disables V8's allocation-site pretenuring so that short-lived objects stay in the young generation. After the
 * busy first moments, V8 may decide that objects such as header lists live long and allocate them in the old
 * generation, where they and all they refer to stay until a major collection. Nearly all objects of a gateway
 * die with their request. Measured under load without the flag: about 6 % more CPU time and 50 MB more memory.
 */
export function disableAllocationSitePretenuring(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
