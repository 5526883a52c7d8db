/** The admin key, for as long as the page is there: it is written nowhere. */
export class AdminKey {
  #key: string | undefined;
  #onChange: () => void = () => {};

  get isKnown(): boolean {
    return this.#key !== undefined;
  }

  /** The headers that go with a request; none while the key is not known. */
  get headers(): Record<string, string> {
    return this.#key === undefined ? {} : { authorization: `Bearer ${this.#key}` };
  }

  /** Takes a key as it was typed; nothing forgets the one before. */
  set(key: string): void {
    const trimmed = key.trim();
    this.#key = trimmed === '' ? undefined : trimmed;
    this.#onChange();
  }

  /** Calls back when it has changed. */
  subscribe(listener: () => void): void {
    this.#onChange = listener;
  }
}

/** Whether a text could be sent as a key at all: a header takes visible ASCII. */
export function isValidKey(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text.trim());
}
