import type { AccountState } from './gateway-types.js';
import { byId, listIn, setText } from './elements.ts';
import { makeBar, type Bar } from './show-bars.ts';
import { count, fromNow, plural, timeAt } from './words.ts';

type Pacing = NonNullable<AccountState['pacing']>;
type LabelBudget = Pacing['labels'][number];

/** Little is left when it is no more than this part. */
const LITTLE_LEFT = 0.1;

const SHARING: Readonly<Record<Pacing['sharing'], string>> = {
  fleet: 'kept by all gateways together',
  process: 'kept by this gateway alone',
  none: '',
};

const show = listIn(byId('budgets'), ({ name }: Bar) => name, makeBar);

/** Shows what is left of the rate limits, a label each. @param now by the gateway's clock */
export function showBudgets({ pacing }: AccountState, now: number): void {
  const labels = pacing?.labels ?? [];
  byId('no-budgets').hidden = labels.length > 0;
  byId('budgets').hidden = labels.length === 0;
  setText(byId('sharing'), pacing === undefined ? '' : SHARING[pacing.sharing]);
  show(labels.map((label) => barOf(label, now)));
}

function barOf(budget: LabelBudget, now: number): Bar {
  const { label, day, parked } = budget;
  const part = day.limit === undefined ? undefined : (day.left ?? 0) / day.limit;
  const little = part !== undefined && part <= LITTLE_LEFT;
  return {
    name: label,
    value:
      day.limit === undefined
        ? `${count(day.used)} today, no daily limit`
        : `${count(day.left ?? 0)} of ${count(day.limit)} left today`,
    part,
    tone: parked !== undefined || part === 0 ? 'bad' : little ? 'warning' : 'good',
    note: noteOn(budget, now),
  };
}

function noteOn({ label, limit, day, queued, refused, parked }: LabelBudget, now: number): string {
  const together = day.labels.filter((one) => one !== label);
  return [
    `${count(limit.requests)} a ${limit.per}`,
    ...(together.length > 0 ? [`the day counted together with ${together.join(', ')}`] : []),
    ...(queued > 0 ? [`${plural(queued, 'request')} waiting`] : []),
    ...(refused > 0 ? [`${count(refused)} refused`] : []),
    ...(parked ? [`paused until ${timeAt(parked.until, now)}, ${fromNow(parked.until, now)}`] : []),
  ].join(' · ');
}
