/** Who may schedule for whom: an assistant for the users who are its schedulers. By user ids. */
export class AssistantStore {
  readonly #assistants = new Map<string, ReadonlyMap<string, boolean>>();
  readonly #schedulers = new Map<string, ReadonlySet<string>>();

  /** Returns the assistants of a user, and whether they may manage private events. */
  assistantsOf(userId: string): ReadonlyMap<string, boolean> {
    return this.#assistants.get(userId) ?? new Map<string, boolean>();
  }

  /** Returns the users for whom a user may schedule. */
  schedulersOf(assistantId: string): ReadonlySet<string> {
    return this.#schedulers.get(assistantId) ?? new Set<string>();
  }

  /** Lets a user schedule for another. */
  add(userId: string, assistantId: string, managesPrivateEvents: boolean): void {
    const assistants = new Map(this.assistantsOf(userId)).set(assistantId, managesPrivateEvents);
    this.#assistants.set(userId, assistants);
    this.#schedulers.set(assistantId, new Set(this.schedulersOf(assistantId)).add(userId));
  }

  /** Takes from a user what {@link AssistantStore.add} gave. */
  remove(userId: string, assistantId: string): void {
    const assistants = new Map(this.assistantsOf(userId));
    const schedulers = new Set(this.schedulersOf(assistantId));
    assistants.delete(assistantId);
    schedulers.delete(userId);
    this.#assistants.set(userId, assistants);
    this.#schedulers.set(assistantId, schedulers);
  }
}
