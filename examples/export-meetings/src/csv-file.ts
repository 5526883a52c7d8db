import { open, readFile, rename, rm, writeFile, type FileHandle } from 'node:fs/promises';

/** The value of a field. */
export type Cell = string | number | boolean | undefined;

/**
 * A CSV file (RFC 4180) that is written in steps and can be resumed after the process was stopped or killed. The file
 * `….progress` beside it has the length of the file after the last complete step, and the cursor of the source there.
 */
export class CsvFile<Cursor> {
  readonly #path: string;
  readonly #file: FileHandle;
  #bytes: number;
  #cursor: Cursor | undefined;

  private constructor(path: string, file: FileHandle, bytes: number, cursor: Cursor | undefined) {
    this.#path = path;
    this.#file = file;
    this.#bytes = bytes;
    this.#cursor = cursor;
  }

  /** Creates a file, or resumes an existing one after its last complete step. */
  static async open<Cursor>(path: string, columns: readonly string[]): Promise<CsvFile<Cursor>> {
    const saved = await readProgress<Cursor>(path);
    const file = await open(path, saved === undefined ? 'w' : 'r+');
    const csv = new CsvFile<Cursor>(path, file, saved?.bytes ?? 0, saved?.cursor);
    await file.truncate(saved?.bytes ?? 0);
    if (saved === undefined) await csv.#write([columns]);
    return csv;
  }

  /** The cursor after the last rows; undefined for a new file. */
  get cursor(): Cursor | undefined {
    return this.#cursor;
  }

  /** Adds rows and notes where to go on behind them: both, or neither. */
  async append(rows: readonly (readonly Cell[])[], cursor: Cursor): Promise<void> {
    await this.#write(rows);
    await writeFile(`${this.#path}.progress.new`, JSON.stringify({ bytes: this.#bytes, cursor }));
    await rename(`${this.#path}.progress.new`, `${this.#path}.progress`);
    this.#cursor = cursor;
  }

  /** Closes the file, which can be resumed. */
  async close(): Promise<void> {
    await this.#file.close();
  }

  /** Closes the complete file and removes the record of its progress. */
  async finish(): Promise<void> {
    await this.#file.close();
    await rm(`${this.#path}.progress`, { force: true });
  }

  async #write(rows: readonly (readonly Cell[])[]): Promise<void> {
    const text = Buffer.from(rows.map((row) => `${row.map(formatCell).join(',')}\r\n`).join(''));
    await this.#file.write(text, 0, text.length, this.#bytes);
    this.#bytes += text.length;
  }
}

interface Progress<Cursor> {
  readonly bytes: number;
  readonly cursor: Cursor;
}

async function readProgress<Cursor>(path: string): Promise<Progress<Cursor> | undefined> {
  const text = await readFile(`${path}.progress`, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Progress<Cursor>);
}

function formatCell(cell: Cell): string {
  const text = typeof cell === 'string' ? neutralize(cell) : String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Spreadsheets evaluate a cell that begins like a formula; after an apostrophe they show it (OWASP, CSV injection). */
function neutralize(text: string): string {
  return /^\s*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
}
