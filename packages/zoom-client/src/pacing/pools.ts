import type { DailyCount } from './budget.ts';
import { pacingLabels, type LabelRate, type PacingLabel, type ZoomLimits } from './plans.ts';
import { createRateRule, type RateRule } from './rate-rule.ts';

/** The products with limits of their own; undefined for all others together. */
export type LimitedProduct = 'phone' | undefined;

/** Our daily budget of the labels that share one count. */
export interface DailyBudget extends DailyCount {
  readonly labels: readonly PacingLabel[];
}

/** The requests that share limits. */
export interface Pool {
  /** A label such as `light`, or `phone/light`. */
  readonly name: string;
  readonly product: LimitedProduct;
  readonly label: PacingLabel;
  readonly rule: RateRule;
  readonly day: DailyBudget;
}

/** The pools of an account: one for each label with a rate, of each product with its own limits. */
export function createPools(limits: ZoomLimits, share: number): Pool[] {
  const { phone } = limits;
  return [
    ...createPoolsOf(undefined, limits, share),
    ...(phone === undefined ? [] : createPoolsOf('phone', phone, share)),
  ];
}

function createPoolsOf(product: LimitedProduct, limits: ZoomLimits, share: number): Pool[] {
  return pacingLabels.flatMap((label) => {
    const rate: LabelRate | undefined = limits.rates[label];
    if (rate === undefined) return [];
    const name = toPoolName(product, label);
    const day = getDailyBudget(product, label, limits, share);
    return [{ name, product, label, rule: createRateRule(rate, share), day }];
  });
}

function toPoolName(product: LimitedProduct, label: PacingLabel): string {
  return product === undefined ? label : `${product}/${label}`;
}

function getDailyBudget(
  product: LimitedProduct,
  label: PacingLabel,
  { perDay }: ZoomLimits,
  share: number,
): DailyBudget {
  const found = perDay.find(({ labels }) => labels.includes(label));
  const { labels, requests } = found ?? { labels: [label], requests: undefined };
  const name = labels.map((each) => toPoolName(product, each)).join('+');
  return { name, labels, limit: requests && Math.floor(requests * share) };
}
