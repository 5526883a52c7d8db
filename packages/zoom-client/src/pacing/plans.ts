import { findUnknownOptions } from 'evertoken/internal';
import { rateLimitLabels, type RateLimitLabel } from '../endpoints/zoom-endpoint.ts';

/** A Zoom plan. `business` includes Business, Education, Enterprise and Partner; `unlimited` disables pacing. */
export type ZoomPlan = 'free' | 'pro' | 'business' | 'unlimited';

/** The rate limit of a label, in requests per second or per minute. */
export type LabelRate = { readonly perSecond: number } | { readonly perMinute: number };

/** A label with limits; `all` stands for the requests whose own label has none. */
export type PacingLabel = RateLimitLabel | 'all';

/** All labels that can have limits. */
export const pacingLabels: readonly PacingLabel[] = [...rateLimitLabels, 'all'];

/** The rate limits of an account. */
export interface ZoomLimits {
  /** The rate of each label. A missing label is paced as `all`, if that has a rate. */
  readonly rates: { readonly [L in PacingLabel]?: LabelRate };
  /** Requests per day, from 00:00 UTC. Several labels may share a count; a label is in at most one. */
  readonly perDay: readonly DailyLimit[];
  /**
   * The limits of Zoom Phone, which has its own.
   *
   * @default the same as of all other products, together with them
   */
  readonly phone?: Omit<ZoomLimits, 'phone'>;
}

/** A daily limit, reset at 00:00 UTC. */
export interface DailyLimit {
  readonly labels: readonly PacingLabel[];
  readonly requests: number;
}

/**
 * The rate limits of each plan. No API returns an account's plan, so it must be configured.
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
    phone: {
      rates: {
        light: { perSecond: 20 },
        medium: { perSecond: 10 },
        heavy: { perSecond: 5 },
        'resource-intensive': { perMinute: 5 },
      },
      perDay: [{ labels: ['heavy', 'resource-intensive'], requests: 15_000 }],
    },
  },
  business: {
    rates: {
      light: { perSecond: 80 },
      medium: { perSecond: 60 },
      heavy: { perSecond: 40 },
      'resource-intensive': { perMinute: 20 },
    },
    perDay: [{ labels: ['heavy', 'resource-intensive'], requests: 60_000 }],
    phone: {
      rates: {
        light: { perSecond: 40 },
        medium: { perSecond: 20 },
        heavy: { perSecond: 10 },
        'resource-intensive': { perMinute: 10 },
      },
      perDay: [{ labels: ['heavy', 'resource-intensive'], requests: 30_000 }],
    },
  },
};

/** Validates configured limits. @returns issues; empty if there are none */
export function validateLimits(limits: { readonly phone?: unknown }): string[] {
  const { phone } = limits;
  const issues = validateProductLimits(limits, 'rates perDay phone');
  if (phone === undefined) return issues;
  const phoneIssues = isObject(phone)
    ? validateProductLimits(phone, 'rates perDay')
    : ['must be an object'];
  return [...issues, ...phoneIssues.map((issue) => `phone: ${issue}`)];
}

/** @param names the known options, separated by spaces */
function validateProductLimits(limits: object, names: string): string[] {
  const { rates, perDay } = limits as { readonly [name: string]: unknown };
  if (!isObject(rates) || !Array.isArray(perDay)) return ['plan must have rates and perDay'];
  const counts = (perDay as unknown[]).map((count) => (isObject(count) ? count : {}));
  const counted = counts.flatMap(({ labels }) =>
    Array.isArray(labels) ? (labels as unknown[]) : [],
  );
  return [
    ...findUnknownOptions(limits, names, 'plan.'),
    ...Object.entries(rates).flatMap(([label, rate]) => validateRate(label, rate)),
    ...[...new Set(counted)].flatMap((label) => validateDailyLabel(label, counted, rates)),
    ...counts.flatMap((count) => findUnknownOptions(count, 'labels requests', 'plan.perDay[].')),
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
  const issues: string[] = [];
  if (!(name in rates)) issues.push(`perDay: ${name} has no rate`);
  if (counted.indexOf(label) !== counted.lastIndexOf(label)) {
    issues.push(`perDay: ${name} is in more than one count`);
  }
  return issues;
}

function isLabel(text: string): text is PacingLabel {
  return (pacingLabels as readonly string[]).includes(text);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isPositive(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
