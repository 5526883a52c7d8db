import { findUnknownNames } from '../config/unknown-names.ts';
import type { Clock } from '../time/clock.ts';

/**
 * A fault to inject: which requests it affects, for how long, and its effect. Without `times`, `forMs` and `share` it
 * affects every matching request until it is removed.
 *
 * @example
 * sandbox.faults.add({ match: 'GET /v2/users', kind: 'status', status: 503, times: 2 });
 */
export type FaultRule = FaultScope & FaultEffect;

/** The requests that a fault affects. */
export interface FaultScope {
  /**
   * A path with an optional method; `*` is a wildcard: `/oauth/token`, `GET /v2/users`, `/v2/users/*`, `DELETE *`. The
   * query is ignored.
   *
   * @default every request except those to `/_sandbox`
   */
  readonly match?: string;
  /**
   * Maximum number of affected requests.
   *
   * @default unlimited
   */
  readonly times?: number;
  /**
   * Duration from now, ms on the sandbox's clock.
   *
   * @default unlimited
   */
  readonly forMs?: number;
  /**
   * Fraction of matching requests to affect, above 0 and up to 1, evenly spread: 0.25 is every fourth.
   *
   * @default 1
   */
  readonly share?: number;
  /**
   * Delay before the effect in real milliseconds, at most 600,000.
   *
   * @default 0
   */
  readonly delayMs?: number;
}

/** The effect of a fault. */
export type FaultEffect =
  /** Responds with this status and body instead of handling the request. */
  | {
      readonly kind: 'status';
      readonly status: number;
      /**
       * A string is sent unchanged, other values as JSON.
       *
       * @default no body
       */
      readonly body?: unknown;
      /** Response headers. `Transfer-Encoding` and `Trailer` are invalid, `Content-Length` is ignored. */
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Handles the request normally after `delayMs`. */
  | { readonly kind: 'delay'; readonly delayMs: number }
  /** Accepts the request and never responds. */
  | { readonly kind: 'hang' }
  /** Resets the connection (TCP RST) without a response. */
  | { readonly kind: 'reset' }
  /** Handles the request, sends the headers and half of the body, then closes the connection. */
  | { readonly kind: 'truncate' }
  /** Responds with an HTML page; the default status is 200. */
  | { readonly kind: 'html'; readonly status?: number }
  /** Responds with an empty body of JSON content type; the default status is 200. */
  | { readonly kind: 'empty'; readonly status?: number }
  /** Responds 200 with an error body; by default code 3000, "Webinar plan is missing." */
  | { readonly kind: 'error-in-200'; readonly code?: number; readonly message?: string }
  /** Rejects the token with 401 and code 124, even if it is valid. */
  | { readonly kind: 'invalid-token'; readonly message?: string };

/** An active fault. */
export interface ActiveFault {
  readonly id: number;
  readonly rule: FaultRule;
  /** Number of affected requests. */
  readonly hits: number;
  /** Removes the fault. */
  remove(): void;
}

interface FaultEntry extends ActiveFault {
  hits: number;
  matched: number;
  readonly matches: (method: string, path: string) => boolean;
  readonly expiresAtMs: number;
}

/** The active faults. For each request, the first fault that applies is injected, in the order they were added. */
export class Faults {
  readonly #clock: Clock;
  #entries: FaultEntry[] = [];
  #nextId = 1;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Adds a fault.
   *
   * @throws {TypeError} for an invalid rule; the message contains all issues
   */
  add(rule: FaultRule): ActiveFault {
    const issues = validateFaultRule(rule);
    if (issues.length > 0) throw new TypeError(`Invalid fault: ${issues.join('; ')}.`);
    const id = this.#nextId++;
    const entry: FaultEntry = {
      id,
      rule,
      hits: 0,
      matched: 0,
      matches: parseMatch(rule.match),
      expiresAtMs: rule.forMs === undefined ? Infinity : this.#clock.now() + rule.forMs,
      remove: () => this.remove(id),
    };
    this.#entries.push(entry);
    return entry;
  }

  /** Removes a fault. Unknown ids are ignored. */
  remove(id: number): void {
    this.#entries = this.#entries.filter((entry) => entry.id !== id);
  }

  /** Removes all faults. */
  clear(): void {
    this.#entries = [];
  }

  /** Returns the active faults in the order they were added. */
  list(): readonly ActiveFault[] {
    this.#dropExpired();
    return [...this.#entries];
  }

  /** Returns the fault that applies to a request, if any, and counts the hit. */
  match(method: string, path: string): FaultRule | undefined {
    if (this.#entries.length === 0) return undefined;
    this.#dropExpired();
    for (const entry of this.#entries) {
      if (entry.matches(method, path) && appliesNow(entry)) {
        entry.hits++;
        return entry.rule;
      }
    }
    return undefined;
  }

  #dropExpired(): void {
    const now = this.#clock.now();
    this.#entries = this.#entries.filter(
      ({ rule, hits, expiresAtMs }) => now < expiresAtMs && hits < (rule.times ?? Infinity),
    );
  }
}

/** Whether the fault applies to this matching request, given its `share`. Deterministic, for reproducible tests. */
function appliesNow(entry: FaultEntry): boolean {
  const share = entry.rule.share ?? 1;
  const before = Math.floor(entry.matched * share);
  entry.matched++;
  return Math.floor(entry.matched * share) > before;
}

function parseMatch(match: string | undefined): (method: string, path: string) => boolean {
  if (match === undefined) return () => true;
  const [, method, glob = '*'] = /^(?:([A-Z]+)\s+)?(.*)$/.exec(match.trim()) ?? [];
  const parts = glob.split('*');
  return (actualMethod, path) =>
    (method === undefined || method === actualMethod) && matchesGlob(parts, path);
}

/**
 * Whether `text` consists of the parts with anything between them. Runs in linear time, unlike a regular expression.
 */
function matchesGlob(parts: readonly string[], text: string): boolean {
  const [first = '', ...following] = parts;
  const last = following.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const part of following) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}

const FAULT_KINDS: readonly FaultEffect['kind'][] = [
  'status',
  'delay',
  'hang',
  'reset',
  'truncate',
  'html',
  'empty',
  'error-in-200',
  'invalid-token',
];

const MAX_DELAY_MS = 600_000;
/** Headers that would contradict the framing of the body. */
const FRAMING_HEADERS = new Set(['transfer-encoding', 'trailer']);

const RULE_NAMES = 'kind match times forMs share delayMs status body headers code message'.split(
  ' ',
);

/** Validates an untrusted rule. Returns the issues; an empty list if it is valid. */
export function validateFaultRule(rule: unknown): string[] {
  if (typeof rule !== 'object' || rule === null) return ['expected an object'];
  const input = rule as Record<string, unknown>;
  const issues = findUnknownNames(rule, RULE_NAMES);
  const check = (name: string, isValid: (value: unknown) => boolean, expected: string): void => {
    if (input[name] !== undefined && !isValid(input[name]))
      issues.push(`${name}: expected ${expected}`);
  };
  if (!FAULT_KINDS.includes(input['kind'] as FaultEffect['kind'])) {
    issues.push(`kind: expected one of ${FAULT_KINDS.join(', ')}`);
  }
  check('match', (value) => typeof value === 'string' && value.length <= 500, 'a path pattern');
  check('times', (value) => Number.isSafeInteger(value) && Number(value) > 0, 'a positive integer');
  check('forMs', isPositiveNumber, 'a positive number of milliseconds');
  check(
    'share',
    (value) => isPositiveNumber(value) && Number(value) <= 1,
    'a number above 0 and up to 1',
  );
  check('delayMs', isValidDelay, `milliseconds from 0 to ${MAX_DELAY_MS}`);
  check('status', isValidStatus, 'an HTTP status from 200 to 599');
  check(
    'headers',
    areValidHeaders,
    'an object of valid header names and values that frame no body',
  );
  check('code', Number.isSafeInteger, 'a whole number');
  check('message', (value) => typeof value === 'string', 'a string');
  if (input['kind'] === 'status' && input['status'] === undefined) issues.push('status: missing');
  if (input['kind'] === 'delay' && input['delayMs'] === undefined) issues.push('delayMs: missing');
  return issues;
}

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
