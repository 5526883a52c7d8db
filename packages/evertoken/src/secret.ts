const REDACTED = '[redacted]';

/**
 * A string that must not appear in output: it prints as `[redacted]` in logs, JSON, template strings and
 * `console.log`. Only {@link Secret.reveal} returns the value, so every use can be found by searching for it.
 *
 * @example
 * ```ts
 * const secret = new Secret('s3cret');
 * `${secret}`; // '[redacted]'
 * secret.reveal(); // 's3cret'
 * ```
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** Returns the value in clear text. Pass it directly to its consumer and do not store it. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }
}

// `isolatedDeclarations` does not allow a computed method name in the class body.
Object.defineProperty(Secret.prototype, Symbol.for('nodejs.util.inspect.custom'), {
  value: () => REDACTED,
});
