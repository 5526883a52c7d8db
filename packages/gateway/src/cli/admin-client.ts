import { getErrorCode, readBounded } from 'evertoken/internal';
import type { AdminConfig } from '../config/schema.ts';
import { ConfigSource } from './config-source.ts';

/** What the admin listener of this machine's gateway has sent, or why there is no response. */
export type AdminResponse =
  | { readonly kind: 'response'; readonly status: number; readonly body: unknown }
  /** Nothing answers, or nothing that can be understood. */
  | { readonly kind: 'silent'; readonly reason: string };

const TIMEOUT_MS = 10_000;
const MAX_RESPONSE_BYTES = 10_000_000;

/** Returns the URL of a listener on this machine; one on every address is reached by a loopback address. */
export function toLocalUrl({ host, port }: Pick<AdminConfig, 'host' | 'port'>): string {
  const local = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return `http://${local.includes(':') ? `[${local}]` : local}:${port}`;
}

/** Finds the admin listener that a configuration describes. @returns undefined if that does not say where it is */
export function findAdminListener(path: string | undefined): string | undefined {
  const source = new ConfigSource(path);
  source.read();
  const { admin } = source.readPartialConfig();
  if (admin !== undefined && admin.port !== 0) return toLocalUrl(admin);
  console.error('No gateway can be asked: the port of its admin listener is not known here.');
  return undefined;
}

/** Sends a request to an admin listener, with the key in `EVERTOKEN_ADMIN_KEY` if there is one. Never throws. */
export async function requestAdmin(
  method: 'GET' | 'POST',
  url: string,
  timeoutMs: number = TIMEOUT_MS,
): Promise<AdminResponse> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const headers = getAdminHeaders();
    const { status, body } = await fetch(url, { method, headers, signal, redirect: 'error' });
    const { bytes } = await readBounded(body, { maxBytes: MAX_RESPONSE_BYTES });
    return { kind: 'response', status, body: JSON.parse(Buffer.from(bytes).toString()) };
  } catch (error) {
    return { kind: 'silent', reason: getErrorCode(error) ?? 'no valid response' };
  }
}

/** The authorization of operators. The key is no option, since other users see the arguments of programs. */
export function getAdminHeaders(): Record<string, string> {
  const key = process.env['EVERTOKEN_ADMIN_KEY']?.trim();
  return key ? { authorization: `Bearer ${key}` } : {};
}
