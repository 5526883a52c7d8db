/** The admin key, kept in the memory of the page only. */
export class AdminKey {
  #key: string | undefined;
  #onChange: () => void = () => {};

  get isKnown(): boolean {
    return this.#key !== undefined;
  }

  /** Headers for requests to the gateway; empty without a key. */
  get headers(): Record<string, string> {
    return this.#key === undefined ? {} : { authorization: `Bearer ${this.#key}` };
  }

  /** Sets the key as typed by the user; an empty string removes it. */
  set(key: string): void {
    const trimmed = key.trim();
    this.#key = trimmed === '' ? undefined : trimmed;
    this.#onChange();
  }

  /** Sets the listener for changes; there is only one. */
  subscribe(listener: () => void): void {
    this.#onChange = listener;
  }
}

/** Whether a text can be sent as a key: header values are limited to visible ASCII characters. */
export function isValidKey(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text.trim());
}
