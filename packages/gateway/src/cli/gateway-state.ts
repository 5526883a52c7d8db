import type { Problem } from '../admin/problem.ts';
import type { GatewayState } from '../admin/state.ts';
import type { AdminConfig } from '../config/schema.ts';
import { requestAdmin, toLocalUrl } from './admin-client.ts';

/** What the gateway of this machine says about itself, if one answers. */
export type GatewayReading =
  | { readonly kind: 'state'; readonly url: string; readonly state: GatewayState }
  /** It answers, but not without the admin key. */
  | { readonly kind: 'locked'; readonly url: string }
  | { readonly kind: 'silent'; readonly url: string; readonly reason: string };

/** More than the two seconds that a gateway waits for its store. */
const TIMEOUT_MS = 5_000;

/**
 * Asks the gateway with this configuration, on this machine, for its state. Never throws.
 *
 * @returns undefined if its port is any free one, which only the gateway knows
 */
export async function readGatewayState(admin: AdminConfig): Promise<GatewayReading | undefined> {
  if (admin.port === 0) return undefined;
  const url = toLocalUrl(admin);
  const response = await requestAdmin('GET', `${url}/state`, TIMEOUT_MS);
  if (response.kind === 'silent') return { ...response, url };
  if (response.status === 401 || response.status === 403) return { kind: 'locked', url };
  const state = response.body as Partial<GatewayState> | null;
  return Array.isArray(state?.problems)
    ? { kind: 'state', url, state: state as GatewayState }
    : { kind: 'silent', url, reason: 'another program answers' };
}

/** Formats a problem in a line. */
export function formatProblem({ severity, account, code, cause, advice }: Problem): string {
  const subject = account === undefined ? '' : `${account}: `;
  return `${severity}, ${subject}${cause} ${advice} (${code})`;
}
