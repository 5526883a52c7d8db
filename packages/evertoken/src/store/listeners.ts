/** Those who listen for new generations, by the key they care for. */
export class GenerationListeners {
  readonly #byKey = new Map<string, Set<(generation: number) => void>>();

  get size(): number {
    return this.#byKey.size;
  }

  /** The returned function takes the listener out again. */
  add(key: string, listener: (generation: number) => void): () => void {
    const listeners = this.#byKey.get(key) ?? new Set();
    this.#byKey.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#byKey.delete(key);
    };
  }

  notify(key: string, generation: number): void {
    for (const listener of this.#byKey.get(key) ?? []) listener(generation);
  }
}
