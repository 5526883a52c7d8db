import { catalog, type ErrorCode, type ErrorKind } from './error-catalog.ts';

/** Details of one occurrence of an error. */
export interface TokenErrorDetails {
  /** What was observed, in a few words and without secrets. The message has it in parentheses. */
  readonly detail?: string | undefined;
  /** Delay after which a retry makes sense, ms. */
  readonly retryAfterMs?: number | undefined;
  /** The underlying error. It must not contain secrets, since it is printed with the error. */
  readonly cause?: unknown;
}

const brand: unique symbol = Symbol.for('evertoken.error') as never;

/**
 * The error class of this library; `code` and `kind` distinguish the cases. Use {@link isTokenError} in
 * place of `instanceof`.
 */
export class TokenError extends Error {
  override readonly name = 'TokenError';
  /** Stable code of the error; `docs/errors.md` has a section for each. */
  readonly code: ErrorCode;
  /** What the caller can do about it. */
  readonly kind: ErrorKind;
  /** What to do next. */
  readonly advice: string;
  /** What was observed, in a few words; undefined if the code is sufficient. */
  readonly detail: string | undefined;
  /** HTTP status for a server that could not get a token because of this error. */
  readonly status: number;
  /** Delay after which a retry makes sense, ms from when the error was created; undefined if unknown. */
  readonly retryAfterMs: number | undefined;

  constructor(code: ErrorCode, details: TokenErrorDetails = {}) {
    const entry = catalog[code];
    const detail = details.detail === undefined ? '' : ` (${details.detail})`;
    super(`${entry.message}${detail}. ${entry.advice}`, toErrorOptions(details));
    this.code = code;
    this.kind = entry.kind;
    this.advice = entry.advice;
    this.detail = details.detail;
    this.status = entry.status;
    this.retryAfterMs = details.retryAfterMs;
    Object.defineProperty(this, brand, { value: true });
  }

  /** Returns a copy of the error that has another `retryAfterMs`, for a later caller. */
  withRetryAfter(retryAfterMs: number): TokenError {
    const { code, detail, cause } = this;
    return new TokenError(code, { retryAfterMs, cause, detail });
  }
}

function toErrorOptions(details: TokenErrorDetails): ErrorOptions {
  return details.cause === undefined ? {} : { cause: details.cause };
}

/** Whether a value is a {@link TokenError}, including one of another copy of this library. */
export function isTokenError(value: unknown): value is TokenError {
  return typeof value === 'object' && value !== null && brand in value;
}

/** Throws if there are issues with the options of a function. @throws TokenError `OPTIONS_INVALID` with all of them */
export function throwIfInvalid(issues: readonly string[]): void {
  if (issues.length > 0) throw new TokenError('OPTIONS_INVALID', { detail: issues.join('; ') });
}

/**
 * Finds the options that a function does not have. A mistyped one would be ignored and its default used.
 *
 * @param names the names of all options, separated by spaces
 * @param path prefix of the names in the issues, for nested objects
 * @returns the issues; none if `options` is not an object
 */
export function findUnknownOptions(options: unknown, names: string, path = ''): string[] {
  const known = names.split(' ');
  return Object.keys(Object(options) as object)
    .filter((name) => !known.includes(name))
    .map((name) => `unknown option ${path}${name.slice(0, 50)} (options: ${known.join(', ')})`);
}

/**
 * Returns the `code` of an error, such as `ECONNREFUSED`: that of its cause, or of the first error of an
 * `AggregateError`, or its own, at most five errors deep. A code can be logged; the error itself may hold a request and its headers.
 *
 * @returns undefined if there is no code
 */
export function getErrorCode(error: unknown): string | undefined {
  return findCode(error, MAX_CAUSE_DEPTH);
}

const MAX_CAUSE_DEPTH = 5;

function findCode(error: unknown, depth: number): string | undefined {
  if (!(error instanceof Error) || depth === 0) return readCode(error);
  const inner: unknown =
    error.cause ?? (error instanceof AggregateError ? error.errors[0] : undefined);
  return (inner === undefined ? undefined : findCode(inner, depth - 1)) ?? readCode(error);
}

function readCode(value: unknown): string | undefined {
  const code =
    typeof value === 'object' && value !== null && 'code' in value ? value.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
