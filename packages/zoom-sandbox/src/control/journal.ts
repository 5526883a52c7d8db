import { decodeComponent } from '../http/request-target.ts';

/** One recorded request. It contains no tokens and no secrets. */
export interface JournalEntry {
  /** Sequence number, from 1. It continues after {@link Journal.clear}. */
  readonly number: number;
  /** Time of the response on the sandbox's clock, ms since the epoch. */
  readonly at: number;
  readonly method: string;
  /** Path and query, with tokens and secrets replaced by `***`; truncated to 1,000 characters. */
  readonly path: string;
  /** The response status; 0 if no response was sent (faults `hang` and `reset`). */
  readonly status: number;
  /** Fingerprint of the token, eight hexadecimal digits; absent if the request had none. */
  readonly token?: string;
  /** The kind of the injected fault; absent if there was none. */
  readonly fault?: string;
}

/** The request journal: the last `limit` requests, which `onRequest` also receives. Iterates from the oldest to the newest. */
export class Journal {
  readonly #limit: number;
  readonly #onRequest: ((entry: JournalEntry) => void) | undefined;
  readonly #ring: JournalEntry[] = [];
  #count = 0;
  #first = 1;

  constructor(limit: number, onRequest?: (entry: JournalEntry) => void) {
    this.#limit = limit;
    this.#onRequest = onRequest;
  }

  /** Records a request. If the journal is full, the oldest entry is dropped. */
  record(entry: Omit<JournalEntry, 'number' | 'path'> & { readonly path: string }): void {
    if (this.#limit === 0 && this.#onRequest === undefined) return;
    const number = ++this.#count;
    const recorded = { number, ...entry, path: redact(entry.path) };
    if (this.#limit > 0) this.#ring[(number - 1) % this.#limit] = recorded;
    try {
      this.#onRequest?.(recorded);
    } catch (error) {
      process.emitWarning(error instanceof Error ? error : String(error));
    }
  }

  /**
   * Returns the entries, oldest first.
   *
   * @param filter Selects the entries to return; all by default.
   *
   * @example
   * sandbox.journal.entries(({ status }) => status === 429);
   */
  entries(filter?: (entry: JournalEntry) => boolean): JournalEntry[] {
    const start = this.#count % this.#limit || 0;
    const ordered =
      this.#ring.length < this.#limit
        ? [...this.#ring]
        : [...this.#ring.slice(start), ...this.#ring.slice(0, start)];
    const entries = ordered.filter((entry) => entry.number >= this.#first);
    return filter === undefined ? entries : entries.filter(filter);
  }

  /** The number of entries. */
  get size(): number {
    return Math.min(this.#count - this.#first + 1, this.#limit);
  }

  /** Removes all entries. Numbering continues. */
  clear(): void {
    this.#first = this.#count + 1;
  }

  [Symbol.iterator](): Iterator<JournalEntry> {
    return this.entries()[Symbol.iterator]();
  }
}

const SECRET_PARAMETERS = new Set([
  'access_token',
  'token',
  'client_secret',
  'password',
  'code',
  'refresh_token',
  'zak',
]);
/** Matches tokens anywhere in the URL; their dots may be percent-encoded. */
const TOKEN_PATTERN = /eyJ[\w-]{8,}(?:\.|%2E)[\w-]+(?:(?:\.|%2E)[\w-]*)?/gi;
const MAX_PATH_LENGTH = 1_000;

function redact(path: string): string {
  const named = path.includes('?') ? path.replace(/([?&][^=&]*=)[^&]*/g, redactParameter) : path;
  const clean = named.includes('eyJ') ? named.replace(TOKEN_PATTERN, '***') : named;
  return clean.length > MAX_PATH_LENGTH ? `${copyStart(clean)}…` : clean;
}

/** A copy: V8 would keep the whole text in memory for a slice of it. */
function copyStart(text: string): string {
  return Buffer.from(text.slice(0, MAX_PATH_LENGTH)).toString();
}

function redactParameter(parameter: string, start: string): string {
  const name = decodeComponent(start.slice(1, -1)) ?? start;
  return SECRET_PARAMETERS.has(name.toLowerCase()) ? `${start}***` : parameter;
}
