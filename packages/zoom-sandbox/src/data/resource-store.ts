import type { JsonObject } from '../http/json.ts';

/** What was written about a resource: created in a list, changed fields of a generated one, or removed. */
export type Resource =
  | { readonly kind: 'created'; readonly list: string; readonly fields: JsonObject }
  | { readonly kind: 'changed'; readonly fields: JsonObject }
  | { readonly kind: 'removed' };

/** Bounds of the store. Beyond them the oldest writes are forgotten. */
const MAX_RESOURCES = 20_000;
const MAX_CHARACTERS = 16_000_000;
const ENTRY_CHARACTERS = 200;

interface Entry {
  readonly collection: string;
  readonly id: string;
  readonly resource: Resource;
  readonly characters: number;
}

/** What was written to the resources that have no store of their own, by collection and id. */
export class ResourceStore {
  /** In the order of writing. */
  readonly #entries = new Map<string, Entry>();
  readonly #collections = new Map<string, Map<string, Resource>>();
  #characters = 0;
  #created = 0;

  /** Returns a number for a new resource. */
  nextNumber(): number {
    return this.#created++;
  }

  /** Returns what was written about a resource. */
  get(collection: string, id: string): Resource | undefined {
    return this.#collections.get(collection)?.get(id);
  }

  /** Returns all that was written in a collection, by id. */
  list(collection: string): ReadonlyMap<string, Resource> {
    return this.#collections.get(collection) ?? NOTHING;
  }

  /** The number of created, changed and removed resources that are remembered. */
  get changeCounts(): {
    readonly created: number;
    readonly changed: number;
    readonly removed: number;
  } {
    const counts = { created: 0, changed: 0, removed: 0 };
    for (const { resource } of this.#entries.values()) counts[resource.kind]++;
    return counts;
  }

  /** Writes a resource. */
  set(collection: string, id: string, resource: Resource): void {
    const key = `${collection}\0${id}`;
    this.#delete(key);
    const fields = resource.kind === 'removed' ? '' : JSON.stringify(resource.fields);
    const characters = ENTRY_CHARACTERS + key.length + fields.length;
    this.#entries.set(key, { collection, id, resource, characters });
    const members = this.#collections.get(collection) ?? new Map<string, Resource>();
    this.#collections.set(collection, members.set(id, resource));
    this.#characters += characters;
    while (this.#entries.size > MAX_RESOURCES || this.#characters > MAX_CHARACTERS) {
      const [oldest] = this.#entries.keys();
      this.#delete(oldest ?? '');
    }
  }

  #delete(key: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    this.#characters -= entry.characters;
    const members = this.#collections.get(entry.collection);
    members?.delete(entry.id);
    if (members?.size === 0) this.#collections.delete(entry.collection);
  }
}

const NOTHING: ReadonlyMap<string, Resource> = new Map();
