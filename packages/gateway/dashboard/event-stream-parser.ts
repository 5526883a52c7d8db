/** A server-sent event. */
export interface ServerSentEvent {
  readonly name: string;
  readonly data: string;
}

/**
 * Parses server-sent events from chunks of text
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation). The browser's
 * `EventSource` cannot be used because it cannot send the admin key.
 */
export class EventStreamParser {
  #buffer = '';
  #name = '';
  #data: string[] = [];

  /** Adds a chunk. @returns the events that it completes */
  push(chunk: string): ServerSentEvent[] {
    const text = this.#buffer + chunk;
    // A trailing carriage return may be the first half of a CRLF.
    const length = text.endsWith('\r') ? text.length - 1 : text.length;
    const lines = text.slice(0, length).split(/\r\n|\r|\n/);
    this.#buffer = lines.pop()! + text.slice(length);
    return lines.flatMap((line) => this.#parseLine(line) ?? []);
  }

  #parseLine(line: string): ServerSentEvent | undefined {
    if (line === '') return this.#dispatch();
    const [, field, value] = /^([^:]*)(?:: ?(.*))?$/s.exec(line)!;
    if (field === 'event') this.#name = value ?? '';
    if (field === 'data') this.#data.push(value ?? '');
    return undefined;
  }

  #dispatch(): ServerSentEvent | undefined {
    const { length } = this.#data;
    const event = { name: this.#name || 'message', data: this.#data.join('\n') };
    this.#name = '';
    this.#data = [];
    return length === 0 ? undefined : event;
  }
}
