import type { AccountState, GatewayState, Problem } from './gateway-types.js';
import type { Tone } from './dom.ts';
import type { ConnectionState } from './event-source.ts';
import { formatDuration, formatPlural, formatTime } from './format.ts';

/** How things stand, in a few words. */
export interface StatusSummary {
  readonly tone: Tone;
  readonly title: string;
  readonly text: string;
}

/**
 * Says how things stand: first whether the gateway can be heard, then what is wrong, then that all is well.
 *
 * @param now by this machine's clock
 * @param offset how far the gateway's clock is ahead, ms
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
    case 'refused':
      return {
        tone: 'bad',
        title: 'The gateway shows this page nothing',
        text: connection.reason,
      };
    case 'lost':
      return summarizeDisconnected(connection, state !== undefined, now);
    case 'connecting':
      return CONNECTING_SUMMARY;
    case 'live':
      return state === undefined ? CONNECTING_SUMMARY : summarizeState(state, now + offset);
  }
}

const CONNECTING_SUMMARY: StatusSummary = {
  tone: 'quiet',
  title: 'Asking the gateway',
  text: 'Its state is shown here as soon as it answers.',
};

const LOCKED_SUMMARY: StatusSummary = {
  tone: 'quiet',
  title: 'The admin key is needed',
  text: 'Others can reach this listener, so it shows its state to those who have the admin key.',
};

function summarizeDisconnected(
  { since, reason }: Extract<ConnectionState, { kind: 'lost' }>,
  wasHeard: boolean,
  now: number,
): StatusSummary {
  const time = `Since ${formatTime(since, now)}, for ${formatDuration(now - since)}.`;
  const below = wasHeard ? ' What is shown below is from then.' : '';
  return {
    tone: 'bad',
    title: 'The gateway cannot be reached',
    text: `${time} ${reason} It is tried again by itself.${below}`,
  };
}

function summarizeState(state: GatewayState, now: number): StatusSummary {
  const { gateway, problems, accounts } = state;
  if (gateway.draining) {
    return {
      tone: 'warning',
      title: 'The gateway is stopping',
      text: 'It takes no new requests, and finishes those under way.',
    };
  }
  const failing = problems.filter(({ severity }) => severity === 'critical');
  if (failing.length > 0) {
    return { tone: 'bad', title: 'Requests fail', text: describeAffected(failing, accounts) };
  }
  if (problems.length > 0) {
    return {
      tone: 'warning',
      title: 'Something is wrong',
      text: `Requests are still served. ${describeAffected(problems, accounts)}`,
    };
  }
  return { tone: 'good', title: 'All is well', text: describeTokens(accounts, now) };
}

function describeAffected(problems: readonly Problem[], accounts: readonly AccountState[]): string {
  const names = new Set(problems.map(({ account }) => account));
  if (accounts.length === 1 || names.has(undefined)) return 'This is why, and what to do:';
  return `It concerns ${names.size} of ${accounts.length} accounts. This is why, and what to do:`;
}

function describeTokens(accounts: readonly AccountState[], now: number): string {
  const live = accounts.flatMap(({ name, token }) =>
    token !== undefined && token.expiresAt > now ? [{ name, leftMs: token.expiresAt - now }] : [],
  );
  if (live.length === 0) return 'There is no token yet: the first request gets one.';
  const next = live.toSorted((a, b) => a.leftMs - b.leftMs)[0]!;
  if (accounts.length === 1) return `The token is good for another ${formatDuration(next.leftMs)}.`;
  const rest = accounts.length - live.length;
  const without = rest === 0 ? '' : ` ${formatPlural(rest, 'account')} had no request yet.`;
  return `${formatPlural(live.length, 'live token')}; the next to end is that of ${next.name}, in ${formatDuration(next.leftMs)}.${without}`;
}

/** How an account stands, for the list of all. */
export function summarizeAccount(
  { name, token }: AccountState,
  problems: readonly Problem[],
  now: number,
): Omit<StatusSummary, 'title'> {
  const own = problems.filter(({ account }) => account === name);
  if (own.some(({ severity }) => severity === 'critical')) return { tone: 'bad', text: 'fails' };
  if (own.length > 0) return { tone: 'warning', text: 'needs a look' };
  return token !== undefined && token.expiresAt > now
    ? { tone: 'good', text: formatDuration(token.expiresAt - now) }
    : { tone: 'quiet', text: 'no token yet' };
}
