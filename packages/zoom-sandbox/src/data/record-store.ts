/** Records of one kind by id, in the order of creation. */
export class RecordStore<T extends { readonly id: string }> {
  readonly #records: Map<string, T>;
  readonly #createId: (number: number) => string;
  #created = 0;

  /**
   * @param seeded Those that exist from the beginning
   * @param createId Returns the id of the n-th created record, from 0
   */
  constructor(seeded: readonly T[], createId: (number: number) => string) {
    this.#records = new Map(seeded.map((record) => [record.id, record]));
    this.#createId = createId;
  }

  /** Returns all records. */
  list(): readonly T[] {
    return [...this.#records.values()];
  }

  /** Returns the record with this id. */
  get(id: string): T | undefined {
    return this.#records.get(id);
  }

  /** Adds a record with a new id. */
  create(fields: Omit<T, 'id'>): T {
    const record = { ...fields, id: this.#createId(this.#created++) } as T;
    this.#records.set(record.id, record);
    return record;
  }

  /** Replaces the record with the same id. */
  replace(record: T): void {
    this.#records.set(record.id, record);
  }

  /** Deletes a record. */
  delete(id: string): void {
    this.#records.delete(id);
  }
}
