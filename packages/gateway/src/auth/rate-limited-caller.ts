import type { Account } from '../accounts/account.ts';
import type { CallerConfig } from '../config/schema.ts';
import type { Caller, AuthResult } from './caller.ts';
import { parsePermissions } from './permissions.ts';
import { rateLimited } from './auth-errors.ts';
import { createTokenBucket } from './rate-limit.ts';

/** Says whether somebody who is known may send one more request now. */
export type Admission = () => AuthResult;

/** A caller as configured. */
export function toCaller(config: CallerConfig, account: Account): Caller {
  const { name, weight, allow } = config;
  return { name, account, weight, isAllowed: parsePermissions(allow) };
}

/** Keeps a caller to its rate. It costs nothing where there is none. */
export function createAdmission(caller: Caller, ratePerSecond: number | undefined): Admission {
  const admitted: AuthResult = { kind: 'caller', caller };
  if (ratePerSecond === undefined) return () => admitted;
  const takeToken = createTokenBucket(ratePerSecond);
  return () => {
    const waitMs = takeToken();
    return waitMs === 0
      ? admitted
      : { kind: 'refused', errorResponse: rateLimited(waitMs), caller };
  };
}
