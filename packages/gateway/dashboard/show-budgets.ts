import type { AccountState } from './gateway-types.js';
import { byId, createKeyedList, setText } from './dom.ts';
import { createBar, type Bar } from './show-bars.ts';
import { formatCount, formatRelativeTime, formatPlural, formatTime } from './format.ts';

type Pacing = NonNullable<AccountState['pacing']>;
type LabelBudget = Pacing['labels'][number];

/** Little is left when it is no more than this part. */
const LOW_QUOTA_RATIO = 0.1;

const SHARING: Readonly<Record<Pacing['sharing'], string>> = {
  fleet: 'kept by all gateways together',
  process: 'kept by this gateway alone',
  none: '',
};

const renderList = createKeyedList(byId('budgets'), ({ name }: Bar) => name, createBar);

/** Shows what is left of the rate limits, a label each. @param now by the gateway's clock */
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
  const little = ratio !== undefined && ratio <= LOW_QUOTA_RATIO;
  return {
    name: label,
    value:
      day.limit === undefined
        ? `${formatCount(day.used)} today, no daily limit`
        : `${formatCount(day.left ?? 0)} of ${formatCount(day.limit)} left today`,
    ratio,
    tone: blocked !== undefined || ratio === 0 ? 'bad' : little ? 'warning' : 'good',
    note: formatNote(budget, now),
  };
}

function formatNote(
  { label, limit, day, queued, rejected, blocked }: LabelBudget,
  now: number,
): string {
  const together = day.labels.filter((one) => one !== label);
  return [
    `${formatCount(limit.requests)} a ${limit.per}`,
    ...(together.length > 0 ? [`the day counted together with ${together.join(', ')}`] : []),
    ...(queued > 0 ? [`${formatPlural(queued, 'request')} waiting`] : []),
    ...(rejected > 0 ? [`${formatCount(rejected)} refused`] : []),
    ...(blocked
      ? [
          `paused until ${formatTime(blocked.until, now)}, ${formatRelativeTime(blocked.until, now)}`,
        ]
      : []),
  ].join(' · ');
}
