import { isTokenError, systemClock, type TokenError } from 'evertoken';
import { getErrorCode, withTimeout } from 'evertoken/internal';

/**
 * The outcome of a check. `finding` says what was found and `fix` what to do about it, each without a
 * period. `value` is passed to dependent checks, which are skipped if it is undefined.
 */
export type CheckOutcome<T> =
  | { readonly kind: 'pass'; readonly finding: string; readonly value: T | undefined }
  | {
      readonly kind: 'warn' | 'fail';
      readonly finding: string;
      readonly fix: string;
      readonly value: T | undefined;
    }
  /** The check could not be performed, which is not a failure. */
  | { readonly kind: 'skip'; readonly reason: string; readonly value: T | undefined };

/** No issue. */
export function pass<T>(finding: string, value: T): CheckOutcome<T> {
  return { kind: 'pass', finding, value };
}

/** Works, with a warning. */
export function warn<T>(finding: string, fix: string, value: T): CheckOutcome<T> {
  return { kind: 'warn', finding, fix, value };
}

/** Does not work. */
export function fail<T = never>(finding: string, fix: string, value?: T): CheckOutcome<T> {
  return { kind: 'fail', finding, fix, value };
}

/** Could not be checked. */
export function skip<T = never>(reason: string, value?: T): CheckOutcome<T> {
  return { kind: 'skip', reason, value };
}

/** Converts an error of the library: its message is the finding, its advice the fix. */
export function failWithTokenError<T = never>(
  { message, advice }: TokenError,
  value?: T,
): CheckOutcome<T> {
  const finding = message.endsWith(advice) ? message.slice(0, -advice.length) : message;
  return fail(trimSentence(finding), trimSentence(advice), value);
}

/** Converts what a check threw. Only the error code is shown, since the message may contain an address. */
export function failWithThrown(error: unknown): CheckOutcome<never> {
  if (isTokenError(error)) return failWithTokenError(error);
  return fail(
    `failed with ${getErrorCode(error) ?? 'unknown error'}`,
    'Look up this error code of the system',
  );
}

function trimSentence(text: string): string {
  return text.trim().replace(/\.$/, '');
}

/** A line of the report. */
export interface Line {
  readonly name: string;
  readonly result:
    | { readonly kind: 'pass'; readonly finding: string }
    | { readonly kind: 'warn' | 'fail'; readonly finding: string; readonly fix: string }
    | { readonly kind: 'skip'; readonly reason: string };
}

/** A completed check. */
export interface Checked<T> {
  readonly name: string;
  readonly kind: CheckOutcome<T>['kind'];
  /** Undefined if dependent checks must be skipped. */
  readonly value: T | undefined;
}

/** Combines two checks that a third one depends on. */
export function combine<A, B>(a: Checked<A>, b: Checked<B>): Checked<readonly [A, B]> {
  const missing = a.value === undefined ? a : b;
  const value =
    a.value === undefined || b.value === undefined ? undefined : ([a.value, b.value] as const);
  return { ...missing, value };
}

/** What a section is about. */
export type Component =
  'configuration' | 'gateway' | 'redis' | 'postgres' | 'token-endpoint' | 'api' | 'account';

type CheckFunction<T> = (signal: AbortSignal) => Promise<CheckOutcome<T>> | CheckOutcome<T>;

const DEFAULT_TIMEOUT_HINT = 'Check for a firewall that drops packets, and the load of the server';

/** Related checks, performed one after the other. */
export class Section {
  readonly component: Component;
  /** Which one of its kind: a name, or a URL without a password. */
  readonly subject: string;
  readonly lines: Line[] = [];
  readonly #timeoutMs: number;

  /** @param timeoutMs timeout of each check */
  constructor(component: Component, subject: string, timeoutMs: number) {
    this.component = component;
    this.subject = subject;
    this.#timeoutMs = timeoutMs;
  }

  /**
   * Performs a check and records the result. Never throws.
   *
   * @param timeoutHint the fix to show if the check times out
   */
  async check<T>(
    name: string,
    run: CheckFunction<T>,
    timeoutHint: string = DEFAULT_TIMEOUT_HINT,
  ): Promise<Checked<T>> {
    const outcome = await runWithTimeout(run, this.#timeoutMs, timeoutHint);
    this.lines.push({ name, result: toResult(outcome) });
    return { name, kind: outcome.kind, value: outcome.value };
  }

  /** Performs a check with the value of another one; skips it if there is no value. */
  dependsOn<B, T>(
    dependency: Checked<B>,
    name: string,
    run: (value: B, signal: AbortSignal) => Promise<CheckOutcome<T>> | CheckOutcome<T>,
    timeoutHint?: string,
  ): Promise<Checked<T>> {
    const { value } = dependency;
    const runWith: CheckFunction<T> = (signal) =>
      value === undefined ? skip(`requires “${dependency.name}”`) : run(value, signal);
    return this.check(name, runWith, timeoutHint);
  }
}

/** A check that times out is abandoned, not cancelled: DNS lookups cannot be aborted. */
async function runWithTimeout<T>(
  run: CheckFunction<T>,
  timeoutMs: number,
  timeoutHint: string,
): Promise<CheckOutcome<T>> {
  const end = new AbortController();
  const onTimeout = (): Error => {
    end.abort();
    return new CheckTimeoutError();
  };
  try {
    const outcome = Promise.resolve(run(end.signal));
    return await withTimeout(outcome, { clock: systemClock, timeoutMs, onTimeout });
  } catch (error) {
    return error instanceof CheckTimeoutError
      ? fail(`no response within ${timeoutMs / 1000} s`, timeoutHint)
      : failWithThrown(error);
  }
}

class CheckTimeoutError extends Error {
  override readonly name = 'CheckTimeoutError';
}

/** Leaves out the value, which may be a secret. */
function toResult(outcome: CheckOutcome<unknown>): Line['result'] {
  switch (outcome.kind) {
    case 'pass':
      return { kind: 'pass', finding: outcome.finding };
    case 'skip':
      return { kind: 'skip', reason: outcome.reason };
    default:
      return { kind: outcome.kind, finding: outcome.finding, fix: outcome.fix };
  }
}
