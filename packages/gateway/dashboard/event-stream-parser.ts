/** A server-sent event. */
export interface ServerSentEvent {
  readonly name: string;
  readonly data: string;
}

/**
 * Reads server-sent events out of text that comes in pieces
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation). `EventSource`
 * would do the same, but it cannot send the admin key.
 */
export class EventStreamParser {
  #buffer = '';
  #name = '';
  #data: string[] = [];

  /** Takes the next piece. @returns the events that it completes */
  push(piece: string): ServerSentEvent[] {
    const text = this.#buffer + piece;
    // A carriage return at the end may be half of a line's end.
    const whole = text.endsWith('\r') ? text.length - 1 : text.length;
    const lines = text.slice(0, whole).split(/\r\n|\r|\n/);
    this.#buffer = lines.pop()! + text.slice(whole);
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
