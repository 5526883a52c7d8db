import { findUnknownNames, suggestName } from '../config/unknown-names.ts';
import type { FaultEffect } from './fault-rule.ts';

/** Common fields, and those of each kind. A field of another kind is a mistake. */
const SCOPE_FIELDS = ['kind', 'match', 'times', 'forMs', 'share', 'delayMs'];
const KIND_FIELDS: { readonly [Kind in FaultEffect['kind']]: readonly string[] } = {
  status: ['status', 'body', 'headers'],
  delay: [],
  hang: [],
  reset: [],
  truncate: [],
  html: ['status'],
  empty: ['status'],
  'error-in-200': ['code', 'message'],
  'invalid-token': ['message'],
  duplicate: [],
  'invalid-signature': [],
};
const ALL_FIELDS = [...SCOPE_FIELDS, 'status', 'body', 'headers', 'code', 'message'];

const DELIVERY_KINDS: readonly string[] = [
  'delay',
  'hang',
  'reset',
  'duplicate',
  'invalid-signature',
];
const DELIVERY_ONLY: readonly string[] = ['duplicate', 'invalid-signature'];

const MAX_DELAY_MS = 600_000;
/** Headers that would contradict the framing of the body. */
const FRAMING_HEADERS = new Set(['transfer-encoding', 'trailer']);

/** A path or `*`, with an optional method, or the event of a webhook; no query, which would never match. */
const MATCH_PATTERN = /^(?:(?:(?!WEBHOOK )[A-Z]+ +)?[/*][^?#\s]*|WEBHOOK +[a-z_.*]+)$/;

/** Validates an untrusted rule. Returns all issues; an empty list if it is valid. */
export function validateFaultRule(rule: unknown): string[] {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule))
    return ['expected an object'];
  const input = rule as Record<string, unknown>;
  return [
    ...findUnknownNames(rule, ALL_FIELDS),
    ...validateKind(input),
    ...Object.entries(FIELD_RULES).flatMap(([name, { expected, accepts }]) =>
      input[name] === undefined || accepts(input[name]) ? [] : [`${name}: expected ${expected}`],
    ),
  ];
}

function validateKind(input: Readonly<Record<string, unknown>>): string[] {
  const { kind } = input;
  const kinds = Object.keys(KIND_FIELDS);
  if (typeof kind !== 'string') return [`kind: expected one of ${kinds.join(', ')}`];
  if (!kinds.includes(kind)) return [`kind: ${suggestName(kind, kinds)}`];
  const allowed = [...SCOPE_FIELDS, ...KIND_FIELDS[kind as FaultEffect['kind']]];
  const foreign = Object.keys(input).filter(
    (name) => input[name] !== undefined && ALL_FIELDS.includes(name) && !allowed.includes(name),
  );
  const required = { status: 'status', delay: 'delayMs' }[kind];
  const isMissing = required !== undefined && input[required] === undefined;
  return [
    ...foreign.map((name) => `${name}: a fault of kind ${kind} does not have it`),
    ...(isMissing ? [`${required}: missing`] : []),
    ...validateLayer(kind, input['match']),
  ];
}

function validateLayer(kind: string, match: unknown): string[] {
  const isDelivery = typeof match === 'string' && match.trim().startsWith('WEBHOOK ');
  if (isDelivery && !DELIVERY_KINDS.includes(kind))
    return [`kind: expected one of ${DELIVERY_KINDS.join(', ')} for webhooks`];
  if (!isDelivery && DELIVERY_ONLY.includes(kind))
    return [
      `match: expected WEBHOOK and an event, such as WEBHOOK meeting.*, for the kind ${kind}`,
    ];
  return [];
}

const FIELD_RULES: Readonly<
  Record<string, { readonly expected: string; readonly accepts: (value: unknown) => boolean }>
> = {
  match: {
    expected:
      'a path with an optional method, without a query, such as GET /v2/users/*, or WEBHOOK and an event',
    accepts: (value) =>
      typeof value === 'string' && value.length <= 500 && MATCH_PATTERN.test(value.trim()),
  },
  times: {
    expected: 'a positive integer',
    accepts: (value) => Number.isSafeInteger(value) && Number(value) > 0,
  },
  forMs: { expected: 'a positive number of milliseconds', accepts: isPositiveNumber },
  share: {
    expected: 'a number above 0 and up to 1',
    accepts: (value) => isPositiveNumber(value) && Number(value) <= 1,
  },
  delayMs: { expected: `milliseconds from 0 to ${MAX_DELAY_MS}`, accepts: isValidDelay },
  status: { expected: 'an HTTP status from 200 to 599', accepts: isValidStatus },
  headers: {
    expected: 'an object of valid header names and values that frame no body',
    accepts: areValidHeaders,
  },
  code: { expected: 'a whole number', accepts: Number.isSafeInteger },
  message: { expected: 'a string', accepts: (value) => typeof value === 'string' },
};

function isPositiveNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

function isValidDelay(value: unknown): boolean {
  return value === 0 || (isPositiveNumber(value) && Number(value) <= MAX_DELAY_MS);
}

function isValidStatus(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 200 && Number(value) <= 599;
}

function areValidHeaders(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).every(
    ([name, content]) =>
      /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name) &&
      !FRAMING_HEADERS.has(name.toLowerCase()) &&
      typeof content === 'string' &&
      /^[\t\x20-\x7e\x80-\xff]*$/.test(content),
  );
}
