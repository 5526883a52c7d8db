import type { CallerState, GatewayState } from './gateway-types.js';
import { byId, listIn } from './elements.ts';
import { makeBar, type Bar } from './show-bars.ts';
import { count, milliseconds, percent, plural } from './words.ts';

const show = listIn(byId('callers'), ({ name }: Bar) => name, makeBar);

/** Shows who calls, and how much of an account's requests is theirs: the busiest first. */
export function showCallers({ callers }: GatewayState, account: string): void {
  const own = callers
    .filter((caller) => caller.account === account)
    .toSorted((a, b) => b.requests - a.requests || a.name.localeCompare(b.name));
  const all = own.reduce((total, { requests }) => total + requests, 0);
  byId('no-callers').hidden = own.length > 0;
  byId('callers').hidden = own.length === 0;
  show(own.map((caller) => barOf(caller, all)));
}

function barOf({ name, requests, outcomes, p95Ms, share }: CallerState, all: number): Bar {
  const failed = outcomes['4xx'] + outcomes['5xx'];
  return {
    name,
    value: `${percent(requests, all)} of ${plural(all, 'request')}`,
    part: all === 0 ? 0 : requests / all,
    tone: 'quiet',
    note: [
      plural(requests, 'request'),
      `${count(failed)} answered 4xx or 5xx`,
      ...(p95Ms === undefined ? [] : [`95% within ${milliseconds(p95Ms)}`]),
      ...(share === 1 ? [] : [`weight ${share}`]),
    ].join(' · '),
  };
}
