import { createHash } from 'node:crypto';
import { Secret } from 'evertoken';

/** Hashes settings, so that they can be compared without keeping their secrets. */
export function hashSettings(settings: unknown): string {
  const text = JSON.stringify(settings, function (this: Record<string, unknown>, name, value) {
    const original = this[name];
    return original instanceof Secret ? original.reveal() : (value as unknown);
  });
  return createHash('sha256')
    .update(text ?? '')
    .digest('hex');
}
