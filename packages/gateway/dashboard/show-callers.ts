import type { CallerState, GatewayState } from './gateway-types.js';
import { byId, createKeyedList } from './dom.ts';
import { createBar, type Bar } from './show-bars.ts';
import { formatCount, formatMilliseconds, formatPercent, formatPlural } from './format.ts';

const renderList = createKeyedList(byId('callers'), ({ name }: Bar) => name, createBar);

/** Shows who calls, and how much of an account's requests is theirs: the busiest first. */
export function renderCallers({ callers }: GatewayState, account: string): void {
  const own = callers
    .filter((caller) => caller.account === account)
    .toSorted((a, b) => b.requests - a.requests || a.name.localeCompare(b.name));
  const all = own.reduce((total, { requests }) => total + requests, 0);
  byId('no-callers').hidden = own.length > 0;
  byId('callers').hidden = own.length === 0;
  renderList(own.map((caller) => toBar(caller, all)));
}

function toBar({ name, requests, outcomes, p95Ms, weight }: CallerState, all: number): Bar {
  const failed = outcomes['4xx'] + outcomes['5xx'];
  return {
    name,
    value: `${formatPercent(requests, all)} of ${formatPlural(all, 'request')}`,
    ratio: all === 0 ? 0 : requests / all,
    tone: 'quiet',
    note: [
      formatPlural(requests, 'request'),
      `${formatCount(failed)} answered 4xx or 5xx`,
      ...(p95Ms === undefined ? [] : [`95% within ${formatMilliseconds(p95Ms)}`]),
      ...(weight === 1 ? [] : [`weight ${weight}`]),
    ].join(' · '),
  };
}
