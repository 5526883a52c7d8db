import type { Account } from '../accounts/account.ts';
import type { CallerConfig } from '../config/gateway-config.ts';
import type { BadKeyLimit } from './bad-key-limit.ts';
import type { Identify } from './callers.ts';
import { jwtCallers } from './jwt-callers.ts';
import { keyCallers } from './key-callers.ts';
import { admissionOf, callerOf } from './known-caller.ts';
import { presentedBy } from './presented.ts';
import { CREDENTIALS_MISSING } from './refusals.ts';

/**
 * Knows callers by their API keys, at once, and by tokens of an identity provider, when the signature
 * has been checked.
 *
 * @param accountOf the account of a name.
 * @param limit bounds the guessing of keys.
 */
export function identifyCallers(
  configs: readonly CallerConfig[],
  accountOf: (name: string) => Account,
  limit: BadKeyLimit,
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
  );
  return ({ headers, socket }) => {
    const presented = presentedBy(headers);
    switch (presented.kind) {
      case 'nothing':
        return { kind: 'refused', failure: CREDENTIALS_MISSING };
      case 'key':
        return byKey(presented.text, presented.id, socket.remoteAddress);
      case 'token':
        return byToken(presented.text);
      default:
        return presented satisfies never;
    }
  };
}
