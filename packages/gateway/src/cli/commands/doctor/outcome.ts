import { isTokenError, type TokenError } from 'evertoken';

/**
 * What a check found. `seen` is what is there, `todo` what to do about it, both without the full stop at
 * their end. The value is what later checks go on with; without one they are skipped.
 */
export type CheckOutcome<T> =
  | { readonly kind: 'pass'; readonly seen: string; readonly value: T | undefined }
  | {
      readonly kind: 'warn' | 'fail';
      readonly seen: string;
      readonly todo: string;
      readonly value: T | undefined;
    }
  /** It could not be checked, which is no fault by itself. */
  | { readonly kind: 'skip'; readonly why: string; readonly value: T | undefined };

/** All is well. */
export function pass<T>(seen: string, value: T): CheckOutcome<T> {
  return { kind: 'pass', seen, value };
}

/** It works, but. */
export function warn<T>(seen: string, todo: string, value: T): CheckOutcome<T> {
  return { kind: 'warn', seen, todo, value };
}

/** It does not work. */
export function fail<T = never>(seen: string, todo: string, value?: T): CheckOutcome<T> {
  return { kind: 'fail', seen, todo, value };
}

/** It could not be checked. */
export function skip<T = never>(why: string, value?: T): CheckOutcome<T> {
  return { kind: 'skip', why, value };
}

/** What an error of the library says, in the two halves of an outcome. */
export function failWithTokenError<T = never>(
  { message, advice }: TokenError,
  value?: T,
): CheckOutcome<T> {
  const seen = message.endsWith(advice) ? message.slice(0, -advice.length) : message;
  return fail(sentence(seen), sentence(advice), value);
}

/** What is left of a check that threw. Only the system's word for it is shown: the rest may hold an address. */
export function failWithThrown(error: unknown): CheckOutcome<never> {
  if (isTokenError(error)) return failWithTokenError(error);
  return fail(`it failed with ${codeOf(error)}`, 'Look this code up; it is the system’s');
}

/** The system's word for what went wrong, such as `ECONNREFUSED`. */
export function codeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : 'an unknown error';
}

function sentence(text: string): string {
  return text.trim().replace(/\.$/, '');
}
