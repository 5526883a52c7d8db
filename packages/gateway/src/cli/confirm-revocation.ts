import { setTimeout as sleep } from 'node:timers/promises';
import { readBounded } from 'evertoken/internal';
import { hashKeyIds } from '../auth/api-key.ts';
import type { AdminConfig } from '../config/schema.ts';
import { toLocalUrl } from './admin-client.ts';

/** Whether the gateway of a configuration file accepts exactly the keys in the file. */
export type Confirmation =
  | { readonly kind: 'confirmed'; readonly url: string }
  /** The gateway still has other keys. */
  | { readonly kind: 'outdated'; readonly url: string }
  /** Nothing listens there. */
  | { readonly kind: 'absent'; readonly url: string }
  /** Nothing that can be understood has responded. */
  | { readonly kind: 'unknown'; readonly url: string };

/** A gateway checks its files every second, and applies what it has seen twice. */
const APPLY_TIMEOUT_MS = 5_000;
const POLL_INTERVAL_MS = 100;
const RESPONSE_TIMEOUT_MS = 1_000;
const MAX_RESPONSE_BYTES = 10_000;

/**
 * Asks the admin listener of a configuration file on this machine until its gateway accepts exactly these keys.
 *
 * @param timeoutMs how long to wait for that. @default 5000
 */
export async function confirmKeys(
  admin: Pick<AdminConfig, 'host' | 'port'>,
  keyIds: readonly string[],
  timeoutMs: number = APPLY_TIMEOUT_MS,
): Promise<Confirmation> {
  const url = toLocalUrl(admin);
  const expected = hashKeyIds(keyIds);
  const deadlineMs = performance.now() + timeoutMs;
  for (;;) {
    const found = await readKeyHash(url);
    if (found.kind === 'absent') return { kind: 'absent', url };
    if (found.kind === 'hash' && found.hash === expected) return { kind: 'confirmed', url };
    if (performance.now() > deadlineMs) {
      return { kind: found.kind === 'hash' ? 'outdated' : 'unknown', url };
    }
    await sleep(POLL_INTERVAL_MS);
  }
}

type KeyHash =
  | { readonly kind: 'hash'; readonly hash: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown' };

async function readKeyHash(url: string): Promise<KeyHash> {
  try {
    const signal = AbortSignal.timeout(RESPONSE_TIMEOUT_MS);
    const { body } = await fetch(`${url}/healthz`, { signal, redirect: 'error' });
    const { bytes } = await readBounded(body, { maxBytes: MAX_RESPONSE_BYTES });
    const { keys } = JSON.parse(Buffer.from(bytes).toString()) as { keys?: unknown };
    return typeof keys === 'string' ? { kind: 'hash', hash: keys } : { kind: 'unknown' };
  } catch (error) {
    const { code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException;
    return { kind: code === 'ECONNREFUSED' ? 'absent' : 'unknown' };
  }
}
