import type { PacingSnapshot } from '@evertoken/zoom-client/pacing';
import type { ErrorCode } from 'evertoken';
import { docsOf, meaningOf, type Area } from './meanings.ts';
import type { SeenRequest } from './account-watch.ts';

/** Something that is wrong now, in words. */
export interface Trouble {
  readonly area: Area;
  /** `failing`: requests fail because of it. `warning`: they do not yet. */
  readonly severity: 'failing' | 'warning';
  /** Undefined when it is about the whole gateway. */
  readonly account: string | undefined;
  readonly code: string;
  readonly words: string;
  readonly docs: string;
}

/** What is known of an account when it is asked what is wrong with it. */
export interface AccountFacts {
  readonly name: string;
  /** Time left, ms; undefined when there is no live token. */
  readonly tokenLeftMs: number | undefined;
  /** Why no token can be minted, by the last try. */
  readonly mintFailing: ErrorCode | undefined;
  readonly storeFailing: ErrorCode | undefined;
  /** The store has a token that this gateway cannot read. */
  readonly unreadable: boolean;
  /** Calls of the last five minutes. */
  readonly recent: {
    readonly calls: number;
    readonly tokenRejected: number;
    readonly scopeMissing: number;
    readonly rateLimited: number;
    readonly serverError: number;
    readonly unanswered: number;
    /** Those for which there was no token, or none that the API takes. */
    readonly tokenless: number;
    readonly unpaced: number;
    readonly faults: number;
  };
  /** The last call that lacked a scope, and the scopes of which one is enough. */
  readonly scopeMissing:
    { readonly request: SeenRequest; readonly anyOf: readonly string[] } | undefined;
  readonly pacing: PacingSnapshot | undefined;
}

/** Zoom is said to be in trouble from so many failed calls on, if they are such a part of all. */
const FEWEST_FAILED = 5;
const FAILED_PART = 0.05;
/** A day's budget is said to run out when so little of it is left. */
const LITTLE_LEFT = 0.1;

/** Everything that is wrong with an account, what fails first. */
export function troublesOf(facts: AccountFacts): Trouble[] {
  const found = [mint, app, scopes, limit, zoom, gateway, redis, keys].flatMap(
    (look) => look(facts) ?? [],
  );
  return found.toSorted(
    (a, b) => Number(b.severity === 'failing') - Number(a.severity === 'failing'),
  );
}

type Look = (facts: AccountFacts) => Trouble | undefined;

const mint: Look = (facts) => {
  const { name, mintFailing } = facts;
  if (mintFailing === undefined) return undefined;
  const { area = 'zoom', words = '' } = meaningOf(mintFailing) ?? {};
  const [severity, meanwhile] = tokenAtHand(facts);
  return trouble(area, severity, name, mintFailing, `${words} ${meanwhile}`);
};

/** What calls do while no token can be minted. One that has not ended does not help if the API refuses it. */
function tokenAtHand({
  tokenLeftMs,
  recent: { tokenless },
}: AccountFacts): [Trouble['severity'], string] {
  if (tokenLeftMs === undefined) return ['failing', 'There is no token.'];
  return tokenless > 0
    ? ['failing', `${calls(tokenless)} in the last minutes had no token that the API takes.`]
    : ['warning', `The token at hand is good for another ${minutes(tokenLeftMs)}.`];
}

const app: Look = ({ name, recent: { tokenRejected } }) =>
  tokenRejected === 0 ? undefined : seenTrouble(name, 'API_TOKEN_REJECTED', tokenRejected);

const scopes: Look = ({ name, recent, scopeMissing }) => {
  if (recent.scopeMissing === 0) return undefined;
  const { request, anyOf = [] } = scopeMissing ?? {};
  const needed = anyOf.length === 0 ? '' : `, which needs one of ${anyOf.join(', ')}`;
  const seen = request === undefined ? '' : ` The last was ${request.endpoint}${needed}.`;
  return seenTrouble(name, 'API_SCOPE_MISSING', recent.scopeMissing, seen);
};

const limit: Look = ({ name, recent, pacing }) => {
  if (recent.rateLimited > 0) return seenTrouble(name, 'API_RATE_LIMITED', recent.rateLimited);
  const tight = tightBudgets(pacing);
  if (recent.unpaced > 0) {
    const words =
      `${calls(recent.unpaced)} in the last minutes found no room within the limits of the plan, or our ` +
      `share of them.${tight} Let callers ask less often, or raise the share or the plan.`;
    return trouble('limit', 'failing', name, 'PACING_TIMEOUT', words);
  }
  return tight === ''
    ? undefined
    : trouble('limit', 'warning', name, 'PACING_DAY_SPENT', `The budget runs out.${tight}`);
};

const zoom: Look = ({ name, recent: { calls: all, serverError, unanswered } }) => {
  const failed = serverError + unanswered;
  if (failed < FEWEST_FAILED || failed < all * FAILED_PART) return undefined;
  const code = serverError >= unanswered ? 'API_SERVER_ERROR' : 'UPSTREAM_UNREACHABLE';
  return seenTrouble(name, code, failed);
};

const gateway: Look = ({ name, recent: { faults } }) =>
  faults === 0 ? undefined : seenTrouble(name, 'INTERNAL_ERROR', faults);

const redis: Look = ({ name, storeFailing, tokenLeftMs }) => {
  if (storeFailing === undefined) return undefined;
  const { words = '' } = meaningOf(storeFailing) ?? {};
  const severity = tokenLeftMs === undefined ? 'failing' : 'warning';
  return trouble('redis', severity, name, storeFailing, words);
};

const keys: Look = ({ name, unreadable }) =>
  unreadable
    ? trouble(
        'redis',
        'warning',
        name,
        'RECORD_UNREADABLE',
        'The token in Redis cannot be read: it was encrypted with a key that this gateway does not have. ' +
          'Give all gateways the same encryption keys.',
      )
    : undefined;

function seenTrouble(account: string, code: string, count: number, seen = ''): Trouble {
  const { area = 'zoom', words = '' } = meaningOf(code) ?? {};
  return trouble(
    area,
    'failing',
    account,
    code,
    `${words} ${calls(count)} in the last minutes.${seen}`,
  );
}

function trouble(
  area: Area,
  severity: Trouble['severity'],
  account: string,
  code: string,
  words: string,
): Trouble {
  return { area, severity, account, code, words, docs: meaningOf(code)?.docs ?? docsOf(area) };
}

/** A sentence for each label that is parked or nearly spent; empty when there is none. */
function tightBudgets(pacing: PacingSnapshot | undefined): string {
  return (pacing?.labels ?? [])
    .map(({ label, day: { limit: perDay, left }, parked }) => {
      if (parked !== undefined) {
        return ` Requests of the label ${label} pause until ${new Date(parked.until).toISOString()}.`;
      }
      if (perDay === undefined || left === undefined || left > perDay * LITTLE_LEFT) return '';
      return ` Of ${perDay} requests of the label ${label} a day ${left} are left until 00:00 UTC.`;
    })
    .join('');
}

function calls(count: number): string {
  return count === 1 ? 'One request' : `${count} requests`;
}

function minutes(ms: number): string {
  return ms < 120_000 ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`;
}
