import { hash, timingSafeEqual } from 'node:crypto';

/** Returns eight hexadecimal digits of the SHA-256 digest: enough to distinguish secrets without revealing them. */
export function fingerprint(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 8);
}

/** Compares two secrets in constant time, which prevents timing attacks. */
export function constantTimeEqual(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
