import type { ApiKeyConfig } from '../config/gateway-config.ts';
import { isKey } from './api-key.ts';
import type { BadKeyLimit } from './bad-key-limit.ts';
import type { Identification } from './callers.ts';
import type { Admission } from './known-caller.ts';
import { CALLER_UNKNOWN, callerBlocked } from './refusals.ts';

/** A key that is in use, and whose it is. */
export interface KnownKey extends ApiKeyConfig {
  readonly admit: Admission;
}

/** Tells at once whose key a text is. */
export type IdentifyKey = (
  text: string,
  id: string | undefined,
  address: string | undefined,
) => Identification;

/** A key that does not exist goes the same way as one whose secret is wrong, and takes as long. */
export function keyCallers(known: readonly KnownKey[], limit: BadKeyLimit): IdentifyKey {
  const byId = new Map(known.map((key) => [key.id, key]));
  return (text, id, address) => {
    const key = id === undefined ? undefined : byId.get(id);
    const restMs = limit.restMs(address, key?.id);
    if (restMs > 0) return { kind: 'refused', failure: callerBlocked(restMs) };
    if (isKey(text, key) && key !== undefined) return key.admit();
    limit.wrong(address, key?.id);
    return { kind: 'refused', failure: CALLER_UNKNOWN };
  };
}
