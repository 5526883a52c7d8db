import { decodeComponent } from '../http/request-target.ts';

/** One request as the sandbox saw it. Holds no token and no secret. */
export interface JournalEntry {
  /** Counts up from 1 over the life of the sandbox. */
  readonly number: number;
  /** Milliseconds since the epoch, on the sandbox's clock. */
  readonly at: number;
  readonly method: string;
  /** Path and query, with token and secret values replaced by `***`; cut at 1,000 characters. */
  readonly path: string;
  /** The status answered; 0 when the connection was left hanging or torn down. */
  readonly status: number;
  /** Eight hexadecimal digits that tell tokens apart; absent when none was sent. */
  readonly token?: string;
  /** The kind of the fault that was injected, if one was. */
  readonly fault?: string;
}

/** The last requests, oldest first, never more than `limit`. */
export class Journal {
  readonly #limit: number;
  readonly #ring: JournalEntry[] = [];
  #count = 0;
  #first = 1;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Adds an entry; the oldest falls out when the journal is full. */
  record(entry: Omit<JournalEntry, 'number' | 'path'> & { readonly path: string }): void {
    if (this.#limit === 0) return;
    const number = ++this.#count;
    const slot = (number - 1) % this.#limit;
    this.#ring[slot] = { number, ...entry, path: redact(entry.path) };
  }

  /** What is held, oldest first; optionally only what `wanted` accepts. */
  entries(wanted?: (entry: JournalEntry) => boolean): JournalEntry[] {
    const start = this.#count % this.#limit || 0;
    const ordered =
      this.#ring.length < this.#limit
        ? [...this.#ring]
        : [...this.#ring.slice(start), ...this.#ring.slice(0, start)];
    const held = ordered.filter((entry) => entry.number >= this.#first);
    return wanted === undefined ? held : held.filter(wanted);
  }

  /** How many entries are held. */
  get size(): number {
    return Math.min(this.#count - this.#first + 1, this.#limit);
  }

  /** Forgets everything so far; numbers go on. */
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
/** A token under any other name, or in the path; its dots may be percent-encoded. */
const TOKEN_PATTERN = /eyJ[\w-]{8,}(?:\.|%2E)[\w-]+(?:(?:\.|%2E)[\w-]*)?/gi;
const MAX_PATH_LENGTH = 1_000;

function redact(path: string): string {
  const named = path.includes('?') ? path.replace(/([?&][^=&]*=)[^&]*/g, redactParameter) : path;
  const clean = named.includes('eyJ') ? named.replace(TOKEN_PATTERN, '***') : named;
  return clean.length > MAX_PATH_LENGTH ? `${clean.slice(0, MAX_PATH_LENGTH)}…` : clean;
}

function redactParameter(parameter: string, start: string): string {
  const name = decodeComponent(start.slice(1, -1)) ?? start;
  return SECRET_PARAMETERS.has(name.toLowerCase()) ? `${start}***` : parameter;
}
