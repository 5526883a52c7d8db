import { open, readFile, rename, rm, writeFile, type FileHandle } from 'node:fs/promises';

/** What a field of a CSV file may be. */
export type Cell = string | number | boolean | undefined;

/**
 * A CSV file (RFC 4180) that is written bit by bit, and gone on with after whatever ended the process. Beside it
 * is `….progress`: how long the file was when rows were last complete, and which place in the source that is.
 */
export class CsvFile<Place> {
  readonly #path: string;
  readonly #file: FileHandle;
  #bytes: number;
  #place: Place | undefined;

  private constructor(path: string, file: FileHandle, bytes: number, place: Place | undefined) {
    this.#path = path;
    this.#file = file;
    this.#bytes = bytes;
    this.#place = place;
  }

  /** Opens a file, anew or where it was left. What was written after that is cut off. */
  static async open<Place>(path: string, columns: readonly string[]): Promise<CsvFile<Place>> {
    const saved = await readProgress<Place>(path);
    const file = await open(path, saved === undefined ? 'w' : 'r+');
    const csv = new CsvFile<Place>(path, file, saved?.bytes ?? 0, saved?.place);
    await file.truncate(saved?.bytes ?? 0);
    if (saved === undefined) await csv.#write([columns]);
    return csv;
  }

  /** Where the last rows came from; undefined for a new file. */
  get place(): Place | undefined {
    return this.#place;
  }

  /** Adds rows and notes where to go on behind them: both, or neither. */
  async append(rows: readonly (readonly Cell[])[], place: Place): Promise<void> {
    await this.#write(rows);
    await writeFile(`${this.#path}.progress.new`, JSON.stringify({ bytes: this.#bytes, place }));
    await rename(`${this.#path}.progress.new`, `${this.#path}.progress`);
    this.#place = place;
  }

  /** Closes the file, which may be gone on with. */
  async close(): Promise<void> {
    await this.#file.close();
  }

  /** Closes a file that is complete. */
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

interface Progress<Place> {
  readonly bytes: number;
  readonly place: Place;
}

async function readProgress<Place>(path: string): Promise<Progress<Place> | undefined> {
  const text = await readFile(`${path}.progress`, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Progress<Place>);
}

function formatCell(cell: Cell): string {
  const text = String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
