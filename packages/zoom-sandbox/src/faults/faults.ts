import type { Clock } from '../time/clock.ts';

/**
 * A scripted fault: which requests it hits, for how long, and what happens to them. Without `times`, `forMs` or
 * `share` it holds for every matching request until it is removed.
 */
export type FaultRule = FaultScope & FaultEffect;

/** Which requests a fault hits. */
export interface FaultScope {
  /**
   * A path with an optional method in front; `*` stands for anything. `/oauth/token`, `GET /v2/users`,
   * `/v2/users/*`, `DELETE *`. Default: every request except those to `/_sandbox`. The query plays no part.
   */
  readonly match?: string;
  /** Only the next so many matching requests. */
  readonly times?: number;
  /** Only for so many milliseconds from now, on the sandbox's clock. */
  readonly forMs?: number;
  /** Only this share of the matching requests, between 0 and 1, spread evenly: 0.25 is every fourth. */
  readonly share?: number;
  /** Milliseconds of real time to wait before anything else happens, at most 600,000. */
  readonly delayMs?: number;
}

/** What a fault does. */
export type FaultEffect =
  /** Answers with this status and body, and touches nothing else. */
  | {
      readonly kind: 'status';
      readonly status: number;
      /** A string is sent as it is, anything else as JSON. Default: none. */
      readonly body?: unknown;
      /** Any but those that frame the body; its length is always told as it is. */
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Answers normally, after `delayMs`. */
  | { readonly kind: 'delay'; readonly delayMs: number }
  /** Takes the request and never answers. */
  | { readonly kind: 'hang' }
  /** Tears the connection down without an answer. */
  | { readonly kind: 'reset' }
  /** Carries the request out, sends the head and half of the body, then tears the connection down. */
  | { readonly kind: 'truncate' }
  /** Answers an HTML page. Default status 200. */
  | { readonly kind: 'html'; readonly status?: number }
  /** Answers nothing at all, with a JSON content type. Default status 200. */
  | { readonly kind: 'empty'; readonly status?: number }
  /** HTTP 200 with an error body. Default: code 3000, "Webinar plan is missing." */
  | { readonly kind: 'error-in-200'; readonly code?: number; readonly message?: string }
  /** Refuses the token with 401 and code 124, whatever its state. */
  | { readonly kind: 'invalid-token'; readonly message?: string };

/** A rule that is in force. */
export interface ActiveFault {
  readonly id: number;
  readonly rule: FaultRule;
  /** How many requests it has hit. */
  readonly hits: number;
  /** Takes it out of force. */
  remove(): void;
}

interface FaultEntry extends ActiveFault {
  hits: number;
  matched: number;
  readonly matches: (method: string, path: string) => boolean;
  readonly expiresAtMs: number;
}

/** The script: rules are asked in the order they were added, and the first that applies wins. */
export class Faults {
  readonly #clock: Clock;
  #entries: FaultEntry[] = [];
  #nextId = 1;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Puts a rule in force. Throws a `TypeError` that names every mistake in it. */
  add(rule: FaultRule): ActiveFault {
    const mistakes = validateFaultRule(rule);
    if (mistakes.length > 0) throw new TypeError(`Invalid fault: ${mistakes.join('; ')}.`);
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

  /** Takes one rule out of force; unknown ids are ignored. */
  remove(id: number): void {
    this.#entries = this.#entries.filter((entry) => entry.id !== id);
  }

  /** Takes every rule out of force. */
  clear(): void {
    this.#entries = [];
  }

  /** The rules in force, in order. */
  list(): readonly ActiveFault[] {
    this.#dropExpired();
    return [...this.#entries];
  }

  /** The fault for this request, if one applies; counts the hit. */
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

/** Whether the next matching request is one of the share; deterministic, so tests are too. */
function appliesNow(entry: FaultEntry): boolean {
  const share = entry.rule.share ?? 1;
  const before = Math.floor(entry.matched * share);
  entry.matched++;
  return Math.floor(entry.matched * share) > before;
}

function parseMatch(match: string | undefined): (method: string, path: string) => boolean {
  if (match === undefined) return () => true;
  const [, method, glob = '*'] = /^(?:([A-Z]+)\s+)?(.*)$/.exec(match.trim()) ?? [];
  const pieces = glob.split('*');
  return (actualMethod, path) =>
    (method === undefined || method === actualMethod) && matchesGlob(pieces, path);
}

/** Whether `text` is these pieces with anything between them. Unlike a regular expression it never backtracks. */
function matchesGlob(pieces: readonly string[], text: string): boolean {
  const [first = '', ...others] = pieces;
  const last = others.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const piece of others) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
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
/** With these beside the real length an answer is no HTTP any more. */
const FRAMING_HEADERS = new Set(['transfer-encoding', 'trailer']);

/** Every mistake in a rule that may come from anywhere; empty when it is good. */
export function validateFaultRule(rule: unknown): string[] {
  if (typeof rule !== 'object' || rule === null) return ['expected an object'];
  const given = rule as Record<string, unknown>;
  const mistakes: string[] = [];
  const expect = (name: string, good: (value: unknown) => boolean, expected: string): void => {
    if (given[name] !== undefined && !good(given[name]))
      mistakes.push(`${name}: expected ${expected}`);
  };
  if (!FAULT_KINDS.includes(given['kind'] as FaultEffect['kind'])) {
    mistakes.push(`kind: expected one of ${FAULT_KINDS.join(', ')}`);
  }
  expect('match', (value) => typeof value === 'string' && value.length <= 500, 'a path pattern');
  expect(
    'times',
    (value) => Number.isSafeInteger(value) && Number(value) > 0,
    'a positive integer',
  );
  expect('forMs', isPositiveNumber, 'a positive number of milliseconds');
  expect(
    'share',
    (value) => isPositiveNumber(value) && Number(value) <= 1,
    'a number above 0 and up to 1',
  );
  expect('delayMs', isValidDelay, `milliseconds from 0 to ${MAX_DELAY_MS}`);
  expect('status', isValidStatus, 'an HTTP status from 200 to 599');
  expect(
    'headers',
    areValidHeaders,
    'an object of valid header names and values that frame no body',
  );
  expect('code', Number.isSafeInteger, 'a whole number');
  expect('message', (value) => typeof value === 'string', 'a text');
  if (given['kind'] === 'status' && given['status'] === undefined) mistakes.push('status: missing');
  if (given['kind'] === 'delay' && given['delayMs'] === undefined)
    mistakes.push('delayMs: missing');
  return mistakes;
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
    ([name, text]) =>
      /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name) &&
      !FRAMING_HEADERS.has(name.toLowerCase()) &&
      typeof text === 'string' &&
      /^[\t\x20-\x7e\x80-\xff]*$/.test(text),
  );
}
