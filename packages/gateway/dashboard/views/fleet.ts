import type { GatewayState } from '../gateway-types.js';
import {
  byId,
  createElement,
  createKeyedList,
  setStatus,
  setText,
  type ListEntry,
} from '../dom.ts';
import { formatDuration, formatRelativeTime, formatHost } from '../format.ts';

type Fleet = NonNullable<GatewayState['fleet']>;

/** A gateway as a row of the table. */
interface Row {
  readonly name: string;
  readonly isSelf: boolean;
  readonly version: string;
  /** Whether it runs another version than this gateway. */
  readonly isOther: boolean;
  readonly missing: boolean;
  readonly uptime: string;
  readonly seen: string;
}

const renderRows = createKeyedList(byId('fleet-rows'), ({ name }: Row) => name, createRow);

/** Renders the gateways that share the store; hidden without one. @param now by the gateway's clock */
export function renderFleet(state: GatewayState, now: number): void {
  const { fleet, gateway } = state;
  byId('fleet').hidden = fleet === undefined;
  if (fleet === undefined) return;
  setText(byId('fleet-note'), formatNote(fleet, state, now));
  byId('fleet-table').hidden = fleet.gateways.length === 0;
  renderRows(
    fleet.gateways.map(({ name, version, startedAt, lastSeenAt, missing }) => ({
      name,
      version,
      missing,
      isSelf: name === gateway.name,
      isOther: version !== gateway.version,
      uptime: missing ? '–' : formatDuration(now - startedAt),
      seen: name === gateway.name ? 'now' : formatRelativeTime(Math.min(lastSeenAt, now), now),
    })),
  );
}

function formatNote(
  { gateways, problem }: Fleet,
  { gateway: { version }, redis, postgres }: GatewayState,
  now: number,
): string {
  if (problem !== undefined || (postgres ?? redis)?.connected === false) {
    const reason = problem && `: ${problem.reason} for ${formatDuration(now - problem.since)}`;
    return `The store is unavailable${reason ?? ''}. The list is the last one read.`;
  }
  const missing = gateways.filter((member) => member.missing).length;
  const others = gateways.filter((member) => member.version !== version).length;
  return [
    `${gateways.length - missing} running`,
    ...(missing === 0 ? [] : [`${missing} missing`]),
    ...(others === 0 ? [] : [`${others} with another version`]),
  ].join(' · ');
}

function createRow(): ListEntry<Row> {
  const host = createElement('p', '');
  const name = createElement('p', 'note');
  const status = createElement('span', 'status');
  const version = createElement('span', 'status');
  const uptime = createElement('td', 'time');
  const seen = createElement('td', 'time');
  const cells = [createElement('td', '', status), createElement('td', '', version), uptime, seen];
  return {
    element: createElement('tr', '', createElement('td', 'member', host, name), ...cells),
    update(row) {
      setText(host, row.isSelf ? `${formatHost(row.name)}, this gateway` : formatHost(row.name));
      setText(name, row.name);
      setStatus(status, row.missing ? 'bad' : 'good', row.missing ? 'missing' : 'running');
      setStatus(version, row.isOther ? 'warning' : 'quiet', row.version);
      setText(uptime, row.uptime);
      setText(seen, row.seen);
    },
  };
}
