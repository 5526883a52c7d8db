import type { AccountState, GatewayState, Trouble } from './gateway-types.js';
import type { Tone } from './elements.ts';
import type { Connection } from './gateway-feed.ts';
import { duration, plural, timeAt } from './words.ts';

/** How things stand, in a few words. */
export interface Verdict {
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
export function verdictOf(
  connection: Connection,
  state: GatewayState | undefined,
  now: number,
  offset: number,
): Verdict {
  switch (connection.kind) {
    case 'locked':
      return LOCKED;
    case 'refused':
      return {
        tone: 'bad',
        title: 'The gateway shows this page nothing',
        text: connection.words,
      };
    case 'lost':
      return lost(connection, state !== undefined, now);
    case 'connecting':
      return CONNECTING;
    case 'live':
      return state === undefined ? CONNECTING : heard(state, now + offset);
  }
}

const CONNECTING: Verdict = {
  tone: 'quiet',
  title: 'Asking the gateway',
  text: 'Its state is shown here as soon as it answers.',
};

const LOCKED: Verdict = {
  tone: 'quiet',
  title: 'The admin key is needed',
  text: 'Others can reach this listener, so it shows its state to those who have the admin key.',
};

function lost(
  { since, words }: Extract<Connection, { kind: 'lost' }>,
  wasHeard: boolean,
  now: number,
): Verdict {
  const time = `Since ${timeAt(since, now)}, for ${duration(now - since)}.`;
  const below = wasHeard ? ' What is shown below is from then.' : '';
  return {
    tone: 'bad',
    title: 'The gateway cannot be reached',
    text: `${time} ${words} It is tried again by itself.${below}`,
  };
}

function heard(state: GatewayState, now: number): Verdict {
  const { gateway, troubles, accounts } = state;
  if (gateway.draining) {
    return {
      tone: 'warning',
      title: 'The gateway is stopping',
      text: 'It takes no new requests, and finishes those under way.',
    };
  }
  const failing = troubles.filter(({ severity }) => severity === 'failing');
  if (failing.length > 0) {
    return { tone: 'bad', title: 'Requests fail', text: whose(failing, accounts) };
  }
  if (troubles.length > 0) {
    return {
      tone: 'warning',
      title: 'Something is wrong',
      text: `Requests are still served. ${whose(troubles, accounts)}`,
    };
  }
  return { tone: 'good', title: 'All is well', text: tokensOf(accounts, now) };
}

function whose(troubles: readonly Trouble[], accounts: readonly AccountState[]): string {
  const names = new Set(troubles.map(({ account }) => account));
  if (accounts.length === 1 || names.has(undefined)) return 'This is why, and what to do:';
  return `It concerns ${names.size} of ${accounts.length} accounts. This is why, and what to do:`;
}

function tokensOf(accounts: readonly AccountState[], now: number): string {
  const live = accounts.flatMap(({ name, token }) =>
    token !== undefined && token.expiresAt > now ? [{ name, leftMs: token.expiresAt - now }] : [],
  );
  if (live.length === 0) return 'There is no token yet: the first request gets one.';
  const next = live.toSorted((a, b) => a.leftMs - b.leftMs)[0]!;
  if (accounts.length === 1) return `The token is good for another ${duration(next.leftMs)}.`;
  const rest = accounts.length - live.length;
  const without = rest === 0 ? '' : ` ${plural(rest, 'account')} had no request yet.`;
  return `${plural(live.length, 'live token')}; the next to end is that of ${next.name}, in ${duration(next.leftMs)}.${without}`;
}

/** How an account stands, for the list of all. */
export function accountVerdict(
  { name, token }: AccountState,
  troubles: readonly Trouble[],
  now: number,
): Omit<Verdict, 'title'> {
  const own = troubles.filter(({ account }) => account === name);
  if (own.some(({ severity }) => severity === 'failing')) return { tone: 'bad', text: 'fails' };
  if (own.length > 0) return { tone: 'warning', text: 'needs a look' };
  return token !== undefined && token.expiresAt > now
    ? { tone: 'good', text: duration(token.expiresAt - now) }
    : { tone: 'quiet', text: 'no token yet' };
}
