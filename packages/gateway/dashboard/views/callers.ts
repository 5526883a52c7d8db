import type { CallerState, GatewayState } from '../gateway-types.js';
import { byId, createKeyedList } from '../dom.ts';
import { formatCount, formatMilliseconds, formatPercent, formatPlural } from '../format.ts';
import { createBar, type Bar } from './bar.ts';

const renderList = createKeyedList(byId('callers'), ({ name }: Bar) => name, createBar);

/** Renders the callers of an account and their share of its requests, largest first. */
export function renderCallers({ callers }: GatewayState, account: string): void {
  const own = callers
    .filter((caller) => caller.account === account)
    .toSorted((a, b) => b.requests - a.requests || a.name.localeCompare(b.name));
  const total = own.reduce((sum, { requests }) => sum + requests, 0);
  byId('no-callers').hidden = own.length > 0;
  byId('callers').hidden = own.length === 0;
  renderList(own.map((caller) => toBar(caller, total)));
}

function toBar({ name, requests, outcomes, p95Ms, weight }: CallerState, total: number): Bar {
  const failed = outcomes['4xx'] + outcomes['5xx'];
  return {
    name,
    value: `${formatPercent(requests, total)} of ${formatPlural(total, 'request')}`,
    ratio: total === 0 ? 0 : requests / total,
    tone: 'quiet',
    note: [
      formatPlural(requests, 'request'),
      `${formatCount(failed)} with status 4xx or 5xx`,
      ...(p95Ms === undefined ? [] : [`95% within ${formatMilliseconds(p95Ms)}`]),
      ...(weight === 1 ? [] : [`weight ${weight}`]),
    ].join(' · '),
  };
}
