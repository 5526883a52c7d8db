/** A serialized page of a list. */
export interface CachedPage {
  readonly text: string;
  readonly total: number;
  readonly next: number | undefined;
}

/** Maximum size of the cache in characters. A full cache is cleared. */
const MAX_CHARACTERS = 8_000_000;

/** A cache of serialized pages, valid until the list changes. */
export class PageCache {
  readonly #pages = new Map<string, CachedPage>();
  #version = 0;
  #characters = 0;

  /** Returns the page for `key`; creates it if it is missing or of another `version`. */
  get(key: string, version: number, create: () => CachedPage): CachedPage {
    if (version !== this.#version || this.#characters > MAX_CHARACTERS) {
      this.#pages.clear();
      this.#version = version;
      this.#characters = 0;
    }
    const cached = this.#pages.get(key);
    if (cached !== undefined) return cached;
    const page = create();
    this.#pages.set(key, page);
    this.#characters += page.text.length;
    return page;
  }
}

const caches = new WeakMap<object, PageCache>();

/** Returns the page cache of a store. */
export function getPageCache(store: object): PageCache {
  const cached = caches.get(store);
  if (cached !== undefined) return cached;
  const created = new PageCache();
  caches.set(store, created);
  return created;
}
