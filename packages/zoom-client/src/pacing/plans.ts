import { rateLimitLabels, type RateLimitLabel } from '../endpoints/index.ts';

/** Zoom's plans: `business` stands for Business, Education, Enterprise and Partner. `unlimited`: no pacing. */
export type ZoomPlan = 'free' | 'pro' | 'business' | 'unlimited';

/** How many requests of a label are allowed in a second or in a minute. */
export type LabelRate = { readonly perSecond: number } | { readonly perMinute: number };

/** The limits of an account. */
export interface ZoomLimits {
  /** A label left out is not paced at all. */
  readonly rates: { readonly [L in RateLimitLabel]?: LabelRate };
  /** Requests a day, from 00:00 UTC; several labels may share a count. A label is in one count at most. */
  readonly perDay: readonly DailyLimit[];
}

/** A limit that starts anew at 00:00 UTC. */
export interface DailyLimit {
  readonly labels: readonly RateLimitLabel[];
  readonly requests: number;
}

/**
 * The limits by plan. No API tells an app which plan its account has: it must be configured.
 * Source: https://developers.zoom.us/docs/api/rate-limits/
 */
export const planLimits: { readonly [P in Exclude<ZoomPlan, 'unlimited'>]: ZoomLimits } = {
  free: {
    rates: {
      light: { perSecond: 4 },
      medium: { perSecond: 2 },
      heavy: { perSecond: 1 },
      'resource-intensive': { perMinute: 10 },
    },
    perDay: [
      { labels: ['light'], requests: 6_000 },
      { labels: ['medium'], requests: 2_000 },
      { labels: ['heavy'], requests: 1_000 },
      { labels: ['resource-intensive'], requests: 30_000 },
    ],
  },
  pro: {
    rates: {
      light: { perSecond: 30 },
      medium: { perSecond: 20 },
      heavy: { perSecond: 10 },
      'resource-intensive': { perMinute: 10 },
    },
    perDay: [{ labels: ['heavy', 'resource-intensive'], requests: 30_000 }],
  },
  business: {
    rates: {
      light: { perSecond: 80 },
      medium: { perSecond: 60 },
      heavy: { perSecond: 40 },
      'resource-intensive': { perMinute: 20 },
    },
    perDay: [{ labels: ['heavy', 'resource-intensive'], requests: 60_000 }],
  },
};

/** What is wrong with limits that were configured; empty when nothing is. */
export function validateLimits(limits: object): string[] {
  const { rates, perDay } = limits as { readonly [name: string]: unknown };
  if (!isObject(rates) || !Array.isArray(perDay)) return ['plan must have rates and perDay'];
  const counts = (perDay as unknown[]).map((count) => (isObject(count) ? count : {}));
  const counted = counts.flatMap(({ labels }) =>
    Array.isArray(labels) ? (labels as unknown[]) : [],
  );
  return [
    ...Object.entries(rates).flatMap(([label, rate]) => validateRate(label, rate)),
    ...[...new Set(counted)].flatMap((label) => validateDailyLabel(label, counted, rates)),
    ...counts.flatMap(({ labels, requests }) =>
      Array.isArray(labels) && labels.length > 0 && isPositive(requests)
        ? []
        : ['perDay: each count needs labels and a positive number of requests'],
    ),
  ];
}

function validateRate(label: string, rate: unknown): string[] {
  if (!isLabel(label)) return [`rates: ${label} is not a label`];
  const given = isObject(rate) ? Object.entries(rate) : [];
  const [[per, requests] = ['', 0]] = given;
  if (given.length === 1 && /^per(Second|Minute)$/.test(per) && isPositive(requests)) return [];
  return [`rates.${label} must have either a positive perSecond or a positive perMinute`];
}

function validateDailyLabel(label: unknown, counted: readonly unknown[], rates: object): string[] {
  const name = String(label);
  if (!isLabel(name)) return [`perDay: ${name} is not a label`];
  const problems: string[] = [];
  if (!(name in rates)) problems.push(`perDay: ${name} has no rate`);
  if (counted.indexOf(label) !== counted.lastIndexOf(label)) {
    problems.push(`perDay: ${name} is in more than one count`);
  }
  return problems;
}

function isLabel(text: string): text is RateLimitLabel {
  return (rateLimitLabels as readonly string[]).includes(text);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isPositive(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
