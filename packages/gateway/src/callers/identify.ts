import type { Account } from '../accounts/account.ts';
import type { CallerConfig } from '../config/gateway-config.ts';
import type { BadKeyLimit } from './bad-key-limit.ts';
import type { Identify } from './callers.ts';
import type { IssuerKeysOf } from './issuer-keys.ts';
import { jwtCallers } from './jwt-callers.ts';
import { keyCallers } from './key-callers.ts';
import { admissionOf, callerOf } from './known-caller.ts';
import { presentedBy } from './presented.ts';
import { CALLER_UNIDENTIFIED } from './refusals.ts';

/** What callers are known with, and outlives a change of who they are. */
export interface IdentifyParts {
  /** The account of a name. */
  readonly accountOf: (name: string) => Account;
  /** Bounds the guessing of keys. */
  readonly limit: BadKeyLimit;
  /** The keys of an issuer, by the URL they are at. */
  readonly keysOf: IssuerKeysOf;
}

/**
 * Knows callers by their API keys, at once, and by tokens of an identity provider, when the signature
 * has been checked.
 */
export function identifyCallers(
  configs: readonly CallerConfig[],
  { accountOf, limit, keysOf }: IdentifyParts,
): Identify {
  const callers = configs.map((config) => ({
    config,
    caller: callerOf(config, accountOf(config.account)),
  }));
  const byKey = keyCallers(
    callers.flatMap(({ config: { keys, ratePerSecond }, caller }) => {
      const admit = admissionOf(caller, ratePerSecond);
      return keys.map((key) => ({ ...key, admit }));
    }),
    limit,
  );
  const byToken = jwtCallers(
    callers.flatMap(({ config: { jwt, ratePerSecond }, caller }) =>
      jwt === undefined ? [] : [{ jwt, caller, ratePerSecond }],
    ),
    keysOf,
  );
  return ({ headers, socket }) => {
    const presented = presentedBy(headers);
    switch (presented.kind) {
      case 'nothing':
        return { kind: 'refused', failure: CALLER_UNIDENTIFIED };
      case 'key':
        return byKey(presented.text, presented.id, socket.remoteAddress);
      case 'token':
        return byToken(presented.text);
      default:
        return presented satisfies never;
    }
  };
}
