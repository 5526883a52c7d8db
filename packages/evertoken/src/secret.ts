const REDACTED = '[redacted]';

/**
 * A string that must not be seen: it prints as `[redacted]` in logs, JSON, template strings and
 * `console.log`. The text comes out of {@link Secret.reveal} only, so every use can be grepped.
 */
export class Secret {
  readonly #value: string;

  constructor(text: string) {
    this.#value = text;
  }

  /** The text itself. Hand it straight to what needs it; never keep it. */
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

// A computed method name in the class body is not allowed under `isolatedDeclarations`.
Object.defineProperty(Secret.prototype, Symbol.for('nodejs.util.inspect.custom'), {
  value: () => REDACTED,
});
