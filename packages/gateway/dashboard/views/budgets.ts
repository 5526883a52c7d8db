import type { AccountState } from '../gateway-types.js';
import { byId, createKeyedList, setText } from '../dom.ts';
import { formatCount, formatPlural, formatRelativeTime, formatTime } from '../format.ts';
import { createBar, type Bar } from './bar.ts';

type Pacing = NonNullable<AccountState['pacing']>;
type LabelBudget = Pacing['labels'][number];

/** A daily limit is shown as low when at most this share of it is left. */
const LOW_QUOTA_RATIO = 0.1;

const SHARING: Readonly<Record<Pacing['sharing'], string>> = {
  fleet: 'enforced jointly by all gateways',
  process: 'enforced by this gateway alone',
  none: '',
};

const renderList = createKeyedList(byId('budgets'), ({ name }: Bar) => name, createBar);

/** Renders what is left of the rate limits, one bar per label. @param now by the gateway's clock */
export function renderBudgets({ pacing }: AccountState, now: number): void {
  const labels = pacing?.labels ?? [];
  byId('no-budgets').hidden = labels.length > 0;
  byId('budgets').hidden = labels.length === 0;
  setText(byId('sharing'), pacing === undefined ? '' : SHARING[pacing.sharing]);
  renderList(labels.map((label) => toBar(label, now)));
}

function toBar(budget: LabelBudget, now: number): Bar {
  const { label, day, blocked } = budget;
  const ratio = day.limit === undefined ? undefined : (day.left ?? 0) / day.limit;
  const isLow = ratio !== undefined && ratio <= LOW_QUOTA_RATIO;
  return {
    name: label,
    value:
      day.limit === undefined
        ? `${formatCount(day.used)} today, no daily limit`
        : `${formatCount(day.left ?? 0)} of ${formatCount(day.limit)} left today`,
    ratio,
    tone: blocked !== undefined || ratio === 0 ? 'bad' : isLow ? 'warning' : 'good',
    note: formatNote(budget, now),
  };
}

function formatNote(
  { label, limit, day, queued, rejected, blocked }: LabelBudget,
  now: number,
): string {
  const shared = day.labels.filter((other) => other !== label);
  return [
    `${formatCount(limit.requests)} per ${limit.per}`,
    ...(shared.length > 0 ? [`daily limit shared with ${shared.join(', ')}`] : []),
    ...(queued > 0 ? [`${formatPlural(queued, 'request')} queued`] : []),
    ...(rejected > 0 ? [`${formatCount(rejected)} rejected`] : []),
    ...(blocked
      ? [
          `blocked until ${formatTime(blocked.until, now)}, ${formatRelativeTime(blocked.until, now)}`,
        ]
      : []),
  ].join(' · ');
}
