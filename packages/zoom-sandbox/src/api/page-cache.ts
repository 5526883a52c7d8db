/** A page put into words, ready for the wire. */
export interface CachedPage {
  readonly text: string;
  readonly total: number;
  readonly next: number | undefined;
}

/** How many characters of pages are kept; beyond, the cache starts afresh. */
const MAX_CHARACTERS = 8_000_000;

/** Pages of a list that were put into words, good until the list is written to. */
export class PageCache {
  readonly #pages = new Map<string, CachedPage>();
  #version = 0;
  #characters = 0;

  /** The page filed under `key`, made if it is not there or older than `version`. */
  get(key: string, version: number, make: () => CachedPage): CachedPage {
    if (version !== this.#version || this.#characters > MAX_CHARACTERS) {
      this.#pages.clear();
      this.#version = version;
      this.#characters = 0;
    }
    const known = this.#pages.get(key);
    if (known !== undefined) return known;
    const page = make();
    this.#pages.set(key, page);
    this.#characters += page.text.length;
    return page;
  }
}

const caches = new WeakMap<object, PageCache>();

/** The cache of the pages made of `book`. */
export function getPageCache(book: object): PageCache {
  const known = caches.get(book);
  if (known !== undefined) return known;
  const made = new PageCache();
  caches.set(book, made);
  return made;
}
