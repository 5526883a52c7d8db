import type { Account } from '../accounts/account.ts';
import type { CallerConfig } from '../config/gateway-config.ts';
import type { Caller, Identification } from './callers.ts';
import { permissionsOf } from './permissions.ts';
import { rateExceeded } from './refusals.ts';
import { requestRate } from './request-rate.ts';

/** Says whether somebody who is known may send one more request now. */
export type Admission = () => Identification;

/** A caller as configured. */
export function callerOf(config: CallerConfig, account: Account): Caller {
  const { name, share, allow } = config;
  return { name, account, share, mayCall: permissionsOf(allow) };
}

/** Keeps a caller to its rate. It costs nothing where there is none. */
export function admissionOf(caller: Caller, ratePerSecond: number | undefined): Admission {
  const welcome: Identification = { kind: 'caller', caller };
  if (ratePerSecond === undefined) return () => welcome;
  const take = requestRate(ratePerSecond);
  return () => {
    const waitMs = take();
    return waitMs === 0 ? welcome : { kind: 'refused', failure: rateExceeded(waitMs), caller };
  };
}
