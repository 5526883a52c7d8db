import type { AccountState, GatewayState, Problem } from './gateway-types.js';
import type { Tone } from './dom.ts';
import type { ConnectionState } from './event-source.ts';
import { formatDuration, formatPlural, formatTime } from './format.ts';

/** The overall status at the top of the page. */
export interface StatusSummary {
  readonly tone: Tone;
  readonly title: string;
  readonly text: string;
}

/**
 * Summarizes the status: the connection to the gateway first, then problems, otherwise the tokens.
 *
 * @param now by the browser's clock, ms
 * @param offset how far the gateway's clock is ahead of the browser's, ms
 */
export function summarize(
  connection: ConnectionState,
  state: GatewayState | undefined,
  now: number,
  offset: number,
): StatusSummary {
  switch (connection.kind) {
    case 'locked':
      return LOCKED_SUMMARY;
    case 'denied':
      return { tone: 'bad', title: 'The gateway denied access', text: connection.reason };
    case 'disconnected':
      return summarizeDisconnected(connection, state !== undefined, now);
    case 'connecting':
      return CONNECTING_SUMMARY;
    case 'connected':
      return state === undefined ? CONNECTING_SUMMARY : summarizeState(state, now + offset);
  }
}

const CONNECTING_SUMMARY: StatusSummary = {
  tone: 'quiet',
  title: 'Connecting to the gateway',
  text: 'Its state appears here when it responds.',
};

const LOCKED_SUMMARY: StatusSummary = {
  tone: 'quiet',
  title: 'Admin key required',
  text: 'This listener is reachable from other machines, so the admin key is required for reading too.',
};

function summarizeDisconnected(
  { since, reason }: Extract<ConnectionState, { kind: 'disconnected' }>,
  hasState: boolean,
  now: number,
): StatusSummary {
  const time = `Since ${formatTime(since, now)}, for ${formatDuration(now - since)}.`;
  const stale = hasState ? ' The state below is the last one received.' : '';
  return {
    tone: 'bad',
    title: 'The gateway is unreachable',
    text: `${time} ${reason} Reconnecting automatically.${stale}`,
  };
}

function summarizeState(state: GatewayState, now: number): StatusSummary {
  const { gateway, problems, accounts } = state;
  if (gateway.draining) {
    return {
      tone: 'warning',
      title: 'The gateway is shutting down',
      text: 'It finishes in-flight requests and accepts no new ones.',
    };
  }
  const [first] = problems;
  if (first?.severity === 'critical') {
    return { tone: 'bad', title: 'Requests are failing', text: describeFirst(first, accounts) };
  }
  if (first !== undefined) {
    const title = first.code === 'SANDBOX_IN_USE' ? 'Sandbox instead of Zoom' : 'Attention needed';
    return { tone: 'warning', title, text: describeFirst(first, accounts) };
  }
  return { tone: 'good', title: 'All systems operational', text: describeTokens(accounts, now) };
}

/** The gateway lists first what callers meet first. */
function describeFirst({ account, cause }: Problem, accounts: readonly AccountState[]): string {
  return accounts.length > 1 && account !== undefined ? `${account}: ${cause}` : cause;
}

function describeTokens(accounts: readonly AccountState[], now: number): string {
  const live = accounts.flatMap(({ name, token }) =>
    token !== undefined && token.expiresAt > now && !token.rejected
      ? [{ name, remainingMs: token.expiresAt - now }]
      : [],
  );
  const next = live.toSorted((a, b) => a.remainingMs - b.remainingMs)[0];
  if (next === undefined) return 'There is no token yet; the first request mints one.';
  const remaining = formatDuration(next.remainingMs);
  if (accounts.length === 1) return `The token is valid for ${remaining}.`;
  const others = accounts.length - live.length;
  const without = others === 0 ? '' : ` ${formatPlural(others, 'account')} without a token yet.`;
  return `${formatPlural(live.length, 'live token')}; the next to expire is that of ${next.name}, in ${remaining}.${without}`;
}

/** Summarizes the status of one account for the list of accounts. */
export function summarizeAccount(
  { name, token }: AccountState,
  problems: readonly Problem[],
  now: number,
): Omit<StatusSummary, 'title'> {
  const own = problems.filter(({ account }) => account === name);
  if (own.some(({ severity }) => severity === 'critical')) return { tone: 'bad', text: 'failing' };
  if (own.length > 0) return { tone: 'warning', text: 'attention needed' };
  if (token?.rejected === true) return { tone: 'bad', text: 'rejected' };
  return token !== undefined && token.expiresAt > now
    ? { tone: 'good', text: formatDuration(token.expiresAt - now) }
    : { tone: 'quiet', text: 'no token yet' };
}
