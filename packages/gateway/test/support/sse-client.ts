import { onTestFinished } from 'vitest';

/** A server-sent event with parsed data. */
export interface ReceivedEvent {
  readonly event: string;
  readonly data: any;
}

/** A client of a stream of server-sent events. */
export interface SseClient {
  readonly response: Response;
  /** Resolves with the next matching event; rejects if the stream ends first. */
  next(matches: (event: ReceivedEvent) => boolean): Promise<ReceivedEvent>;
  /** Resolves when the stream ends. */
  waitForEnd(): Promise<void>;
  close(): void;
}

/** Opens a stream, which is closed when the test finishes. */
export async function openEventStream(url: string, init: RequestInit = {}): Promise<SseClient> {
  const controller = new AbortController();
  onTestFinished(() => controller.abort());
  const response = await fetch(url, { ...init, signal: controller.signal });
  const events = read(response);
  const next: SseClient['next'] = async (matches) => {
    for (;;) {
      const { value, done } = await events.next();
      if (done === true) throw new Error('the stream has ended');
      if (matches(value)) return value;
    }
  };
  return {
    response,
    next,
    waitForEnd: () => next(() => false).catch(() => {}) as Promise<void>,
    close: () => controller.abort(),
  };
}

async function* read(response: Response): AsyncGenerator<ReceivedEvent, undefined> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop()!;
    for (const block of blocks) {
      const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
      if (event !== undefined) yield { event, data: JSON.parse(data!) };
    }
  }
  return undefined;
}
