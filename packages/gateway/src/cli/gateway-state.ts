import { getErrorCode } from 'evertoken/internal';
import type { Problem } from '../admin/problem.ts';
import type { GatewayState } from '../admin/state.ts';
import type { AdminConfig } from '../config/schema.ts';

/** What the gateway of this machine says about itself, if one answers. */
export type GatewayReading =
  | { readonly kind: 'state'; readonly url: string; readonly state: GatewayState }
  /** It answers, but not without the admin key. */
  | { readonly kind: 'locked'; readonly url: string }
  | { readonly kind: 'silent'; readonly url: string; readonly reason: string };

const TIMEOUT_MS = 2_000;

/**
 * Asks the gateway with this configuration, on this machine, for its state. Never throws.
 *
 * @returns undefined if its port is any free one, which only the gateway knows
 */
export async function readGatewayState({
  host,
  port,
}: AdminConfig): Promise<GatewayReading | undefined> {
  if (port === 0) return undefined;
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  const url = `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(`${url}/state`, { signal, redirect: 'error' });
    if (response.status === 401 || response.status === 403) return { kind: 'locked', url };
    const state = (await response.json()) as GatewayState;
    return Array.isArray(state.problems)
      ? { kind: 'state', url, state }
      : { kind: 'silent', url, reason: 'another program answers' };
  } catch (error) {
    return { kind: 'silent', url, reason: getErrorCode(error) ?? 'no valid response' };
  }
}

/** Formats a problem in a line. */
export function formatProblem({ severity, account, code, cause, advice }: Problem): string {
  const subject = account === undefined ? '' : `${account}: `;
  return `${severity}, ${subject}${cause} ${advice} (${code})`;
}
