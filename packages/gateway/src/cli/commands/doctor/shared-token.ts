import { TokenError, type EncryptionKey, type StoreView } from 'evertoken';
import { formatDuration } from '../../format-duration.ts';
import type { SharedRecord } from '../../shared-record.ts';
import { fail, pass, warn, type CheckOutcome } from './outcome.ts';

/** Judges what the fleet has of an account: its token, or the pause after a failure. */
export function evaluateSharedToken({ record, cooldown }: StoreView): CheckOutcome<true> {
  if (cooldown !== undefined && cooldown.remainingMs > 0) {
    return warn(
      `nobody asks for a token for ${formatDuration(cooldown.remainingMs)}, after ${cooldown.code} (${cooldown.failures} in a row)`,
      `${new TokenError(cooldown.code).advice} The pause ends by itself, and at once with “refresh now” of the admin listener`,
      true,
    );
  }
  if (record === undefined || record.remainingMs <= 0) {
    return pass('none yet: the next request mints one', true);
  }
  const { ageMs, mintedBy = 'somebody', refreshInMs } = record;
  const next = refreshInMs > 0 ? `in ${formatDuration(refreshInMs)}` : 'with the next request';
  return pass(`minted ${formatDuration(ageMs)} ago by ${mintedBy}, the next one ${next}`, true);
}

/**
 * Judges whether the key ring fits the token that is there.
 *
 * @param isLocal whether Redis is on this machine, where encryption keeps nobody out.
 */
export function evaluateEncryption(
  record: SharedRecord,
  keyRing: readonly EncryptionKey[],
  isLocal: boolean,
): CheckOutcome<true> {
  const ids = keyRing.map(({ id }) => id);
  if (record.kind === 'unreadable')
    return fail(describeUnreadable(record.sealedWith, ids), SAME_KEYS);
  if (ids.length > 0) {
    const tried = record.kind === 'token' ? 'the token can be read' : 'there is no token to try';
    return pass(`${tried}; keys: ${ids.join(', ')}`, true);
  }
  return isLocal
    ? pass('none; Redis is on this machine', true)
    : warn(
        'none: whoever reads this Redis can use your Zoom account',
        'Set redis.encryptionKeys (TOKEN_ENCRYPTION_KEYS) to id:key, the key from: openssl rand -base64 32',
        true,
      );
}

function describeUnreadable(sealedWith: string | undefined, ids: readonly string[]): string {
  if (sealedWith === undefined) {
    return ids.length === 0
      ? 'the record in Redis is not one of ours'
      : 'the token is not encrypted, though there are keys: other gateways have none';
  }
  if (ids.includes(sealedWith)) {
    return `the token was encrypted with another key that is also called ${sealedWith}`;
  }
  const own = ids.length === 0 ? 'there is none here' : `here are ${ids.join(', ')}`;
  return `the token was encrypted with the key ${sealedWith}; ${own}`;
}

const SAME_KEYS =
  'Give all gateways the same redis.encryptionKeys (TOKEN_ENCRYPTION_KEYS). To change keys, add the new ' +
  'one last everywhere, then put it first everywhere';
