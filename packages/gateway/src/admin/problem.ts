import type { ProviderName } from '../config/schema.ts';
import { describeError, getDocsLink, type Component } from './error-catalog.ts';

/** `critical`: requests fail because of it. `warning`: those of one caller or host do, or none yet. */
export type Severity = 'critical' | 'warning';

/** A current problem, as every surface shows it. Times are ms since the epoch. Contains no secrets. */
export interface Problem {
  readonly code: string;
  readonly component: Component;
  readonly severity: Severity;
  /** Undefined if the whole gateway is affected. */
  readonly account: string | undefined;
  /** Undefined unless a single caller is affected. */
  readonly caller: string | undefined;
  /** What happened, in sentences. */
  readonly cause: string;
  /** What an operator can do about it, in sentences. */
  readonly advice: string;
  readonly since: number;
  /** When a request last met it; undefined for a state that lasts. */
  readonly lastSeen: number | undefined;
  /** Link to a section of the documentation. */
  readonly docs: string;
}

/** What {@link createProblem} cannot look up. */
export interface Occurrence {
  readonly severity: Severity;
  readonly account?: string | undefined;
  /** Of the account. @default zoom */
  readonly provider?: ProviderName;
  readonly caller?: string | undefined;
  readonly since: number;
  readonly lastSeen?: number | undefined;
  /** Sentences that follow the cause. */
  readonly details?: string;
}

/** Creates the problem with a code of the error catalog. */
export function createProblem(code: string, occurrence: Occurrence): Problem {
  const { severity, account, provider, caller, since, lastSeen, details = '' } = occurrence;
  const {
    component = 'gateway',
    cause = code,
    advice = '',
    docs,
  } = describeError(code, provider) ?? {};
  return {
    code,
    component,
    severity,
    account,
    caller,
    cause: `${cause} ${details}`.trim(),
    advice,
    since,
    lastSeen,
    docs: docs ?? getDocsLink(component),
  };
}

/** Creates the problem of an account that no request has met yet. */
export function createWarning(
  code: string,
  { name, provider }: { readonly name: string; readonly provider: ProviderName },
  since: number,
  details = '',
): Problem {
  return createProblem(code, { severity: 'warning', account: name, provider, since, details });
}

/** Formats a duration in seconds or minutes. */
export function formatDuration(ms: number): string {
  return ms < 120_000 ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`;
}
