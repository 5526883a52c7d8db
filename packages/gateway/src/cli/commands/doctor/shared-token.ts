import { TokenError, type EncryptionKey, type OpenedRecord, type StoreView } from 'evertoken';
import { formatDuration } from '../../output.ts';
import { fail, pass, warn, type CheckOutcome } from './check.ts';

/** Evaluates the shared state of an account: its token, or the cooldown after a failed mint. */
export function evaluateSharedToken({ record, cooldown }: StoreView): CheckOutcome<true> {
  if (cooldown !== undefined && cooldown.remainingMs > 0) {
    return warn(
      `no token is requested for ${formatDuration(cooldown.remainingMs)}, after ${cooldown.code} (${cooldown.failures} in a row)`,
      `${new TokenError(cooldown.code).advice} The cooldown ends automatically; “Refresh now” of the dashboard ends it immediately`,
      true,
    );
  }
  if (record === undefined || record.remainingMs <= 0) {
    return pass('none yet; the next request mints one', true);
  }
  const { ageMs, mintedBy = 'an unknown process', refreshInMs } = record;
  const next = refreshInMs > 0 ? `in ${formatDuration(refreshInMs)}` : 'with the next request';
  return pass(`minted ${formatDuration(ageMs)} ago by ${mintedBy}, next refresh ${next}`, true);
}

/**
 * Evaluates whether the encryption keys match the shared token.
 *
 * @param record undefined if there is no shared token
 * @param isLocal whether the store is on this machine, where encryption protects from nothing
 */
export function evaluateEncryption(
  record: OpenedRecord | undefined,
  keyRing: readonly EncryptionKey[],
  isLocal: boolean,
): CheckOutcome<true> {
  const ids = keyRing.map(({ id }) => id);
  if (record?.kind === 'unreadable') return fail(describeUnreadable(record.keyId, ids), SAME_KEYS);
  if (ids.length > 0) {
    const tested = record === undefined ? 'there is no token to test' : 'the token is readable';
    return pass(`${tested}; keys: ${ids.join(', ')}`, true);
  }
  return isLocal
    ? pass('none; the store is on this machine', true)
    : warn(
        'none: anyone who can read the store can use your Zoom account',
        'Set encryptionKeys of redis or postgres (TOKEN_ENCRYPTION_KEYS) to id:key, with a key from: openssl rand -base64 32',
        true,
      );
}

function describeUnreadable(keyId: string | undefined, ids: readonly string[]): string {
  if (keyId === undefined) {
    return ids.length === 0
      ? 'the record in the store was not written by Evertoken'
      : 'the token is not encrypted, although keys are configured: other gateways have none';
  }
  if (ids.includes(keyId)) {
    return `the token was encrypted with a different key that has the same id, ${keyId}`;
  }
  const configured = ids.length === 0 ? 'no key is configured' : `configured: ${ids.join(', ')}`;
  return `the token was encrypted with the key ${keyId}; ${configured}`;
}

const SAME_KEYS =
  'Configure the same encryptionKeys (TOKEN_ENCRYPTION_KEYS) on all gateways. To rotate keys, add the new ' +
  'one last everywhere, then move it first everywhere';
