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
export function problemsOfLimits(limits: ZoomLimits): string[] {
  const { rates, perDay } = limits;
  const problems: string[] = [];
  for (const [label, rate] of Object.entries(rates)) {
    if (!isLabel(label)) problems.push(`rates: ${label} is not a label`);
    const given = Object.entries(rate);
    const [[per, requests] = ['', 0]] = given;
    if (given.length !== 1 || !/^per(Second|Minute)$/.test(per) || !isPositive(requests)) {
      problems.push(`rates.${label} must have a positive perSecond or perMinute`);
    }
  }
  const counted = perDay.flatMap(({ labels }) => labels);
  for (const label of new Set(counted)) {
    if (!isLabel(label)) problems.push(`perDay: ${label} is not a label`);
    else if (rates[label] === undefined) problems.push(`perDay: ${label} has no rate`);
    if (counted.indexOf(label) !== counted.lastIndexOf(label)) {
      problems.push(`perDay: ${label} is in more than one count`);
    }
  }
  if (perDay.some(({ labels, requests }) => labels.length === 0 || !isPositive(requests))) {
    problems.push('perDay: each count needs labels and a positive number of requests');
  }
  return problems;
}

function isLabel(text: string): text is RateLimitLabel {
  return (rateLimitLabels as readonly string[]).includes(text);
}

function isPositive(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
